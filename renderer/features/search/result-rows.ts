/** Results as rows of one list: articles and memos as headings with their hits below, claims and sources by themselves. */
import type { HitGroup } from '#shared/search/answer';

type GroupRow = { readonly id: string; readonly type: 'group'; readonly group: HitGroup };
export type HitRow = {
  readonly id: string;
  readonly type: 'hit';
  readonly group: HitGroup;
  readonly hit: HitGroup['hits'][number];
};
export type ResultRow = GroupRow | HitRow;

const groupKey = ({ kind, id }: Pick<HitGroup, 'kind' | 'id'>): string => `${kind}:${id}`;

export function resultRows(groups: readonly HitGroup[]): ResultRow[] {
  return groups.flatMap((group): ResultRow[] => {
    const key = groupKey(group);
    // A claim's hits lie in its statement and a source's in its title: a heading would say the same.
    const heading: ResultRow[] =
      group.kind === 'claim' || group.kind === 'source' ? [] : [{ id: key, type: 'group', group }];
    return [...heading, ...group.hits.map((hit): HitRow => ({ id: `${key}:${hit.start}`, type: 'hit', group, hit }))];
  });
}

/**
 * The groups of an answer in the order in which they stand already, so that nothing moves under the reader while the
 * project changes; new ones come where the answer has them.
 */
export function inPlace(shown: readonly HitGroup[], answered: readonly HitGroup[]): HitGroup[] {
  const next = new Map(answered.map((group) => [groupKey(group), group]));
  const order = shown.flatMap((group) => (next.has(groupKey(group)) ? groupKey(group) : []));
  const known = new Set(order);
  const after = new Map<string | null, string[]>();
  let previous: string | null = null;
  for (const key of next.keys()) {
    if (known.has(key)) previous = key;
    else after.set(previous, [...(after.get(previous) ?? []), key]);
  }
  return [null, ...order]
    .flatMap((key) => [...(key === null ? [] : [key]), ...(after.get(key) ?? [])])
    .flatMap((key) => next.get(key) ?? []);
}
