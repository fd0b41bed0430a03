/** Judgements on pairs of claims. Each stands with that claim of the pair whose id sorts first. */
import type { Judgement } from '#shared/model/judgement';
import { fail, ok } from '#shared/model/result';
import type { CommandOf } from './commands';
import { existing, missing, quoted, type Context, type Done } from './context';

export function judgeConflict(context: Context, { a, b, verdict, reason }: CommandOf<'conflict.judge'>): Done {
  if (a === b) return fail('same-claim', 'A claim is no pair with itself.');
  const clash = missing(context, 'claims', [a, b]);
  if (clash !== null) return clash;
  const [first, second] = inOrder(a, b);
  const judgement = verdict === null ? null : { verdict, reason, coderId: context.coderId, judged: context.at };
  put(context, first, second, judgement);
  const statement = existing(context, 'claims', first);
  const of = statement.ok ? `: ${quoted(statement.value.statement)}` : '';
  return ok(`${verdict === null ? 'Took back a judgement on a pair of claims' : 'Judged a pair of claims'}${of}`);
}

/** Takes the claim out of every pair that was judged. */
export function removeJudgementsOn(context: Context, claimId: string): void {
  for (const other of context.draft.related('claimsByJudged', claimId)) put(context, other.id, claimId, null);
}

/** What was judged of `fromId` holds of `id` from now on, unless that pair was judged itself. */
export function moveJudgements(context: Context, fromId: string, id: string): void {
  const { draft } = context;
  const pairs = [
    ...(draft.get('claims', fromId)?.judgements ?? []).map((judgement) => ({ otherId: judgement.claimId, judgement })),
    ...draft
      .related('claimsByJudged', fromId)
      .flatMap((other) =>
        other.judgements
          .filter(({ claimId }) => claimId === fromId)
          .map((judgement) => ({ otherId: other.id, judgement })),
      ),
  ];
  removeJudgementsOn(context, fromId);
  for (const { otherId, judgement } of pairs) {
    if (otherId === id) continue;
    const [first, second] = inOrder(otherId, id);
    const known = draft.get('claims', first)?.judgements.some(({ claimId }) => claimId === second) ?? true;
    if (!known) put(context, first, second, judgement);
  }
}

const inOrder = (a: string, b: string): [string, string] => (a < b ? [a, b] : [b, a]);

function put({ draft, at }: Context, first: string, second: string, judgement: Omit<Judgement, 'claimId'> | null) {
  const claim = draft.get('claims', first);
  if (claim === undefined) return;
  const others = claim.judgements.filter(({ claimId }) => claimId !== second);
  if (judgement === null && others.length === claim.judgements.length) return;
  const judgements = judgement === null ? others : [...others, { ...judgement, claimId: second }];
  judgements.sort((x, y) => (x.claimId < y.claimId ? -1 : 1));
  draft.put('claims', { ...claim, judgements, modified: at });
}
