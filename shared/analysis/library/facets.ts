/** How many articles there are of each status, publisher, year, narrative and collection. */
import { articleStatuses, type Article } from '#shared/model/article';
import type { ProjectReader } from '#shared/model/project-state';
import { narrativesInOrder } from '../codebook-order';
import type { FacetName } from './arrange';
import type { ArticleFacts } from './facts';

/** `value` is what a filter takes. */
export type FacetValue = { readonly value: string; readonly count: number };

/** Publishers and collections by their number of articles, years newest first. */
export function facetsOf(
  project: ProjectReader,
  articles: Iterable<Article>,
  facts: ArticleFacts,
): Readonly<Record<FacetName, readonly FacetValue[]>> {
  const statuses = new Map<string, number>(articleStatuses.map((status) => [status, 0]));
  const narratives = new Map(narrativesInOrder(project).map(({ id }) => [id, 0]));
  const [publishers, years, collections] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ];
  const add = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { id, status, metadata, collections: names = [] } of articles) {
    add(statuses, status);
    add(publishers, metadata.publisher ?? '');
    add(years, metadata.published?.slice(0, 4) ?? '');
    for (const name of names) add(collections, name);
    for (const codeId of facts.of(id).codeIds) if (narratives.has(codeId)) add(narratives, codeId);
  }
  const values = (counts: ReadonlyMap<string, number>): FacetValue[] =>
    [...counts].map(([value, count]) => ({ value, count }));
  const most = (a: FacetValue, b: FacetValue): number => b.count - a.count || (a.value < b.value ? -1 : 1);
  return {
    statuses: values(statuses),
    narratives: values(narratives),
    publishers: values(publishers).sort(most),
    years: values(years).sort((a, b) => (a.value < b.value ? 1 : -1)),
    collections: values(collections).sort(most),
  };
}
