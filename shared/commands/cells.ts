/** A person's judgements of cells of the matrix: one at most for each source and explanation. */
import { groundsOf, type Cell } from '#shared/model/cell';
import type { EvidenceLink } from '#shared/model/link';
import { fail, ok } from '#shared/model/result';
import type { CommandOf } from './commands';
import { queriesIn } from './queries-in';
import { existing, missing, quoted, stamp, taken, type Context, type Done } from './context';

export function judgeCell(context: Context, command: CommandOf<'cell.judge'>): Done {
  const { id, sourceId, explanationId, rating, reason, linkIds } = command;
  const source = existing(context, 'sources', sourceId);
  if (!source.ok) return source;
  const isQuery = queriesIn(context.draft).some((query) => query.id === explanationId);
  const clash = isQuery ? null : missing(context, 'codes', [explanationId]);
  if (clash !== null) return clash;
  const before = context.draft.related('cellsBySource', sourceId).find((cell) => cell.explanationId === explanationId);
  const of = `: ${quoted(source.value.title)}`;
  if (rating === null) {
    if (before === undefined) return fail('not-judged', 'Nobody has judged this cell.');
    context.draft.remove('cells', before.id);
    return ok(`Took back the judgement of a cell${of}`);
  }
  if (isQuery && linkIds === undefined)
    return fail(
      'no-grounds',
      'What a saved query finds is not known here: name the links that the judgement rests on.',
    );
  const links = linkIds === undefined ? linksBehind(context, sourceId, explanationId) : named(context, linkIds);
  const grounds = groundsOf(links.filter((link) => link.sourceId === sourceId));
  if (before !== undefined) {
    const { coderId, at } = context;
    context.draft.put('cells', { ...before, rating, reason, grounds, coderId, modified: at });
    return ok(`Judged a cell again${of}`);
  }
  const inUse = taken(context, 'cells', id);
  if (inUse !== null) return inUse;
  context.draft.put('cells', { id, sourceId, explanationId, rating, reason, grounds, ...stamp(context) });
  return ok(`Judged a cell${of}`);
}

/** The source's links to claims that carry the code. */
function linksBehind({ draft }: Context, sourceId: string, codeId: string): EvidenceLink[] {
  return draft
    .related('linksBySource', sourceId)
    .filter(({ claimId }) =>
      draft.related('annotationsByClaim', claimId).some(({ codeIds }) => codeIds.includes(codeId)),
    );
}

const named = ({ draft }: Context, linkIds: readonly string[]): EvidenceLink[] =>
  linkIds.flatMap((id) => draft.get('links', id) ?? []);

export function removeCellsOf(
  { draft }: Context,
  of: { readonly sourceId: string } | { readonly explanationId: string },
): void {
  const cells: Cell[] =
    'sourceId' in of
      ? draft.related('cellsBySource', of.sourceId)
      : draft.related('cellsByExplanation', of.explanationId);
  for (const { id } of cells) draft.remove('cells', id);
}

/** What was judged of `fromId` is judged of `id` from now on, except where `id` was judged itself. */
export function moveCells({ draft }: Context, fromId: string, id: string): void {
  const judged = new Set(draft.related('cellsByExplanation', id).map(({ sourceId }) => sourceId));
  for (const cell of draft.related('cellsByExplanation', fromId)) {
    if (judged.has(cell.sourceId)) draft.remove('cells', cell.id);
    else draft.put('cells', { ...cell, explanationId: id });
    judged.add(cell.sourceId);
  }
}
