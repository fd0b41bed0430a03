/** Annotations whose old text is not at hand: their quotes, looked for in a text that was edited since. */
import type { Selectors } from '#shared/model/selector';
import type { Anchor } from './anchor';
import { anchorVerbatim, toAmbiguous } from './anchor-quote';
import { relatedContext, tellingLength, type CandidateFinder } from './quote-candidates';
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
  const verbatim = anchorVerbatim(newText, quote, position.start);
  if (verbatim?.start === position.start) return { status: 'anchored', ...verbatim };
  const candidates = candidatesOf(quote, 'always');
  const [best, second] = candidates;
  if (best === undefined) return { status: 'orphan' };
  const recognised = (best.agreement ?? (quote.exact.length >= tellingLength ? 1 : 0)) >= relatedContext;
  const clear = second === undefined || best.likeness - second.likeness >= clearLikeness;
  if (!recognised || !clear) return toAmbiguous(candidates);
  if (best.edits === 0) return { status: 'anchored', start: best.start, end: best.end };
  const { start, end } = settleEdges(newText, quote, best);
  return { status: 'moved', start, end, edits: best.edits, shift: start - position.start };
}
