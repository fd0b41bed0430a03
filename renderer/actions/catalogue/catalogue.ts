/**
 * Every action whose name is known before the project is: titles and keys of all views, from the start and in the order
 * of the cheat sheet. Parts of the window offer them by id (`use-actions.ts`); only what users name themselves, as codes
 * and saved queries, brings title and keys along.
 */
import { otherActions } from './other-views';
import { readingActions } from './reading';
import type { Description } from './section';
import { windowActions } from './window';

const all = { ...windowActions, ...readingActions, ...otherActions };

export type CataloguedId = keyof typeof all;
export const catalogue: Readonly<Record<CataloguedId, Description>> = all;

export const isCatalogued = (id: string): id is CataloguedId => Object.hasOwn(catalogue, id);

/** Whether two actions may be there at the same time, so that they cannot have one key. */
export function meet(a: string, b: string): boolean {
  const [one, other] = [a, b].map((id) => (isCatalogued(id) ? catalogue[id].place : 'window'));
  return one === other || one === 'window' || other === 'window';
}
