/**
 * The window's one key listener. Chords with Mod are taken on their way down, so that no list or field swallows them,
 * and so is every key in the article's text, whose own keys only move the caret. Other keys are taken on their way
 * up, if nothing that has the keyboard used them. A key that is used is spent: the menu's accelerator stays silent.
 */
import { bringFocusHome } from './focus-home';
import { editsText, isTyped, keyOfPress } from './key';
import { registry, type ActionRegistry } from './registry';
import { inTurn } from './turn';

/** Where letters are written or find an item by its first letters. */
const writing =
  'input:not([type=checkbox], [type=radio], [type=range], [type=button]), textarea, select, ' +
  '[contenteditable]:not([contenteditable=false], [aria-readonly=true]), [role=listbox], [role=menu], [role=combobox], [role=searchbox]';
const readOnlyText = '[contenteditable][aria-readonly=true]';

export function listenForKeys(target: Window, from: ActionRegistry = registry): () => void {
  const take = (event: KeyboardEvent, down: boolean): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const key = keyOfPress(event);
    if (key === null) return;
    const within = event.target instanceof Element ? event.target : null;
    const early = key.startsWith('Mod+') || within?.closest(readOnlyText) != null;
    if (early !== down) return;
    if (within?.closest(writing) != null && (isTyped(key) || editsText(key))) return;
    const inText = within?.closest(readOnlyText) != null;
    if (from.forKey(key, inText) === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    // Looked up once more: what came before it may have changed what it means.
    inTurn(() => from.forKey(key, inText)?.run());
  };
  const onWayDown = (event: KeyboardEvent): void => take(event, true);
  const onWayUp = (event: KeyboardEvent): void => take(event, false);
  target.addEventListener('keydown', onWayDown, { capture: true });
  target.addEventListener('keydown', onWayUp);
  target.addEventListener('keyup', bringFocusHome);
  return () => {
    target.removeEventListener('keydown', onWayDown, { capture: true });
    target.removeEventListener('keydown', onWayUp);
    target.removeEventListener('keyup', bringFocusHome);
  };
}
