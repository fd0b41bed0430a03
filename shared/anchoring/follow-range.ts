/** A range of the old text -> the text that now stands in its place. */
import type { Alignment } from './alignment';
import { editDistance, occurrences, type Occurrence } from './edit-distance';
import { sameWords } from './fold-text';
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
  if (start.low === start.high && end.low === end.high && start.low < end.low) {
    const now = { start: start.low, end: end.low };
    const edits = differs(alignment, range, now);
    const length = Math.max(range.end - range.start, now.end - now.start);
    if (edits <= length * mostChangedInPlace) return withoutAddition(alignment, range, { ...now, edits });
  }
  return mostSimilar(alignment, range, { start: start.low, end: end.high });
}

/**
 * Text that was added next to a quote can begin or end like it ("Lorem [Advertisement. Lorem] ipsum"), and then stands
 * between two parts of it. Where the quote is found in one piece, both ends of it and half of the edits, that is meant.
 */
function withoutAddition(alignment: Alignment, range: TextRange, now: Occurrence): Occurrence {
  if (now.edits < noticeableAddition || now.end - now.start <= range.end - range.start) return now;
  const exact = alignment.oldText.slice(range.start, range.end);
  if (endsOnlyThere(exact, alignment.newText.slice(now.start, now.end))) return now;
  const whole = mostSimilar(alignment, range, now);
  if (whole === null || whole.edits * 2 >= now.edits) return now;
  const text = alignment.newText.slice(whole.start, whole.end);
  const sameEnds =
    sameWords(exact.slice(0, endLength), text.slice(0, endLength)) &&
    sameWords(exact.slice(-endLength), text.slice(-endLength));
  return sameEnds ? whole : now;
}

/** Shorter additions leave the ends within a word of where they belong. */
const noticeableAddition = 4;
/** A word or two: fewer characters would be equal by chance in a word put in the place of the first or last one. */
const endLength = 8;

/** Whether the ends of a quote stand at the ends of a text and nowhere else in it: then no part of it is the quote. */
function endsOnlyThere(exact: string, text: string): boolean {
  const head = exact.slice(0, endLength);
  const tail = exact.slice(-endLength);
  return (
    text.startsWith(head) &&
    text.endsWith(tail) &&
    text.lastIndexOf(head) === 0 &&
    text.indexOf(tail) === text.length - endLength
  );
}

function mostSimilar({ oldText, newText }: Alignment, range: TextRange, within: TextRange): Occurrence | null {
  const exact = oldText.slice(range.start, range.end);
  // A short phrase has something similar in any stretch of text.
  if (exact.length < tellingLength || within.end <= within.start || within.end - within.start > longestSearch)
    return null;
  const found = occurrences(exact, newText, within.start, within.end, Math.floor(exact.length * mostChanged));
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
