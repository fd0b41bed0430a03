/** Changes that only move one end of one mention. */
import type { Annotation } from '#shared/model/annotation';
import type { Change } from '#shared/model/change';

export type MovedEnd = { readonly id: string; readonly edge: 'start' | 'end' };

/** Null when the changes do anything else, or more. */
export function movedEnd(changes: readonly Change[]): MovedEnd | null {
  const [change] = changes;
  if (changes.length !== 1 || change?.table !== 'annotations') return null;
  const { before, after } = change;
  const edge = before === null || after === null ? null : edgeMoved(before, after);
  if (before === null || after === null || edge === null) return null;
  const { selectors, modified } = before;
  return JSON.stringify({ ...after, selectors, modified }) === JSON.stringify(before) ? { id: after.id, edge } : null;
}

/** Null when both ends moved, or none. */
export function edgeMoved(before: Annotation, after: Annotation): 'start' | 'end' | null {
  const [from, to] = [before.selectors.position, after.selectors.position];
  if (from.start === to.start) return from.end === to.end ? null : 'end';
  return from.end === to.end ? 'start' : null;
}
