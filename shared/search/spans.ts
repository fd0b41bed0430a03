/**
 * Where in one text a query's words stand, counted in words. The index asks with the positions that it keeps, and
 * whoever shows a hit asks with the words of the text itself.
 */
import type { TextQuery, WordsQuery } from './query';

/** First and last word, counted from 0. */
export type Span = { readonly from: number; readonly to: number };

/** Ascending positions of a word, or of all words that begin with it. */
export type PositionsOf = (word: string, prefix: boolean) => readonly number[];

/** In order of their first word. */
export function spansOf(query: TextQuery, positionsOf: PositionsOf): Span[] {
  switch (query.kind) {
    case 'words':
      return runs(query, positionsOf);
    case 'any':
      return inOrder(query.parts.flatMap((part) => spansOf(part, positionsOf)));
    case 'near': {
      const left = spansOf(query.left, positionsOf);
      return left.length === 0 ? [] : pairs(left, spansOf(query.right, positionsOf), query.distance);
    }
  }
}

function runs({ words, prefix }: WordsQuery, positionsOf: PositionsOf): Span[] {
  const last = words.length - 1;
  let ends = positionsOf(words[0] ?? '', prefix && last === 0);
  for (let index = 1; index <= last && ends.length > 0; index++) {
    const next = positionsOf(words[index] ?? '', prefix && index === last);
    const kept: number[] = [];
    let at = 0;
    for (const end of ends) {
      while (at < next.length && (next[at] ?? 0) <= end) at += 1;
      if (next[at] === end + 1) kept.push(end + 1);
    }
    ends = kept;
  }
  return ends.map((to) => ({ from: to - last, to }));
}

/** For each span of the left its nearest of the right, when it is near enough; what overlaps it is not beside it. */
function pairs(left: readonly Span[], right: readonly Span[], distance: number): Span[] {
  const found: Span[] = [];
  const rightByEnd = right.toSorted((a, b) => a.to - b.to);
  let before = -1;
  let after = 0;
  for (const span of left) {
    while ((rightByEnd[before + 1]?.to ?? Infinity) < span.from) before += 1;
    while ((right[after]?.from ?? Infinity) <= span.to) after += 1;
    const [earlier, later] = [rightByEnd[before], right[after]];
    const gapBefore = earlier === undefined ? Infinity : span.from - earlier.to - 1;
    const gapAfter = later === undefined ? Infinity : later.from - span.to - 1;
    if (Math.min(gapBefore, gapAfter) > distance) continue;
    if (gapBefore < gapAfter && earlier !== undefined) found.push({ from: earlier.from, to: span.to });
    else if (later !== undefined) found.push({ from: span.from, to: later.to });
  }
  return inOrder(found);
}

/** Without those that say nothing new: equal ones. */
function inOrder(spans: Span[]): Span[] {
  spans.sort((a, b) => a.from - b.from || a.to - b.to);
  return spans.filter(({ from, to }, index) => {
    const previous = spans[index - 1];
    return previous === undefined || previous.from !== from || previous.to !== to;
  });
}
