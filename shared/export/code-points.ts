/**
 * Offsets of a text in Unicode code points and back.
 *
 * Inside the app offsets are UTF-16 units; exports count code points, as the Web Annotation model (section 4.2.5) asks.
 * Only the pairs of surrogates are kept, so a text without them costs nothing and any other a binary search.
 */
export class CodePoints {
  /** Length of the text in code points. */
  readonly length: number;
  /** UTF-16 offsets at which the pairs begin, ascending. */
  readonly #pairs: readonly number[];

  constructor(text: string) {
    this.#pairs = surrogatePairs(text);
    this.length = text.length - this.#pairs.length;
  }

  /** The code point offset of a UTF-16 offset; past the end it goes on counting one for one. */
  fromUtf16(offset: number): number {
    return offset - countWhile(this.#pairs, (pair) => pair + 2 <= offset);
  }

  /** The UTF-16 offset of a code point offset: the inverse of `fromUtf16` outside of pairs. */
  toUtf16(offset: number): number {
    return offset + countWhile(this.#pairs, (pair, before) => pair - before < offset);
  }
}

/** Length of a string in code points; a lone surrogate counts as one. */
export function codePointLength(text: string): number {
  return text.length - surrogatePairs(text).length;
}

function surrogatePairs(text: string): number[] {
  return Array.from(text.matchAll(/[\u{10000}-\u{10FFFF}]/gu), (match) => match.index);
}

/** How many leading items satisfy a condition that, once false, stays false. */
function countWhile(items: readonly number[], holds: (item: number, index: number) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
