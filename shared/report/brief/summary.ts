/** The first page: which explanation has least against it, and the figures, each of them leading to what it counts. */
import { paragraph, quiet, reference, strong, text, type Block, type Cell, type Inline } from '../blocks';
import { explanationAnchor, type BriefContext } from './context';

export function summaryBlocks(context: BriefContext): Block[] {
  const { comparison, matrix, conflicts } = context;
  const indexes = new Map(comparison.explanations.map(({ id }, index) => [id, index]));
  const named = (id: string): Inline => {
    const index = indexes.get(id) ?? 0;
    return reference(comparison.explanations[index]?.name ?? id, explanationAnchor(index));
  };
  const [first = [], ...others] = matrix.order.independentWeighted;
  const rest = others.flat();
  const score = new Map(matrix.explanations.map((each) => [each.id, each.independentWeighted]));
  const worst = others.at(-1) ?? [];
  const without = comparison.explanations.reduce((sum, { counts }) => sum + counts.withoutEvidence, 0);
  return [
    { kind: 'heading', level: 2, text: 'In short', anchor: 'short' },
    paragraph(
      ...(rest.length === 0
        ? [text('The evidence does not set the explanations apart.')]
        : [
            strong('Least stands against '),
            ...joined(first.map(named)),
            text(` (${shown(score.get(first[0] ?? ''))} points), most against `),
            ...joined(worst.map(named)),
            text(` (${shown(score.get(worst[0] ?? ''))}).`),
          ]),
      text(' '),
      reference(
        `${conflicts.length} ${conflicts.length === 1 ? 'pair of numbers conflicts' : 'pairs of numbers conflict'}`,
        'conflicts',
      ),
      text('; '),
      reference(`${without} ${without === 1 ? 'claim has' : 'claims have'} no evidence`, 'missing'),
      text('.'),
    ),
    {
      kind: 'table',
      caption: 'The explanations in figures',
      head: [
        'Explanation',
        'Claims',
        'For',
        'Independent',
        'Against',
        'Independent',
        'Inconsistent cells',
        'Weighted',
        'Weighted, independent',
      ],
      rows: comparison.explanations.map(({ id, counts }, index): Cell[] => {
        const scores = matrix.explanations.find((each) => each.id === id);
        const to = (part: string, value: number | undefined): Cell => ({
          content: [reference(shown(value), part === 'matrix' ? 'matrix' : explanationAnchor(index, part))],
          number: true,
        });
        return [
          { content: [named(id)] },
          to('', counts.claims),
          to('supports', counts.byStance.supports.links),
          to('supports', counts.byStance.supports.independent),
          to('refutes', counts.byStance.refutes.links),
          to('refutes', counts.byStance.refutes.independent),
          to('matrix', scores?.inconsistencies),
          to('matrix', scores?.weighted),
          to('matrix', scores?.independentWeighted),
        ];
      }),
    },
    paragraph(
      quiet(
        'For and against count evidence links; “independent” counts sources that rest on the same origin once. The scores count only what is inconsistent with an explanation, since much of what fits one fits its rivals too (Heuer, Psychology of Intelligence Analysis, 1999, chapter 8).',
      ),
    ),
  ];
}

const joined = (names: readonly Inline[]): Inline[] =>
  names.flatMap((name, index) => (index === 0 ? [name] : [text(index === names.length - 1 ? ' and ' : ', '), name]));

/** At most two decimals. */
export const shown = (value: number | undefined): string => String(Number((value ?? 0).toFixed(2)));
