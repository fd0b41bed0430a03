/** A range of the old text -> the text that now stands in its place. */
import type { Alignment } from './alignment';
import { editDistance, occurrences, type Occurrence } from './edit-distance';
import { lastRunAt, mapEdge } from './map-offset';
import { mostChanged, tellingLength } from './quote-candidates';
import type { TextRange } from './anchor';

/**
 * Share of the longer text that may differ. More than for a quote looked for anywhere (`mostChanged`): here the text
 * around the quote was matched in order, so the place is known and only the wording is in question.
 */
const mostChangedInPlace = 0.5;

/** Longest rewritten stretch, in UTF-16 units, that is searched; in more, every quote would find something similar. */
const longestSearch = 20_000;

/** Null when the passage was dropped, taken elsewhere or rewritten beyond recognition. */
export function followRange(alignment: Alignment, range: TextRange): Occurrence | null {
  const start = mapEdge(alignment, range.start, 'start');
  const end = mapEdge(alignment, range.end, 'end');
  const exact = alignment.oldText.slice(range.start, range.end);
  if (start.low === start.high && end.low === end.high && start.low < end.low) {
    const length = Math.max(exact.length, end.low - start.low);
    const edits = differs(alignment, range, { start: start.low, end: end.low });
    if (edits <= length * mostChangedInPlace) return { start: start.low, end: end.low, edits };
  }
  // A short phrase has something similar in any stretch of text.
  if (exact.length < tellingLength || end.high - start.low > longestSearch || end.high <= start.low) return null;
  const found = occurrences(exact, alignment.newText, start.low, end.high, Math.floor(exact.length * mostChanged));
  return found.reduce<Occurrence | null>(
    (best, next) => (best === null || next.edits < best.edits ? next : best),
    null,
  );
}

function differs({ oldText, newText }: Alignment, old: TextRange, now: TextRange): number {
  // A long quote that swallowed a chapter is not worth a matrix: the difference in length alone is too much.
  const growth = now.end - now.start - (old.end - old.start);
  if (Math.abs(growth) > (now.end - now.start + (old.end - old.start)) / 2) return Infinity;
  return editDistance(oldText.slice(old.start, old.end), newText.slice(now.start, now.end));
}

/** The share of a passage of the new text, 0 to 1, that is lined up with text of the old one outside a range. */
export function shareFromOutside({ runs }: Alignment, old: TextRange, now: TextRange): number {
  let outside = 0;
  for (let index = Math.max(0, lastRunAt(runs, 'right', now.start)); ; index += 1) {
    const run = runs[index];
    if (run === undefined || run.right >= now.end) return outside / (now.end - now.start);
    const from = Math.max(run.right, now.start);
    const to = Math.min(run.right + run.length, now.end);
    const inOld = run.left + from - run.right;
    if (to > from && (inOld < old.start || inOld >= old.end)) outside += to - from;
  }
}
