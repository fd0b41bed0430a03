import { newestFirst, type Dated } from './newest-first';

/**
 * The article that a project is opened at: the one read last, of those that are still there, else the newest. `read`:
 * ids of articles that were read, the last one last.
 */
export function articleToBeginWith<A extends Dated & { readonly id: string }>(
  articles: Iterable<A>,
  read: readonly string[],
): A | undefined {
  const byId = new Map(Array.from(articles, (article) => [article.id, article]));
  const readLast = read.findLast((id) => byId.has(id));
  if (readLast !== undefined) return byId.get(readLast);
  let newest: A | undefined;
  for (const article of byId.values()) if (newest === undefined || newestFirst(article, newest) < 0) newest = article;
  return newest;
}
