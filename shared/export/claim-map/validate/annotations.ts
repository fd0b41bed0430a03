import { createCodePointMap } from '#shared/anchoring/code-points';
import type { ClaimMap } from '../schema';
import { pointer, type Problems } from './problem';
import type { References } from './references';

/** References, the text's hash, and selectors that agree with one another and with the article's length. */
export function checkAnnotations(map: ClaimMap, references: References, problems: Problems): void {
  const articles = new Map(map.articles.map((article) => [article.id, article]));
  for (const [index, annotation] of map.annotations.entries()) {
    const at = (...path: PropertyKey[]) => pointer('annotations', index, ...path);
    references.check('article', annotation.article, 'annotations', index, 'article');
    references.check('claim', annotation.claim, 'annotations', index, 'claim');
    references.check('coder', annotation.coder, 'annotations', index, 'coder');
    references.checkList('code', annotation.codes, 'annotations', index, 'codes');

    const article = articles.get(annotation.article);
    if (article !== undefined && article.textHash !== annotation.textHash)
      problems.add(at('textHash'), `differs from the textHash of the article "${article.id}"`);

    const [{ exact }, { start, end }] = annotation.selectors;
    const length = createCodePointMap(exact).length;
    if (start >= end) problems.add(at('selectors', 1, 'start'), `${start} does not stand before the end, ${end}`);
    else if (end - start !== length)
      problems.add(at('selectors', 0, 'exact'), `has ${length} code points, but [${start}, ${end}) has ${end - start}`);
    if (article !== undefined && !annotation.orphaned && end > article.characters)
      problems.add(at('selectors', 1, 'end'), `${end} stands past the end of the text, ${article.characters}`);
  }
}
