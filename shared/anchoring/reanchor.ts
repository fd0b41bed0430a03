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
import { followRange } from './follow-range';
import { rivalPlaces } from './place-certainty';
import { createCandidateFinder, relatedContext, tellingLength, type CandidateFinder } from './quote-candidates';
import { reanchorByQuote } from './reanchor-by-quote';

/** Finds the target of selectors of the old text in the new text. Never throws; the same input gives the same anchor. */
export type Reanchorer = (selectors: Selectors) => Anchor;

/** Prepare once for all annotations of an article. Without its old text (null) more quotes stay ambiguous. */
export function createReanchorer(oldText: string | null, newText: string): Reanchorer {
  const inNew = createCandidateFinder(newText);
  if (oldText === null) return (selectors) => reanchorByQuote(newText, inNew, selectors);
  const alignment = alignTexts(oldText, newText);
  const inOld = createQuoteAnchorer(oldText);
  return (selectors) => {
    const old = placeInOldText(oldText, inOld, selectors);
    if (old === null) return reanchorByQuote(newText, inNew, selectors);
    const now = followRange(alignment, old);
    if (now === null) return lookElsewhere(alignment, inNew, selectors, old);
    const rivals = rivalPlaces(alignment, old, now);
    if (rivals !== null) return toAmbiguous([now, ...rivals]);
    return sameWords(oldText.slice(old.start, old.end), newText.slice(now.start, now.end))
      ? { status: 'anchored', start: now.start, end: now.end }
      : { status: 'moved', start: now.start, end: now.end, edits: now.edits, shift: now.start - old.start };
  };
}

/** The selectors' range; where it does not hold their quote, the place of the quote; null when that is not sure. */
function placeInOldText(oldText: string, inOld: QuoteAnchorer, { quote, position }: Selectors): TextRange | null {
  if (oldText.slice(position.start, position.end) === quote.exact) return position;
  const anchor = inOld(quote, position.start);
  return anchor.status === 'anchored' || anchor.status === 'moved' ? anchor : null;
}

/**
 * A passage that is not where it was: taken to another place, or gone. A similar passage that was in the old text too,
 * in its own place, is not it; a person may choose it all the same.
 */
function lookElsewhere(
  alignment: Alignment,
  inNew: CandidateFinder,
  { quote, position }: Selectors,
  old: TextRange,
): Anchor {
  const candidates = inNew(quote, 'always').filter(
    ({ agreement }) => quote.exact.length >= tellingLength || (agreement ?? 0) >= relatedContext,
  );
  const [only] = candidates;
  if (only === undefined) return { status: 'orphan' };
  if (candidates.length > 1 || stoodElsewhere(alignment, old, only)) return toAmbiguous(candidates);
  return { status: 'moved', start: only.start, end: only.end, edits: only.edits, shift: only.start - position.start };
}

/** Whether most of a passage of the new text is lined up with text of the old one outside `old`. */
function stoodElsewhere({ runs }: Alignment, old: TextRange, now: TextRange): boolean {
  let elsewhere = 0;
  for (const { left, right, length } of runs) {
    if (right >= now.end) break;
    const from = Math.max(right, now.start);
    const to = Math.min(right + length, now.end);
    const inOld = left + from - right;
    if (to > from && (inOld < old.start || inOld >= old.end)) elsewhere += to - from;
  }
  return elsewhere * 2 > now.end - now.start;
}
