/** What holds a long list still while its rows change. */
import { useEffect, useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';
import type { RowPlaces } from './row-places';

type Key = string | number;
type Item = { readonly id: Key };

/** Rows that are still below the view when the end of the list is said to be near. */
const rowsAhead = 60;

/** Calls `onNearEnd` when little is left below the view, and again when more rows came and it is still little. */
export function useNearEnd(
  places: RowPlaces,
  bottom: number,
  count: number,
  onNearEnd: (() => void) | undefined,
): void {
  const latest = useRef(onNearEnd);
  useLayoutEffect(() => {
    latest.current = onNearEnd;
  });
  const near = bottom > 0 && count - places.at(bottom) < rowsAhead;
  useEffect(() => {
    if (near) latest.current?.();
  }, [near, count]);
}

/** With `keeps`, what stands at the top of the view stays there when rows come and go above it. */
export function useKeepPlace(
  box: RefObject<HTMLElement | null>,
  items: readonly Item[],
  places: RowPlaces,
  keeps: boolean,
): void {
  const anchor = useRef<{ id: Key; offset: number } | null>(null);
  const latest = useRef({ items, places });
  useLayoutEffect(() => {
    const element = box.current;
    const at = anchor.current;
    if (keeps && element !== null && at !== null && element.scrollTop > 0) {
      const index = items.findIndex(({ id }) => id === at.id);
      if (index !== -1) element.scrollTo({ top: places.topOf(index) + at.offset });
    }
    latest.current = { items, places };
  }, [box, items, places, keeps]);
  useEffect(() => {
    const element = box.current;
    if (!keeps || element === null) return;
    const look = (): void => {
      const { items: now, places: there } = latest.current;
      const index = there.at(element.scrollTop);
      const item = now[index];
      anchor.current = item === undefined ? null : { id: item.id, offset: element.scrollTop - there.topOf(index) };
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [box, keeps]);
}

/** When the row that has the keyboard goes, `take` is given the place where it stood. */
export function useKeepFocus(
  box: RefObject<HTMLElement | null>,
  items: readonly Item[],
  take: (index: number) => void,
) {
  /** Null while none of the rows has the keyboard. */
  const held = useRef<number | null>(null);
  const latest = useRef(take);
  useLayoutEffect(() => {
    latest.current = take;
  });
  useLayoutEffect(() => {
    if (held.current !== null && box.current?.contains(document.activeElement) !== true) latest.current(held.current);
  }, [box, items]);
  return {
    onFocus: (index: number): void => void (held.current = index),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent): void => {
      if (box.current?.contains(relatedTarget) === true) return;
      // A row that is taken out of the page loses the keyboard without wanting to.
      queueMicrotask(() => currentTarget.isConnected && (held.current = null));
    },
  };
}
