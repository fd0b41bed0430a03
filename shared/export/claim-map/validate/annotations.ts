import type { ClaimMap } from '../schema';
import { checkPlace } from './place';
import { pointer, type Problems } from './problem';
import type { References } from './references';

/** References, the text's hash, and selectors that agree with one another and with the article's length. */
export function checkAnnotations(map: ClaimMap, references: References, problems: Problems): void {
  const articles = new Map(map.articles.map((article) => [article.id, article]));
  for (const [index, annotation] of map.annotations.entries()) {
    references.check('article', annotation.article, 'annotations', index, 'article');
    references.check('claim', annotation.claim, 'annotations', index, 'claim');
    references.check('coder', annotation.coder, 'annotations', index, 'coder');
    references.checkList('code', annotation.codes, 'annotations', index, 'codes');

    const path = ['annotations', index] as const;
    checkPlace(annotation, articles.get(annotation.article), { problems, path, orphaned: annotation.orphaned });
  }
}

/** The passages of links and sources: where an article makes the link, and which part of an article a source is. */
export function checkPassages(map: ClaimMap, references: References, problems: Problems): void {
  const articles = new Map(map.articles.map((article) => [article.id, article]));
  for (const list of ['links', 'sources'] as const)
    for (const [index, { passage }] of map[list].entries()) {
      if (passage === null) continue;
      const path = [list, index, 'passage'] as const;
      references.check('article', passage.article, ...path, 'article');
      checkPlace(passage, articles.get(passage.article), { problems, path, orphaned: false });
    }
  for (const [index, { article, passage }] of map.sources.entries())
    if (passage !== null && passage.article !== article)
      problems.add(pointer('sources', index, 'passage', 'article'), `is not the article of the source, "${article}"`);
}
