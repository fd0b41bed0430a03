/** A range of the old text -> the text that now stands in its place. */
import type { Alignment } from './alignment';
import { bestOccurrence, editDistance, type Occurrence } from './edit-distance';
import { foldsToItself, sameWords } from './fold-text';
import { mapEdge } from './map-offset';
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
  // Most quotes were not edited: nothing has to be compared.
  const { run } = alignment.runsAround(range.start);
  if (run.left <= range.start && range.end <= run.left + run.length) {
    const shift = run.right - run.left;
    return { start: range.start + shift, end: range.end + shift, edits: 0 };
  }
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
  const text = alignment.newText.slice(now.start, now.end);
  if (endsOnlyThere(exact, text) || endIsMissing(exact, text)) return now;
  const whole = mostSimilar(alignment, range, now, Math.ceil(now.edits / 2) - 1);
  if (whole === null) return now;
  const found = alignment.newText.slice(whole.start, whole.end);
  const sameEnds =
    sameWords(exact.slice(0, endLength), found.slice(0, endLength)) &&
    sameWords(exact.slice(-endLength), found.slice(-endLength));
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

/** Whether an end of a quote is surely nowhere in a text, so that no part of the text has both. */
function endIsMissing(exact: string, text: string): boolean {
  const head = exact.slice(0, endLength).trim();
  const tail = exact.slice(-endLength).trim();
  return (!text.includes(head) || !text.includes(tail)) && foldsToItself(exact) && foldsToItself(text);
}

function mostSimilar(
  { oldText, newText }: Alignment,
  range: TextRange,
  within: TextRange,
  most = Infinity,
): Occurrence | null {
  const exact = oldText.slice(range.start, range.end);
  // A short phrase has something similar in any stretch of text.
  if (exact.length < tellingLength || within.end <= within.start || within.end - within.start > longestSearch)
    return null;
  return bestOccurrence(
    exact,
    newText,
    within.start,
    within.end,
    Math.min(most, Math.floor(exact.length * mostChanged)),
  );
}

function differs({ oldText, newText }: Alignment, old: TextRange, now: TextRange): number {
  // A long quote that swallowed a chapter is not worth a matrix: the difference in length alone is too much.
  const growth = now.end - now.start - (old.end - old.start);
  if (Math.abs(growth) > (now.end - now.start + (old.end - old.start)) / 2) return Infinity;
  return editDistance(oldText.slice(old.start, old.end), newText.slice(now.start, now.end));
}

/** The share of a passage of the new text, 0 to 1, that is lined up with text of the old one outside a range. */
export function shareFromOutside(alignment: Alignment, old: TextRange, now: TextRange): number {
  let outside = 0;
  for (const run of alignment.runs) {
    if (run.right >= now.end) break;
    const from = Math.max(run.right, now.start);
    const to = Math.min(run.right + run.length, now.end);
    const inOld = run.left + from - run.right;
    if (to > from && (inOld < old.start || inOld >= old.end)) outside += to - from;
  }
  return outside / (now.end - now.start);
}
