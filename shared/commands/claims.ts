import { newClaimFields, type Claim } from '#shared/model/claim';
import { firstStatement } from '#shared/model/first-statement';
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
  const [part, ...more] = Object.keys(defined(set)).map((key) => assessed[key] ?? key);
  const what = part === undefined || more.length > 0 ? 'Assessed' : `Set ${part} of`;
  return ok(`${what} a claim: ${quoted(found.value.statement)}`);
}

const assessed: Readonly<Record<string, string>> = {
  examined: 'the state of the evidence',
  quantities: 'the numbers',
  actors: 'the actors',
  variants: 'the wordings',
  dismissed: 'the numbers to leave out',
  prediction: 'the prediction',
};

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

export function splitClaim(context: Context, command: CommandOf<'claim.split'>): Done {
  const { draft } = context;
  const { id, claim, annotationIds, linkIds } = command;
  const from = existing(context, 'claims', id);
  if (!from.ok) return from;
  const clash = taken(context, 'claims', claim.id) ?? strangers(context, command);
  if (clash !== null) return clash;
  if (new Set(annotationIds).size === draft.related('annotationsByClaim', id).length)
    return fail('nothing-stays', 'A claim that is split keeps at least one of its mentions.');
  draft.put('claims', { ...claim, ...newClaimFields, ...stamp(context) });
  for (const annotation of draft.related('annotationsByClaim', id))
    if (annotationIds.includes(annotation.id))
      draft.put('annotations', { ...annotation, claimId: claim.id, modified: context.at });
  for (const link of draft.related('linksByClaim', id))
    if (linkIds.includes(link.id)) draft.put('links', { ...link, claimId: claim.id, modified: context.at });
  if (from.value.variants.includes(claim.statement))
    draft.put('claims', {
      ...from.value,
      variants: from.value.variants.filter((variant) => variant !== claim.statement),
      modified: context.at,
    });
  return ok(`Split ${quoted(claim.statement)} off a claim`);
}

/** What is to go along must belong to the claim that is split. */
function strangers({ draft }: Context, { id, annotationIds, linkIds }: CommandOf<'claim.split'>) {
  const isOwn =
    annotationIds.every((mention) => draft.get('annotations', mention)?.claimId === id) &&
    linkIds.every((link) => draft.get('links', link)?.claimId === id);
  return isOwn ? null : fail('other-claim', 'Only mentions and evidence links of the claim itself can be split off.');
}

/** Numbers, actors, wordings and a prediction are not lost; whether evidence was looked for is said of the claim that stays. */
function takeOver(context: Context, id: string, from: Claim): void {
  moveJudgements(context, from.id, id);
  const into = context.draft.get('claims', id);
  if (into === undefined) return;
  // What nobody worded is a mention's own words, and stands there already.
  const mentions = context.draft.related('annotationsByClaim', from.id);
  const unworded = new Set(
    mentions.map(({ selectors }) => firstStatement(selectors.quote.exact)).concat(into.statement),
  );
  context.draft.put('claims', {
    ...into,
    quantities: joined(into.quantities, from.quantities, (quantity) => JSON.stringify(quantity)),
    actors: joined(into.actors, from.actors, ({ name }) => name),
    variants: joined(into.variants, [from.statement, ...from.variants], (wording) => wording).filter(
      (wording) => !unworded.has(wording),
    ),
    prediction: into.prediction ?? from.prediction,
    modified: context.at,
  });
}

/** What both have, each once; at most as many as a claim may hold. */
function joined<T>(own: readonly T[], others: readonly T[], keyOf: (item: T) => string): T[] {
  const items = new Map([...others, ...own].map((item) => [keyOf(item), item]));
  const ordered = [...own, ...others].map((item) => keyOf(item));
  return [...new Set(ordered)].flatMap((key) => items.get(key) ?? []).slice(0, 1000);
}
