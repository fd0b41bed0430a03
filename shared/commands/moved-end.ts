/** Changes that only move one end of one mention; its claim's statement may follow. */
import type { Annotation } from '#shared/model/annotation';
import type { Change } from '#shared/model/change';
import type { Claim } from '#shared/model/claim';
import { quoted } from './context';

export type MovedEnd = { readonly id: string; readonly edge: 'start' | 'end' };

/** Null when the changes do anything else, or more. */
export function movedEnd(changes: readonly Change[]): MovedEnd | null {
  const [change, ...others] = changes;
  if (change?.table !== 'annotations' || change.before === null || change.after === null) return null;
  const { before, after } = change;
  const edge = edgeMoved(before, after);
  if (edge === null || !others.every((other) => isStatementOf(after.claimId, other)) || others.length > 1) return null;
  const { selectors, modified } = before;
  return JSON.stringify({ ...after, selectors, modified }) === JSON.stringify(before) ? { id: after.id, edge } : null;
}

/** Whether nothing but the statement of that claim is changed. */
function isStatementOf(claimId: string, change: Change): boolean {
  if (change.table !== 'claims' || change.before === null || change.after?.id !== claimId) return false;
  const { statement, modified }: Claim = change.before;
  return JSON.stringify({ ...change.after, statement, modified }) === JSON.stringify(change.before);
}

/** What the history calls it. */
export function movedWords(before: Annotation, after: Pick<Annotation, 'selectors'>): string {
  return `Moved the ${edgeMoved(before, after) ?? 'ends'} of ${quoted(after.selectors.quote.exact)}`;
}

/** Null when both ends moved, or none. */
function edgeMoved(before: Annotation, after: Pick<Annotation, 'selectors'>): 'start' | 'end' | null {
  const [from, to] = [before.selectors.position, after.selectors.position];
  if (from.start === to.start) return from.end === to.end ? null : 'end';
  return from.end === to.end ? 'start' : null;
}
