import { fail, ok } from '#shared/model/result';
import { removeMention } from './annotations';
import type { CommandOf } from './commands';
import { existing, missing, quoted, stamp, taken, type Context, type Done } from './context';
import { moveMemos } from './memos';

export function addClaim(context: Context, { claim, annotation }: CommandOf<'claim.add'>): Done {
  const clash =
    taken(context, 'claims', claim.id) ??
    taken(context, 'annotations', annotation.id) ??
    missing(context, 'articles', [annotation.articleId]) ??
    missing(context, 'codes', annotation.codeIds);
  if (clash !== null) return clash;
  context.draft.put('claims', { ...claim, ...stamp(context) });
  context.draft.put('annotations', { ...annotation, claimId: claim.id, ...stamp(context) });
  return ok(`Coded a claim: ${quoted(claim.statement)}`);
}

export function editClaim(context: Context, { id, statement }: CommandOf<'claim.edit'>): Done {
  const found = existing(context, 'claims', id);
  if (!found.ok) return found;
  context.draft.put('claims', { ...found.value, statement, modified: context.at });
  return ok(`Edited a claim: ${quoted(statement)}`);
}

export function removeClaim(context: Context, { id }: CommandOf<'claim.remove'>): Done {
  const found = existing(context, 'claims', id);
  if (!found.ok) return found;
  for (const annotation of context.draft.related('annotationsByClaim', id)) removeMention(context, annotation);
  return ok(`Deleted a claim: ${quoted(found.value.statement)}`);
}

export function mergeClaims(context: Context, { id, fromIds }: CommandOf<'claim.merge'>): Done {
  const { draft } = context;
  const into = existing(context, 'claims', id);
  if (!into.ok) return into;
  if (fromIds.includes(id)) return fail('same-claim', 'A claim cannot be merged into itself.');
  const unknown = missing(context, 'claims', fromIds);
  if (unknown !== null) return unknown;
  for (const fromId of fromIds) {
    for (const annotation of draft.related('annotationsByClaim', fromId))
      draft.put('annotations', { ...annotation, claimId: id, modified: context.at });
    for (const link of draft.related('linksByClaim', fromId))
      draft.put('links', { ...link, claimId: id, modified: context.at });
    moveMemos(context, { kind: 'claim', id: fromId }, { kind: 'claim', id });
    draft.remove('claims', fromId);
  }
  return ok(`Merged ${fromIds.length + 1} claims into ${quoted(into.value.statement)}`);
}
