import { createCodePointMap } from '#shared/anchoring/code-points';
import type { ArticleEntry } from '../article-entry';
import type { PassageEntry } from '../passage-entry';
import { pointer, type Problems } from './problem';

/** The text's hash, and selectors that agree with one another and with the article's length. */
export function checkPlace(
  { textHash, selectors }: Pick<PassageEntry, 'textHash' | 'selectors'>,
  article: ArticleEntry | undefined,
  { problems, path, orphaned }: { problems: Problems; path: readonly PropertyKey[]; orphaned: boolean },
): void {
  const at = (...rest: PropertyKey[]) => pointer(...path, ...rest);
  if (article !== undefined && article.textHash !== textHash)
    problems.add(at('textHash'), `differs from the textHash of the article "${article.id}"`);

  const [{ exact }, { start, end }] = selectors;
  const length = createCodePointMap(exact).length;
  if (start >= end) problems.add(at('selectors', 1, 'start'), `${start} does not stand before the end, ${end}`);
  else if (end - start !== length)
    problems.add(at('selectors', 0, 'exact'), `has ${length} code points, but [${start}, ${end}) has ${end - start}`);
  if (article !== undefined && !orphaned && end > article.characters)
    problems.add(at('selectors', 1, 'end'), `${end} stands past the end of the text, ${article.characters}`);
}
