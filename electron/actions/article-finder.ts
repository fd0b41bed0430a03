/** The article that somebody means. */
import type { Article } from '#shared/model/article';
import { grouped } from '#shared/analysis/grouped';
import { fail, ok, type Result } from '#shared/model/result';

/** Finds an article by its id, file name, title or the beginning of its id, the first of these that fits any. */
export type ArticleFinder = (asked: string) => Result<Article>;

export function createArticleFinder(all: Iterable<Article>): ArticleFinder {
  const articles = [...all];
  const byId = new Map(articles.map((article) => [article.id, article]));
  const byFileName = grouped(articles, ({ provenance }) => provenance.fileName);
  const byTitle = grouped(articles, ({ metadata }) => metadata.title.toLowerCase());
  return (asked) => {
    const exact = byId.get(asked);
    if (exact !== undefined) return ok(exact);
    const meant =
      byFileName.get(asked) ??
      byTitle.get(asked.trim().toLowerCase()) ??
      (asked === '' ? [] : articles.filter(({ id }) => id.startsWith(asked)));
    const [article] = meant;
    if (article === undefined)
      return fail(
        'unknown-article',
        `There is no article "${asked}": name it by id, beginning of its id, file name or title.`,
      );
    return meant.length === 1 ? ok(article) : fail('ambiguous-article', `"${asked}" may be ${listed(meant)}.`);
  };
}

const mostListed = 5;

function listed(articles: readonly Article[]): string {
  const names = articles.slice(0, mostListed).map(({ id, metadata }) => `${id} (“${metadata.title}”)`);
  return names.join(' or ') + (articles.length > mostListed ? ` or ${articles.length - mostListed} others` : '');
}
