/**
 * Quote -> place in a text, for quotes that people typed or other tools exported. The same words once are the place;
 * several copies are told apart by prefix and suffix, then by the expected start, or handed back as ambiguous; without
 * the same words a similar passage is looked for. A wrong anchor is worse than none: a claim would be coded on words
 * that its author never wrote.
 */
import type { Anchor, TextRange } from './anchor';
import { createCandidateFinder, tellingLength, unrelatedContext, type Candidate, type Quote } from './quote-candidates';
import { settleEdges } from './settle-edges';

export type { Quote } from './quote-candidates';

/** Finds a quote; `hint` is the UTF-16 offset where it is expected to start. Never throws. */
export type QuoteAnchorer = (quote: Quote, hint?: number) => Anchor;

/** For one quote. For several quotes in one text, keep `createQuoteAnchorer(text)`: it prepares the text once. */
export function anchorQuote(text: string, quote: Quote, hint?: number): Anchor {
  return createQuoteAnchorer(text)(quote, hint);
}

/** A candidate finder of the same text may be handed in, to share its index. */
export function createQuoteAnchorer(text: string, candidatesOf = createCandidateFinder(text)): QuoteAnchorer {
  return (quote, hint) => {
    const verbatim = anchorVerbatim(text, quote, hint);
    if (verbatim !== null) return toAnchor(verbatim, 0, hint);
    const candidates = candidatesOf(quote, 'otherwise');
    if (candidates.length === 0) return { status: 'orphan' };
    const chosen = choose(candidates, quote, hint);
    if (chosen === null) return toAmbiguous(candidates);
    const settled = chosen.edits === 0 ? chosen : settleEdges(text, quote, chosen);
    return toAnchor(settled, settled.edits, hint);
  };
}

/**
 * The common cases, without folding: the quote with all its context stands where it is expected, or stands once.
 * Null when it takes a closer look.
 */
function anchorVerbatim(text: string, quote: Quote, hint: number | undefined): TextRange | null {
  const { exact, prefix = '', suffix = '' } = quote;
  if (exact === '') return null;
  if (hint !== undefined && standsAt(text, quote, hint)) return { start: hint, end: hint + exact.length };
  const whole = prefix + exact + suffix;
  const at = text.indexOf(whole);
  if (at === -1 || text.includes(whole, at + 1)) return null;
  return { start: at + prefix.length, end: at + prefix.length + exact.length };
}

/** Whether a quote starts at an offset, to the letter and with all its context. */
export function standsAt(text: string, { exact, prefix = '', suffix = '' }: Quote, start: number): boolean {
  return start >= prefix.length && text.startsWith(prefix + exact + suffix, start - prefix.length);
}

/** How much better the best context must agree when it does not agree to the letter; less could be chance. */
const clearContext = 0.2;
/** How much liker the best of several similar passages must be: a word in ten. */
const clearLikeness = 0.1;

function choose(candidates: readonly Candidate[], { exact }: Quote, hint: number | undefined): Candidate | null {
  const [best, second] = candidates;
  if (best === undefined) return null;
  if (second === undefined) {
    const recognised = best.edits > 0 || exact.length >= tellingLength || (best.agreement ?? 1) >= unrelatedContext;
    return recognised ? best : null;
  }
  if (best.edits > 0) return best.likeness - second.likeness >= clearLikeness ? best : nearest(candidates, hint);
  const lead = (best.agreement ?? 0) - (second.agreement ?? 0);
  if (lead >= clearContext || (best.agreement === 1 && lead > 0)) return best;
  return nearest(
    candidates.filter(({ agreement }) => (best.agreement ?? 0) - (agreement ?? 0) < clearContext),
    hint,
  );
}

/** A start given by hand or from another edition may be off by a heading; more, and it could name another copy. */
const hintReach = 64;

/** A hint chooses when one of the candidates is close to it and the others are several times farther away. */
function nearest(candidates: readonly Candidate[], hint: number | undefined): Candidate | null {
  if (hint === undefined) return null;
  const distance = ({ start }: TextRange): number => Math.abs(start - hint);
  const [first, second] = candidates.toSorted((left, right) => distance(left) - distance(right));
  if (first === undefined || distance(first) > hintReach) return null;
  return second === undefined || distance(second) >= 4 * distance(first) ? first : null;
}

export const toAmbiguous = (candidates: readonly TextRange[]): Anchor => ({
  status: 'ambiguous',
  candidates: candidates.map(({ start, end }) => ({ start, end })),
});

function toAnchor({ start, end }: TextRange, edits: number, hint: number | undefined): Anchor {
  const shift = hint === undefined ? 0 : start - hint;
  return edits === 0 && shift === 0
    ? { status: 'anchored', start, end }
    : { status: 'moved', start, end, edits, shift };
}
