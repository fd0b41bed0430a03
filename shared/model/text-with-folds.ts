import type { Article, ArticleText, SourceCandidate } from './article';
import { canonicalText, type CanonicalText } from './canonical-text';
import { applyFolds } from './folds';

/** An article's text as it is read: folds applied, and the passages of its candidate sources where they are now. */
export function textWithFolds(
  stored: ArticleText,
  { folds, textHash }: Pick<Article, 'folds' | 'textHash'>,
): ArticleText {
  if (folds === undefined) return stored;
  const document = applyFolds(stored.document, folds);
  const before = canonicalText(stored.document);
  const after = canonicalText(document);
  const candidates = stored.candidates.map((candidate) => ({
    ...candidate,
    passage: carried(candidate, before, after),
  }));
  return { ...stored, document, textHash, candidates };
}

/** A passage stands within one textblock, whose position in the document does not change. */
function carried(
  { passage }: SourceCandidate,
  before: CanonicalText,
  after: CanonicalText,
): SourceCandidate['passage'] {
  if (passage === null) return null;
  const block = before.textblocks.find(({ start, end }) => start <= passage.start && passage.end <= end);
  const same = after.textblocks.find(({ position }) => position === block?.position);
  if (block === undefined || same === undefined) return null;
  const shift = same.start - block.start;
  return { start: passage.start + shift, end: passage.end + shift };
}
