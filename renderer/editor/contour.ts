/** Where the text stands in the scroller, block by block: for drawing all of it small. */
import type { EditorView } from 'prosemirror-view';
import type { Textblock } from '#shared/model/canonical-text';
import { offsetOf } from './positions';

export class Contour {
  readonly #starts: readonly number[];
  readonly #tops: readonly number[];

  /** Of each block its first offset and its top, from 0 for the scroller's beginning to 1 for its end. */
  constructor(starts: readonly number[], tops: readonly number[]) {
    this.#starts = starts;
    this.#tops = tops;
  }

  /** How far down an offset stands, from 0 to 1. */
  placeOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const at = Math.max(0, low - 1);
    const [start = 0, next = start] = [this.#starts[at], this.#starts[at + 1]];
    const [top = 0, below = top] = [this.#tops[at], this.#tops[at + 1]];
    return next === start ? top : top + ((below - top) * (offset - start)) / (next - start);
  }
}

export function contourOf(view: EditorView, textblocks: readonly Textblock[], scroller: HTMLElement): Contour {
  const { scrollHeight, scrollTop } = scroller;
  const origin = scroller.getBoundingClientRect().top - scrollTop;
  const blocks = [...view.dom.children].filter((element) => !element.classList.contains('fold-line'));
  const starts: number[] = [];
  const tops: number[] = [];
  view.state.doc.forEach((_node, position, index) => {
    const block = blocks[index];
    if (block === undefined) return;
    starts.push(offsetOf(textblocks, position + 1, 'next'));
    tops.push((block.getBoundingClientRect().top - origin) / scrollHeight);
  });
  starts.push(textblocks.at(-1)?.end ?? 0);
  tops.push((view.dom.getBoundingClientRect().bottom - origin) / scrollHeight);
  return new Contour(starts, tops);
}
