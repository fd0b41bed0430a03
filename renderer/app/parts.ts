/** The parts of the window that the keyboard can go to directly, each where it was left. */
import { useEffect } from 'react';
import { useActions } from '#renderer/actions/use-actions';

const parts = '.top-bar, .read-view .side, .reader, .view:not(:has(.read-view))';
const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [contenteditable], [tabindex="0"]';
const lastIn = new WeakMap<Element, HTMLElement>();

export function usePartActions(): void {
  useEffect(() => {
    const remember = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      const part = target.closest(parts);
      if (part !== null) lastIn.set(part, target);
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  useActions([
    { id: 'part.next', run: () => goToPart(1) },
    { id: 'part.previous', run: () => goToPart(-1) },
  ]);
}

function goToPart(step: 1 | -1): void {
  const all = [...document.querySelectorAll(parts)];
  const at = all.findIndex((part) => part.contains(document.activeElement));
  for (let tried = 1; tried <= all.length; tried += 1) {
    const part = all[(Math.max(at, step === 1 ? -1 : 0) + step * tried + all.length * tried) % all.length];
    if (part !== undefined && enter(part)) return;
  }
}

/** Where it was left, else its text or its chosen row, else the first thing in it. */
function enter(part: Element): boolean {
  const last = lastIn.get(part);
  const usual = part.querySelector<HTMLElement>('[contenteditable][aria-readonly], [role=row][tabindex="0"]');
  for (const candidate of [
    last?.isConnected === true ? last : null,
    usual,
    ...part.querySelectorAll<HTMLElement>(focusable),
  ]) {
    candidate?.focus();
    if (candidate !== null && candidate === document.activeElement) return true;
  }
  return false;
}
