/** Whether the alignment could have paired a passage with another copy of it. */
import { landmarkSize, type Alignment } from './alignment';
import type { TextRange } from './anchor';
import { contextLength } from './describe-range';
import { occurrences } from './edit-distance';
import { mapEdge } from './map-offset';
import { mostChanged } from './quote-candidates';

/** Longest stretch without a landmark, in UTF-16 units, in which copies are counted: some 3,000 words. */
const longestCount = 20_000;

/**
 * Null when there is no doubt; else the other places that could be meant (there may be none left). No doubt is when
 * the passage or its context holds a landmark, text that occurs once in each version. Else copies are counted between
 * the landmarks around it: where as many stand before it and after it as there did, each copy is its own.
 */
export function rivalPlaces(alignment: Alignment, old: TextRange, now: TextRange): readonly TextRange[] | null {
  const { oldText, newText, landmarks } = alignment;
  const next = firstFrom(landmarks, old.start - contextLength);
  const before = landmarks[next - 1];
  const after = landmarks[next];
  if (after !== undefined && after + landmarkSize <= old.end + contextLength) return null;

  const oldSpan = { start: before ?? 0, end: after === undefined ? oldText.length : after + landmarkSize };
  const newSpan = {
    start: before === undefined ? 0 : mapEdge(alignment, oldSpan.start, 'start').low,
    end: after === undefined ? newText.length : mapEdge(alignment, oldSpan.end, 'end').high,
  };
  if (Math.max(oldSpan.end - oldSpan.start, newSpan.end - newSpan.start) > longestCount) return [];
  const exact = oldText.slice(old.start, old.end);
  const [oldBefore, oldAfter] = copiesAround(exact, oldText, oldSpan, old);
  const [newBefore, newAfter] = copiesAround(exact, newText, newSpan, now);
  if (oldBefore.length === newBefore.length && oldAfter.length === newAfter.length) return null;
  return [...newBefore, ...newAfter];
}

function copiesAround(exact: string, text: string, span: TextRange, own: TextRange): [TextRange[], TextRange[]] {
  const copies = occurrences(exact, text, span.start, span.end, Math.floor(exact.length * mostChanged));
  return [copies.filter(({ end }) => end <= own.start), copies.filter(({ start }) => start >= own.end)];
}

/** Index of the first item that is at least `least`; the items ascend. */
function firstFrom(items: Int32Array, least: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
