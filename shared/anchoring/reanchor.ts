/**
 * Annotations of one version of an article -> the next version. The two texts are lined up once, and a range goes where
 * its characters went, whatever was rewritten around it; only what was dropped, rewritten or taken elsewhere is looked
 * for by its quote.
 *
 * Statuses: *anchored* has the same words in the same surroundings, though its offsets may have shifted; *moved* has
 * other words or other surroundings; *ambiguous* may be one of several copies; *orphan* is gone.
 */
import type { Selectors } from '#shared/model/selector';
import { alignTexts, type Alignment } from './alignment';
import type { Anchor, TextRange } from './anchor';
import { createQuoteAnchorer, toAmbiguous, type QuoteAnchorer } from './anchor-quote';
import { sameWords } from './fold-text';
import { followRange, shareFromOutside } from './follow-range';
import { certaintyOf } from './place-certainty';
import {
  createCandidateFinder,
  relatedContext,
  tellingLength,
  type Candidate,
  type CandidateFinder,
} from './quote-candidates';
import { reanchorByQuote } from './reanchor-by-quote';
import { settleEdges } from './settle-edges';
import { flatText } from './working-memory';

/** Finds the target of selectors of the old text in the new text. Never throws; the same input gives the same anchor. */
export type Reanchorer = (selectors: Selectors) => Anchor;

/** Prepare once for all annotations of an article. Without its old text (null) more quotes stay ambiguous. */
export function createReanchorer(before: string | null, after: string): Reanchorer {
  const oldText = before === null ? null : flatText(before);
  const newText = flatText(after);
  const inNew = createCandidateFinder(newText);
  if (oldText === null) return (selectors) => reanchorByQuote(newText, inNew, selectors);
  const alignment = alignTexts(oldText, newText);
  const inOld = createCandidateFinder(oldText);
  const anchorInOld = createQuoteAnchorer(oldText, inOld);
  return (selectors) => {
    const old = placeInOldText(oldText, anchorInOld, selectors);
    if (old === null) return reanchorByQuote(newText, inNew, selectors);
    const now = followRange(alignment, old);
    if (now === null) return lookElsewhere(alignment, inNew, inOld, selectors, old);
    const certainty = certaintyOf(alignment, old, now);
    if (certainty !== 'certain') {
      const rivals = otherCopies(inNew, selectors, now);
      const repeated = rivals.length > 0 || otherCopies(inOld, selectors, old).length > 0;
      if (certainty === 'doubtful' || repeated) return toAmbiguous([now, ...rivals]);
    }
    return now.edits === 0 || sameWords(oldText.slice(old.start, old.end), newText.slice(now.start, now.end))
      ? { status: 'anchored', start: now.start, end: now.end }
      : { status: 'moved', start: now.start, end: now.end, edits: now.edits, shift: now.start - old.start };
  };
}

/** The selectors' range; where it does not hold their quote, the place of the quote; null when that is not sure. */
function placeInOldText(oldText: string, anchorInOld: QuoteAnchorer, { quote, position }: Selectors): TextRange | null {
  if (oldText.slice(position.start, position.end) === quote.exact) return position;
  const anchor = anchorInOld(quote, position.start);
  return anchor.status === 'anchored' || anchor.status === 'moved' ? anchor : null;
}

function otherCopies(candidatesOf: CandidateFinder, { quote }: Selectors, own: TextRange): Candidate[] {
  return candidatesOf(quote, 'always').filter(({ start, end }) => end <= own.start || start >= own.end);
}

/**
 * A passage that is not where it was: taken to another place, or gone. A similar passage that stood in the old text too
 * is not it; a person may choose it all the same.
 */
function lookElsewhere(
  alignment: Alignment,
  inNew: CandidateFinder,
  inOld: CandidateFinder,
  selectors: Selectors,
  old: TextRange,
): Anchor {
  const { quote, position } = selectors;
  const candidates = inNew(quote, 'always').filter(
    ({ agreement }) => quote.exact.length >= tellingLength || (agreement ?? 0) >= relatedContext,
  );
  const [only] = candidates;
  if (only === undefined) return { status: 'orphan' };
  const stoodElsewhere = shareFromOutside(alignment, old, only) > 0.5 || otherCopies(inOld, selectors, old).length > 0;
  if (candidates.length > 1 || stoodElsewhere) return toAmbiguous(candidates);
  const { start, end, edits } = only.edits === 0 ? only : settleEdges(alignment.newText, quote, only);
  return { status: 'moved', start, end, edits, shift: start - position.start };
}
