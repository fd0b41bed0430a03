/** Where a quote may stand in a text: its equal copies, or passages similar to it, each with how well it fits. */
import type { TextRange } from './anchor';
import { contextAgreement } from './context';
import type { Occurrence } from './edit-distance';
import { foldText } from './fold-text';
import { createPassageFinder, type Passage, type PassageFinder } from './passage-finder';

/** As in the W3C's text quote selector; context is optional and of any length, because people leave it out. */
export type Quote = {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
};

export type Candidate = TextRange & {
  /** Characters that differ from the quote, after folding. */
  readonly edits: number;
  /** How well the surroundings agree, 0 to 1; null when the quote came without any. */
  readonly agreement: number | null;
  /** 1 minus the share of characters that differ, the quote and its surroundings taken together. */
  readonly likeness: number;
};

/**
 * Share of a quote's characters that may differ in a passage that is still taken for it. Unrelated English differs in
 * 70-80 %, but the *best* of a million characters in about 55 %, so half (Hypothesis's bound) would accept noise for
 * orphans; three in ten keeps a sentence with a word in five rewritten.
 */
export const mostChanged = 0.3;
/** A quote this long is recognised by its words alone; a shorter one ("the jobs") needs surroundings that agree. */
export const tellingLength = 24;
/** Surroundings that agree this much are the same, edited: unrelated prose agrees to 0.2-0.3. */
export const relatedContext = 0.6;
/** Surroundings that agree less than this are others. One side alone, kept to the letter, gives 0.5 or more. */
export const unrelatedContext = 0.4;
/** More copies than anyone would choose from; a single letter has a hundred thousand. */
const mostCopies = 100;

/**
 * Candidates, best first, with offsets in the source text. `similar` says whether similar passages are looked for only
 * when there is no equal copy, or always. Texts are folded and indexed once, when first needed.
 */
export type CandidateFinder = (quote: Quote, similar: 'otherwise' | 'always') => Candidate[];

export function createCandidateFinder(text: string): CandidateFinder {
  const folded = once(() => foldText(text));
  const similarPassages = once((): PassageFinder => createPassageFinder(folded().text));

  const find = (passage: Passage, similar: 'otherwise' | 'always'): Occurrence[] => {
    // The index finds equal copies too, but not surely those of a phrase that stands everywhere.
    const equal =
      similar === 'always' && passage.exact.length >= tellingLength ? [] : equalCopies(folded().text, passage.exact);
    if (similar === 'otherwise' && equal.length > 0) return equal;
    const most = Math.floor(passage.exact.length * mostChanged);
    return [...equal, ...similarPassages()(passage, most).filter(({ edits }) => edits > 0 || equal.length === 0)];
  };

  return (quote, similar) => {
    const exact = foldText(quote.exact).text.trim();
    if (exact === '') return [];
    const prefix = foldText(quote.prefix ?? '').text;
    const suffix = foldText(quote.suffix ?? '').text;
    return find({ prefix, exact, suffix }, similar)
      .map(({ start, end, edits }): Candidate => {
        const agreement = contextAgreement(folded().text, start, end, { prefix, suffix });
        const context = agreement === null ? 0 : prefix.length + suffix.length;
        const differing = edits + (1 - (agreement ?? 1)) * context;
        const likeness = 1 - differing / (exact.length + context);
        return { ...folded().source(start, end), edits, agreement, likeness };
      })
      .filter(
        ({ edits, agreement }) => edits === 0 || exact.length >= tellingLength || (agreement ?? 0) >= relatedContext,
      )
      .sort((left, right) => right.likeness - left.likeness || left.start - right.start);
  };
}

function equalCopies(text: string, exact: string): Occurrence[] {
  const found = [];
  for (let at = text.indexOf(exact); at !== -1 && found.length < mostCopies; at = text.indexOf(exact, at + 1)) {
    found.push({ start: at, end: at + exact.length, edits: 0 });
  }
  return found;
}

function once<T>(compute: () => T): () => T {
  let value: { readonly of: T } | null = null;
  return () => (value ??= { of: compute() }).of;
}
