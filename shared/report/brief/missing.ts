/** What is missing: claims nobody looked into, evidence that only seems to add up, and what to examine next. */
import { EvidenceGraph } from '#shared/analysis/provenance/evidence-graph';
import { paragraph, quiet, text, type Block, type Inline, type Item } from '../blocks';
import { claimReference, sourceReference, type BriefContext } from './context';
import { shown } from './summary';

const mostNext = 5;

export function missingBlocks(context: BriefContext): Block[] {
  return [
    { kind: 'heading', level: 2, text: 'What is missing', anchor: 'missing' },
    ...bareClaims(context),
    ...seeming(context),
    ...next(context),
  ];
}

function bareClaims(context: BriefContext): Block[] {
  const claims = new Map(
    context.comparison.explanations.flatMap((each) => each.claims.map((claim) => [claim.id, claim] as const)),
  );
  const bare = [...claims.values()].filter(({ evidence }) =>
    Object.values(evidence).every((links) => links.length === 0),
  );
  const lines = bare.map(({ id, statement }): Item => {
    const examined = context.project.get('claims', id)?.examined ?? 'not-examined';
    const why = {
      'not-examined': 'nobody has looked',
      examined: 'looked for, nothing found',
      'not-applicable': 'evidence makes no sense here',
    }[examined];
    return item(text(`${statement} `), claimReference(context, id), quiet(` ${why}`));
  });
  return [
    { kind: 'heading', level: 3, text: 'Claims without evidence' },
    lines.length === 0 ? paragraph(quiet('None.')) : { kind: 'list', items: lines },
  ];
}

/** Several sources that are one. */
function seeming(context: BriefContext): Block[] {
  const graph = new EvidenceGraph(context.project.all('sources'));
  const used = context.matrix.rows.map(({ id }) => id);
  const named = (ids: readonly string[]): Inline[] =>
    ids.flatMap((id, index) => [
      ...(index === 0 ? [] : [text('; ')]),
      text(`${context.project.get('sources', id)?.title ?? id} `),
      sourceReference(context, id),
    ]);
  const circles = graph.loops.map((ids): Item => item(quiet('In a circle: '), ...named(ids)));
  const lines = graph
    .sharedLinesAmong(used)
    .filter(({ sources }) => !graph.loops.some((loop) => sources.every((id) => loop.includes(id))))
    .map(({ sources }): Item => item(quiet(`${sources.length} sources, one line of evidence: `), ...named(sources)));
  if (circles.length + lines.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: 'Evidence that only seems to add up' },
    { kind: 'list', items: [...circles, ...lines] },
  ];
}

function next(context: BriefContext): Block[] {
  const { matrix } = context;
  const names = new Map(matrix.explanations.map(({ id, name }) => [id, name]));
  const titles = new Map(matrix.rows.map(({ id, title }) => [id, title]));
  if (matrix.next.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: 'What would most change the picture if it were examined next' },
    {
      kind: 'list',
      items: matrix.next
        .slice(0, mostNext)
        .map(({ row, explanation, unseats, overtakenBy, points }) =>
          item(
            text(`${titles.get(row) ?? row} `),
            sourceReference(context, row),
            text(` against ${names.get(explanation) ?? explanation}: `),
            quiet(
              `if very inconsistent, ${shown(points)} points more; ${overtakenBy} ${overtakenBy === 1 ? 'rival' : 'rivals'} would draw level or pass${unseats ? ', and it would lose the first place' : ''}.`,
            ),
          ),
        ),
    },
  ];
}

const item = (...content: readonly Inline[]): Item => ({ blocks: [paragraph(...content)] });
