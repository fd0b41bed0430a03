/**
 * UTF-16 offsets inside the app, Unicode code points at the border (W3C Web Annotation 4.2.5, REFI-QDA and brat count
 * those). They differ by the number of surrogate pairs before an offset, so a sorted list of the pairs is the whole
 * map; most articles have none, and cost one pass of the regular-expression engine.
 */
export type CodePointMap = {
  /** Length of the text in code points. A lone surrogate counts as one, as in `Array.from(text)`. */
  readonly length: number;
  /** UTF-16 offset -> code point offset. Inside a pair: the offset of the pair. */
  readonly codePointOffset: (utf16Offset: number) => number;
  /** Code point offset -> UTF-16 offset. */
  readonly utf16Offset: (codePointOffset: number) => number;
};

/** Offsets must lie in the text, its end included. Each conversion is O(log n) in the number of surrogate pairs. */
export function createCodePointMap(text: string): CodePointMap {
  const lows = lowSurrogates(text);
  if (lows.length === 0) {
    return { length: text.length, codePointOffset: (offset) => offset, utf16Offset: (offset) => offset };
  }
  return {
    length: text.length - lows.length,
    codePointOffset: (offset) => offset - countWhere(lows.length, (pair) => (lows[pair] ?? 0) <= offset),
    // Pair number `pair` (from 0) is code point `lows[pair] - pair - 1`; it is counted once the offset is past it.
    utf16Offset: (offset) => offset + countWhere(lows.length, (pair) => (lows[pair] ?? 0) - pair <= offset),
  };
}

/** UTF-16 offsets of the second half of each surrogate pair, ascending. */
function lowSurrogates(text: string): readonly number[] {
  return Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index + 1);
}

/** How many of the items 0, 1, 2... fulfil a condition that holds up to some item and for none after it. */
function countWhere(length: number, holds: (item: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
