import { newClaimFields, type Claim } from '#shared/model/claim';
import { fail, ok } from '#shared/model/result';
import { removeMention } from './annotations';
import type { CommandOf } from './commands';
import { defined, existing, missing, quoted, stamp, taken, type Context, type Done } from './context';
import { moveEventClaims } from './events';
import { moveJudgements } from './judgements';
import { moveMemos } from './memos';

export function addClaim(context: Context, { claim, annotation }: CommandOf<'claim.add'>): Done {
  const clash =
    taken(context, 'claims', claim.id) ??
    taken(context, 'annotations', annotation.id) ??
    missing(context, 'articles', [annotation.articleId]) ??
    missing(context, 'codes', annotation.codeIds);
  if (clash !== null) return clash;
  context.draft.put('claims', { ...claim, ...newClaimFields, ...stamp(context) });
  context.draft.put('annotations', { ...annotation, claimId: claim.id, ...stamp(context) });
  return ok(`Coded a claim: ${quoted(claim.statement)}`);
}

export function editClaim(context: Context, { id, statement }: CommandOf<'claim.edit'>): Done {
  const found = existing(context, 'claims', id);
  if (!found.ok) return found;
  context.draft.put('claims', { ...found.value, statement, modified: context.at });
  return ok(`Edited a claim: ${quoted(statement)}`);
}

export function assessClaim(context: Context, { id, set }: CommandOf<'claim.assess'>): Done {
  const found = existing(context, 'claims', id);
  if (!found.ok) return found;
  context.draft.put('claims', { ...found.value, ...defined(set), modified: context.at });
  return ok(`Assessed a claim: ${quoted(found.value.statement)}`);
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
    const from = draft.get('claims', fromId);
    if (from !== undefined) takeOver(context, id, from);
    for (const annotation of draft.related('annotationsByClaim', fromId))
      draft.put('annotations', { ...annotation, claimId: id, modified: context.at });
    for (const link of draft.related('linksByClaim', fromId))
      draft.put('links', { ...link, claimId: id, modified: context.at });
    moveEventClaims(context, fromId, id);
    moveMemos(context, { kind: 'claim', id: fromId }, { kind: 'claim', id });
    draft.remove('claims', fromId);
  }
  return ok(`Merged ${fromIds.length + 1} claims into ${quoted(into.value.statement)}`);
}

/** Numbers and a prediction are not lost; whether evidence was looked for is said of the claim that stays. */
function takeOver(context: Context, id: string, from: Claim): void {
  moveJudgements(context, from.id, id);
  const into = context.draft.get('claims', id);
  if (into === undefined || (from.quantities.length === 0 && from.prediction === null)) return;
  const known = new Set(into.quantities.map((quantity) => JSON.stringify(quantity)));
  const added = from.quantities.filter((quantity) => !known.has(JSON.stringify(quantity)));
  if (added.length === 0 && (into.prediction !== null || from.prediction === null)) return;
  context.draft.put('claims', {
    ...into,
    quantities: [...into.quantities, ...added],
    prediction: into.prediction ?? from.prediction,
    modified: context.at,
  });
}
