/**
 * The ends of an edited quote. The fewest edits are reached with any of several ends: a word added before the last one
 * may count as that word replaced and the real last word as left out. The context tells, because it has to follow.
 */
import type { TextRange } from './anchor';
import { editDistance, occurrences, type Occurrence } from './edit-distance';
import { mapByEditPath } from './edit-path';
import { foldText } from './fold-text';
import type { Quote } from './quote-candidates';

/** UTF-16 units of the quote that are lined up together with the context: longer than an edited word or two. */
const depth = 64;
/** How far an end may be off, in UTF-16 units. */
const slack = 32;

/** The passage with both ends where the quote meets its context; unchanged on a side without context. */
export function settleEdges(text: string, quote: Quote, found: Occurrence): Occurrence {
  const { exact, prefix = '', suffix = '' } = quote;
  const head = prefix + exact.slice(0, depth);
  const tail = exact.slice(-depth) + suffix;
  const start = prefix === '' ? found.start : settle(text, head, prefix.length, found.start, 'start');
  const end = suffix === '' ? found.end : settle(text, tail, tail.length - suffix.length, found.end, 'end');
  if (start >= end || (start === found.start && end === found.end)) return found;
  const edits = editDistance(foldText(exact).text.trim(), foldText(text.slice(start, end)).text.trim());
  // Where the context was torn from the quote, the text in between is not part of it.
  return edits * 2 <= Math.max(exact.length, end - start) ? { start, end, edits } : found;
}

function settle(text: string, pattern: string, offset: number, near: number, edge: keyof TextRange): number {
  const from = Math.max(0, near - offset - slack);
  const to = Math.min(text.length, near - offset + pattern.length + slack);
  const found = occurrences(pattern, text, from, to, pattern.length >> 1);
  const best = found.reduce(
    (least, next) => (least === undefined || next.edits < least.edits ? next : least),
    found[0],
  );
  if (best === undefined) return near;
  return best.start + mapByEditPath(pattern, text.slice(best.start, best.end), offset, edge);
}
