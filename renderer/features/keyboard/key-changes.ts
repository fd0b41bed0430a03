/** Giving an action another key: what stands against it, and what becomes of the key's old meaning. */
import { isTyped, keyLabel } from '#renderer/actions/key';
import { keysOf } from '#renderer/actions/registry';
import type { Action } from '#renderer/actions/use-actions';
import type { Preferences } from '#shared/ipc/preferences';

const system = /^Mod\+([ACVXQ]|Plus|=|-|0)$|^F11$|^(Shift\+)?(Tab|Enter|Space)$|^Escape$/;
const movement = /^(Shift\+)?(Arrow\w+|Home|End|Page(Up|Down)|Backspace|Delete)$/;

/** Why nobody may have the key; null when it is free to be given. */
export function whyNot(key: string): string | null {
  if (system.test(key)) return `${keyLabel(key)} belongs to the system.`;
  if (movement.test(key)) return `${keyLabel(key)} moves about in text and lists.`;
  return null;
}

/** The other action that has the key now. */
export function holderOf(actions: readonly Action[], key: string, but: Action): Action | undefined {
  return actions.find((action) => action.id !== but.id && keysOf(action).includes(key));
}

/** A code's key is one character that is typed. */
export const fitsCode = (key: string): boolean => isTyped(key) && /^(Shift\+)?.$/u.test(key);

/** The settings with the key given to `action`, as its only one, and taken from everyone else. */
export function withKey(
  keys: Preferences['keys'],
  actions: readonly Action[],
  action: Action,
  key: string,
): Preferences['keys'] {
  const changed: Preferences['keys'] = { ...keys };
  for (const other of actions)
    if (other.id !== action.id && other.setKeys === undefined && keysOf(other).includes(key))
      changed[other.id] = keysOf(other).filter((held) => held !== key);
  if (action.setKeys === undefined) changed[action.id] = [key];
  return changed;
}

export function withoutOwn(keys: Preferences['keys'], id: string): Preferences['keys'] {
  return Object.fromEntries(Object.entries(keys).filter(([other]) => other !== id));
}
