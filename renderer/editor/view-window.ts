/** Which offsets of the text stand in the view, or near it. */
import type { EditorView } from 'prosemirror-view';
import type { Textblock } from '#shared/model/canonical-text';
import { offsetOf } from './positions';

/** Offsets of the first and last text that is in the scroller's view or at most so many pixels from it. */
export function offsetsNear(
  view: EditorView,
  textblocks: readonly Textblock[],
  scroller: HTMLElement,
  margin: number,
): [number, number] {
  const box = scroller.getBoundingClientRect();
  const blocks = view.dom.children;
  const top = blocks[firstBelow(blocks, box.top - margin)];
  const bottom = blocks[Math.min(firstBelow(blocks, box.bottom + margin), blocks.length - 1)];
  if (top === undefined || bottom === undefined) return [0, 0];
  const from = view.posAtDOM(top, 0);
  const to = view.posAtDOM(bottom, bottom.childNodes.length);
  return [offsetOf(textblocks, from, 'next'), offsetOf(textblocks, to, 'previous')];
}

/** Those of the places, which are in order and apart from one another, that overlap the stretch. */
export function placesWithin<T extends { readonly start: number; readonly end: number }>(
  places: readonly T[],
  from: number,
  to: number,
): T[] {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.end ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  const within: T[] = [];
  for (let at = low, place = places[at]; place !== undefined && place.start < to; place = places[(at += 1)])
    within.push(place);
  return within;
}

/**
 * Does what changes the heights of blocks, and leaves what is at the top of the view where it is. The browser's own
 * anchoring does not see blocks that it had left out.
 */
export function keepingPlace(blocks: HTMLCollection, scroller: HTMLElement, change: () => void): void {
  const first = scroller.scrollTop > 0 ? blocks[firstBelow(blocks, scroller.getBoundingClientRect().top)] : undefined;
  const before = first?.getBoundingClientRect().top ?? 0;
  change();
  const moved = (first?.getBoundingClientRect().top ?? 0) - before;
  if (moved !== 0) scroller.scrollTop += moved;
}

/** Index of the first block whose lower edge lies below `y`. */
function firstBelow(blocks: HTMLCollection, y: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.getBoundingClientRect().bottom ?? 0) < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a place of the window is left or right of a box. */
export const isBeside = (box: DOMRect, left: number): boolean => left < box.left || left > box.right;
