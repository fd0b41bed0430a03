/**
 * Choosing several rows of a list, as file managers do it: Space and a click with Mod put a row in or take it out,
 * Shift goes on to where the keyboard or the mouse leads, Mod+A takes all, Escape none.
 */
import { useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { isMac } from '#renderer/actions/key';

type Key = string | number;

export type Choosing = {
  readonly chosen: ReadonlySet<Key>;
  readonly onChosen: (ids: ReadonlySet<Key>) => void;
  /** A click without Mod or Shift: puts the row in or takes it out, or leaves nothing chosen. */
  readonly click: 'toggle' | 'clear';
};

export function useChooseRows<T extends { readonly id: Key }>(
  items: readonly T[],
  canBeChosen: (item: T) => boolean,
  choosing: Choosing | undefined,
) {
  /** Where Shift goes on from. */
  const anchor = useRef<Key | null>(null);
  const none = { onKey: () => false, onClick: () => false, onMove: () => undefined };
  if (choosing === undefined) return none;
  const { chosen, onChosen, click } = choosing;

  const toggle = (index: number): void => {
    const item = items[index];
    if (item === undefined || !canBeChosen(item)) return;
    anchor.current = item.id;
    const next = new Set(chosen);
    if (!next.delete(item.id)) next.add(item.id);
    onChosen(next);
  };
  const extend = (from: number, to: number): void => {
    const start = anchor.current === null ? -1 : items.findIndex(({ id }) => id === anchor.current);
    const begin = start === -1 ? from : start;
    anchor.current = items[begin]?.id ?? null;
    const range = items.slice(Math.min(begin, to), Math.max(begin, to) + 1).filter(canBeChosen);
    onChosen(new Set(range.map(({ id }) => id)));
  };
  return {
    /** True when the key was used. */
    onKey: (event: KeyboardEvent, index: number): boolean => {
      const mod = isMac ? event.metaKey : event.ctrlKey;
      if (mod && event.key.toLowerCase() === 'a') onChosen(new Set(items.filter(canBeChosen).map(({ id }) => id)));
      else if (event.key === ' ' && !mod && !event.altKey) toggle(index);
      else if (event.key === 'Escape' && chosen.size > 0 && click === 'clear') onChosen(new Set());
      else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
    /** The keyboard goes from one row to another. */
    onMove: (event: KeyboardEvent, from: number, to: number): void => {
      if (event.shiftKey) extend(from, Math.min(items.length - 1, Math.max(0, to)));
      else anchor.current = null;
    },
    /** True when the click chose something and means nothing else. */
    onClick: (event: MouseEvent, index: number, active: number): boolean => {
      if (event.shiftKey) extend(active, index);
      else if ((isMac ? event.metaKey : event.ctrlKey) || click === 'toggle') toggle(index);
      else {
        anchor.current = items[index]?.id ?? null;
        if (chosen.size > 0) onChosen(new Set());
        return false;
      }
      return true;
    },
  };
}
