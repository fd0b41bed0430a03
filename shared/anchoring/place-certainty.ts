/** Whether the alignment could have paired a passage with another copy of it. */
import { landmarkSize, type Alignment } from './alignment';
import type { TextRange } from './anchor';
import { contextLength } from './describe-range';
import { occurrences, similarity } from './edit-distance';
import { mapEdge } from './map-offset';
import { mostChanged, relatedContext, tellingLength } from './quote-candidates';

/**
 * - *certain*: the passage holds a landmark (text that occurs once in each version), or stands between two; or both
 *   sides of its context are there and as many copies stand before and after it, up to the next landmarks, as did.
 * - *unless repeated*: as many copies stand around it, but one side of its context is gone. Text taken elsewhere could
 *   have left a copy here, so this is the place only if there is no other copy at all.
 * - *doubtful*: copies were added or dropped around it, and this may be one of those; or a short phrase stands here
 *   in other surroundings.
 */
export type Certainty = 'certain' | 'unless repeated' | 'doubtful';

/** Longest stretch without a landmark, in UTF-16 units, in which copies are counted: some 3,000 words. */
const longestCount = 20_000;

export function certaintyOf(alignment: Alignment, old: TextRange, now: TextRange): Certainty {
  const { landmarks } = alignment;
  const next = firstFrom(landmarks, old.start);
  const inside = landmarks[next];
  if (inside !== undefined && inside + landmarkSize <= old.end) return 'certain';

  const before = landmarks[next - 1];
  const after = landmarks[firstFrom(landmarks, Math.max(0, old.end - landmarkSize + 1))];
  const between = isBeside(alignment, before, old.start, now.start) && isBeside(alignment, after, old.end, now.end);
  if (between) return 'certain';
  if (!sameCopies(alignment, { before, after }, old, now)) {
    return isLandmark(alignment, old, now) ? 'certain' : 'doubtful';
  }
  const sides = sidesKept(alignment, old, now);
  if (sides === 0 && old.end - old.start < tellingLength) return 'doubtful';
  return sides === 2 ? 'certain' : 'unless repeated';
}

type Landmarks = { readonly before: number | undefined; readonly after: number | undefined };

/** Whether as many copies stand before and after the passage, up to the landmarks around it, as did. */
function sameCopies(alignment: Alignment, { before, after }: Landmarks, old: TextRange, now: TextRange): boolean {
  const { oldText, newText } = alignment;
  const oldSpan = { start: before ?? 0, end: after === undefined ? oldText.length : after + landmarkSize };
  const newSpan = {
    start: before === undefined ? 0 : mapEdge(alignment, oldSpan.start, 'start').low,
    end: after === undefined ? newText.length : mapEdge(alignment, oldSpan.end, 'end').high,
  };
  if (Math.max(oldSpan.end - oldSpan.start, newSpan.end - newSpan.start) > longestCount) return false;
  const exact = oldText.slice(old.start, old.end);
  const [oldBefore, oldAfter] = copiesAround(exact, oldText, oldSpan, old);
  const [newBefore, newAfter] = copiesAround(exact, newText, newSpan, now);
  return oldBefore === newBefore && oldAfter === newAfter;
}

/** Whether the passage with its context is itself a landmark: the same in both versions, and once in each. */
function isLandmark({ oldText, newText }: Alignment, old: TextRange, now: TextRange): boolean {
  const whole = oldText.slice(Math.max(0, old.start - contextLength), old.end + contextLength);
  if (!newText.startsWith(whole, now.start - Math.min(old.start, contextLength))) return false;
  return [oldText, newText].every((text) => text.indexOf(whole, text.indexOf(whole) + 1) === -1);
}

/** Whether a landmark in the context of an end of the passage is still beside it. */
function isBeside(alignment: Alignment, landmark: number | undefined, oldEnd: number, newEnd: number): boolean {
  if (landmark === undefined || Math.abs(landmark - oldEnd) > contextLength) return false;
  const distance = newEnd - mapEdge(alignment, landmark, 'start').low;
  return Math.abs(distance - (oldEnd - landmark)) <= contextLength;
}

function copiesAround(exact: string, text: string, span: TextRange, own: TextRange): [number, number] {
  const most = Math.floor(exact.length * mostChanged);
  // A copy is at most so much shorter: most passages have no room for one beside them.
  const shortest = exact.length - most;
  if (own.start - span.start < shortest && span.end - own.end < shortest) return [0, 0];
  const copies = occurrences(exact, text, span.start, span.end, most);
  return [copies.filter(({ end }) => end <= own.start).length, copies.filter(({ start }) => start >= own.end).length];
}

/** How many sides of the context are still there, edited or not. */
function sidesKept({ oldText, newText }: Alignment, old: TextRange, now: TextRange): number {
  const before = (text: string, at: number): string => text.slice(Math.max(0, at - contextLength), at);
  const after = (text: string, at: number): string => text.slice(at, at + contextLength);
  const left = similarity(before(oldText, old.start), before(newText, now.start)) >= relatedContext;
  const right = similarity(after(oldText, old.end), after(newText, now.end)) >= relatedContext;
  return Number(left) + Number(right);
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
