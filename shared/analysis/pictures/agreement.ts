/**
 * How far articles agree: of the claims that two of them share, the part that both make to serve the same column. Two
 * articles that share no claim neither agree nor disagree.
 */
import type { ProjectReader } from '#shared/model/project-state';
import type { ComparedColumn } from '../compared/columns';

export type Agreement = {
  /** Those with most claims first, at most `mostArticles`. */
  readonly articles: readonly { readonly id: string; readonly name: string }[];
  /** Each pair once, and none that shares nothing. `same`: shared claims that serve a common column in both. */
  readonly pairs: readonly { readonly a: string; readonly b: string; readonly shared: number; readonly same: number }[];
};

const mostArticles = 30;

export function agreementOf(project: ProjectReader, columns: readonly ComparedColumn[]): Agreement {
  /** For each article its claims, and for each of them the columns that it serves there. */
  const claims = new Map<string, Map<string, Set<string>>>();
  for (const mention of project.all('annotations')) {
    const serves = columns.filter(({ includes }) => includes(mention)).map(({ id }) => id);
    if (serves.length === 0) continue;
    const own = claims.get(mention.articleId) ?? new Map<string, Set<string>>();
    own.set(mention.claimId, new Set([...(own.get(mention.claimId) ?? []), ...serves]));
    claims.set(mention.articleId, own);
  }
  const ids = [...claims]
    .sort(([idA, a], [idB, b]) => b.size - a.size || (idA < idB ? -1 : 1))
    .slice(0, mostArticles)
    .map(([id]) => id);
  const pairs = ids.flatMap((a, index) =>
    ids.slice(index + 1).flatMap((b) => {
      const [left, right] = [claims.get(a), claims.get(b)];
      const shared = [...(left?.keys() ?? [])].filter((claim) => right?.has(claim) === true);
      if (shared.length === 0) return [];
      const same = shared.filter((claim) => {
        const there = right?.get(claim);
        return [...(left?.get(claim) ?? [])].some((column) => there?.has(column) === true);
      });
      return { a, b, shared: shared.length, same: same.length };
    }),
  );
  return { articles: ids.map((id) => ({ id, name: project.get('articles', id)?.metadata.title ?? id })), pairs };
}
