/**
 * Quote -> place in a text, for quotes that people typed or other tools exported. The same words once are the place;
 * several copies are told apart by prefix, suffix and expected start, in that order, or handed back as ambiguous;
 * without the same words a similar passage is looked for. A wrong anchor is worse than none: a claim would be coded
 * on words that its author never wrote.
 */
import type { Anchor, TextRange } from './anchor';
import { contextAgreement, type Context } from './context';
import { occurrences } from './edit-distance';
import { foldText, type FoldedText } from './fold-text';

/** As in the W3C's text quote selector; context is optional and of any length, because people leave it out. */
export type Quote = {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
};

/** Finds a quote; `hint` is the UTF-16 offset where it is expected to start. Never throws. */
export type QuoteAnchorer = (quote: Quote, hint?: number) => Anchor;

/** For one quote. For several quotes in one text, keep `createQuoteAnchorer(text)`: it prepares the text once. */
export function anchorQuote(text: string, quote: Quote, hint?: number): Anchor {
  return createQuoteAnchorer(text)(quote, hint);
}

/**
 * Share of a quote's characters that may differ in a passage that is still taken for it. Unrelated English differs in
 * 70-80 %, but the *best* of a million characters in about 55 %, so half (Hypothesis's bound) would accept noise for
 * orphans; three in ten keeps a sentence with a word in five rewritten.
 */
const mostChanged = 0.3;

export function createQuoteAnchorer(text: string): QuoteAnchorer {
  let folded: FoldedText | null = null;
  return (quote, hint) => {
    const verbatim = anchorVerbatim(text, quote, hint);
    if (verbatim !== null) return verbatim;
    folded ??= foldText(text);
    const exact = foldText(quote.exact).text.trim();
    if (exact === '') return { status: 'orphan' };
    const context = { prefix: foldText(quote.prefix ?? '').text, suffix: foldText(quote.suffix ?? '').text };
    return anchorFolded(folded, exact, context, hint);
  };
}

/**
 * The common cases, without folding: the quote with all its context stands where it is expected, or stands once.
 * Null when it takes a closer look.
 */
function anchorVerbatim(text: string, quote: Quote, hint: number | undefined): Anchor | null {
  const { exact, prefix = '', suffix = '' } = quote;
  if (exact === '') return { status: 'orphan' };
  const whole = prefix + exact + suffix;
  if (hint !== undefined && hint >= prefix.length && text.startsWith(whole, hint - prefix.length)) {
    return { status: 'anchored', start: hint, end: hint + exact.length };
  }
  const at = text.indexOf(whole);
  if (at === -1 || text.includes(whole, at + 1)) return null;
  const start = at + prefix.length;
  return found({ start, end: start + exact.length }, 0, hint);
}

type Candidate = TextRange & { readonly edits: number; readonly score: number };

function anchorFolded(folded: FoldedText, exact: string, context: Context, hint: number | undefined): Anchor {
  const candidates = copies(folded.text, exact, context);
  const [best, second] = candidates;
  if (best === undefined) return { status: 'orphan' };
  const sourceOf = ({ start, end }: TextRange): TextRange => folded.source(start, end);
  const decided =
    second === undefined
      ? (best.edits > 0 || exact.length >= tellingLength || best.score >= unrelated) && best
      : best.score - second.score >= (best.score === 1 ? 0.001 : clearLead)
        ? best
        : nearest(candidates, sourceOf, hint);
  if (decided) return found(sourceOf(decided), decided.edits, hint);
  return { status: 'ambiguous', candidates: candidates.map(sourceOf) };
}

/** A short phrase that changed ("fired", "rehired") is taken only where its surroundings agree at least this much. */
const related = 0.6;
/** A single copy this long is the passage, whatever stands around it; "the jobs" needs surroundings that agree. */
const tellingLength = 24;
/** Context that agrees less than this is other context: unrelated prose agrees to 0.2-0.3. */
const unrelated = 0.4;
/** How much better the best context must agree when it does not agree to the letter; less could be chance. */
const clearLead = 0.2;

function copies(text: string, exact: string, context: Context): Candidate[] {
  const equal = equalCopies(text, exact);
  const most = Math.floor(exact.length * mostChanged);
  const found = equal.length > 0 ? equal : occurrences(exact, text, 0, text.length, most);
  return found
    .map((range) => ({ ...range, agreement: contextAgreement(text, range.start, range.end, context) }))
    .filter(({ edits, agreement }) => edits === 0 || exact.length >= tellingLength || (agreement ?? 0) >= related)
    .map(({ start, end, edits, agreement }) => ({
      start,
      end,
      edits,
      score: (agreement ?? 1) * (1 - edits / exact.length),
    }))
    .sort((left, right) => right.score - left.score || left.start - right.start);
}

function equalCopies(text: string, exact: string): { start: number; end: number; edits: number }[] {
  const found = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    found.push({ start: at, end: at + exact.length, edits: 0 });
  }
  return found;
}

/** A hint chooses when one of the best copies is close to it and the others are several times farther away. */
function nearest<T extends Candidate>(
  candidates: readonly T[],
  sourceOf: (range: TextRange) => TextRange,
  hint: number | undefined,
): T | false {
  if (hint === undefined) return false;
  const best = candidates[0]?.score ?? 0;
  const near = candidates
    .filter(({ score }) => best - score < clearLead)
    .map((candidate) => ({ candidate, distance: Math.abs(sourceOf(candidate).start - hint) }))
    .sort((left, right) => left.distance - right.distance);
  const [first, second] = near;
  if (first === undefined || first.distance > hintReach) return false;
  return second === undefined || second.distance >= 4 * first.distance ? first.candidate : false;
}

/** A start given by hand or from another edition may be off by a heading; more, and it could name another copy. */
const hintReach = 64;

function found(range: TextRange, edits: number, hint: number | undefined): Anchor {
  const shift = hint === undefined ? 0 : range.start - hint;
  return edits === 0 && shift === 0 ? { status: 'anchored', ...range } : { status: 'moved', ...range, edits, shift };
}
