/** Annotations whose old text is not at hand: their quotes, looked for in a text that was edited since. */
import type { Selectors } from '#shared/model/selector';
import type { Anchor } from './anchor';
import { standsAt, toAmbiguous } from './anchor-quote';
import { relatedContext, tellingLength, unrelatedContext, type CandidateFinder } from './quote-candidates';
import { settleEdges } from './settle-edges';

/**
 * How much less alike every other passage must be. Wide, because the text was edited: of two copies, the one that now
 * fits worse may be the one that was annotated and then changed.
 */
const clearLikeness = 0.25;

/**
 * Stricter than `anchorQuote`, which reads the text that a quote was taken from. The old position decides nothing by
 * itself: a new paragraph at the top moves it onto another copy. It is believed where quote and context stand there to
 * the letter.
 */
export function reanchorByQuote(
  newText: string,
  candidatesOf: CandidateFinder,
  { quote, position }: Selectors,
): Anchor {
  if (standsAt(newText, quote, position.start)) {
    return { status: 'anchored', start: position.start, end: position.start + quote.exact.length };
  }
  const candidates = candidatesOf(quote, 'always');
  const [best, second] = candidates;
  if (best === undefined) return { status: 'orphan' };
  const recognised =
    quote.exact.length >= tellingLength
      ? (best.agreement ?? 1) >= unrelatedContext
      : (best.agreement ?? 0) >= relatedContext;
  const clear = second === undefined || best.likeness - second.likeness >= clearLikeness;
  if (!recognised || !clear) return toAmbiguous(candidates);
  if (best.edits === 0) return { status: 'anchored', start: best.start, end: best.end };
  const { start, end, edits } = settleEdges(newText, quote, best);
  return { status: 'moved', start, end, edits, shift: start - position.start };
}
