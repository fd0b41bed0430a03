/** The end of a brief: the matrix, every claim and every source that were named, by their numbers. */
import { stances } from '#shared/model/link';
import { ratingSigns } from '#shared/model/rating-words';
import { sourceWords } from '#shared/model/source-words';
import { paragraph, quiet, strong, text, type Block, type Cell, type Inline } from '../blocks';
import { claimReference, sourceReference, type BriefContext } from './context';
import { evidenceLine } from './evidence';
import { quoteOf } from './quotes';
import { shown } from './summary';

export function matrixBlocks(context: BriefContext): Block[] {
  const { matrix } = context;
  if (matrix.rows.length === 0) return [];
  const figure = (value: number): Cell => ({ content: [text(shown(value))], number: true });
  const rows = [...matrix.rows].sort((a, b) => b.diagnosticity - a.diagnosticity || b.weight - a.weight);
  return [
    { kind: 'heading', level: 2, text: 'The matrix', anchor: 'matrix' },
    {
      kind: 'table',
      caption: 'Evidence against explanations, what sets them apart most first',
      head: ['Evidence', ...matrix.explanations.map(({ name }) => name), 'Weight', 'Diagnosticity'],
      rows: rows.map(({ id, title, cells, weight, diagnosticity }): Cell[] => [
        { content: [text(`${title} `), sourceReference(context, id)] },
        ...cells.map(({ rating, judged }): Cell => ({
          content: [
            text(
              `${ratingSigns[rating ?? 'none']}${judged === null ? '' : judged.stale ? ' (judged, stale)' : ' (judged)'}`,
            ),
          ],
        })),
        figure(weight),
        figure(diagnosticity),
      ]),
    },
    paragraph(
      quiet(
        '++ very consistent, + consistent, 0 neutral, − inconsistent, −− very inconsistent, n/a not applicable, ∅ looked for and nothing found, ? not examined. Weight is credibility times relevance. Diagnosticity, 0 to 4, is how far a row sets the explanations apart.',
      ),
    ),
  ];
}

/** Called last: by then all that the brief names has its number. */
export function registerBlocks(context: BriefContext): Block[] {
  const claims = claimRegister(context);
  return [
    { kind: 'heading', level: 2, text: 'Claims', anchor: 'claims' },
    claims,
    { kind: 'heading', level: 2, text: 'Sources', anchor: 'sources' },
    sourceRegister(context),
  ];
}

function claimRegister(context: BriefContext): Block {
  const known = new Map(
    [...context.comparison.explanations.flatMap((each) => each.claims), ...context.comparison.uncoded].map((claim) => [
      claim.id,
      claim,
    ]),
  );
  return {
    kind: 'list',
    items: context.claims.ids().map((id) => {
      const claim = context.project.get('claims', id);
      const mentions = context.project.related('annotationsByClaim', id).sort((a, b) => (a.id < b.id ? -1 : 1));
      const evidence = known.get(id)?.evidence;
      const lines = stances.flatMap((stance) =>
        (evidence?.[stance] ?? []).map((each) => ({ blocks: [paragraph(...evidenceLine(context, each, stance))] })),
      );
      const memos = context.memos ? context.project.related('memosByTarget', `claim:${id}`) : [];
      return {
        anchor: context.claims.anchor(id),
        blocks: [
          paragraph(claimReference(context, id), text(' '), strong(claim?.statement ?? '')),
          ...mentions.flatMap((mention) => quoteOf(context, mention.id)),
          ...(lines.length === 0 ? [paragraph(quiet('No evidence.'))] : [{ kind: 'list', items: lines } as const]),
          ...memos.map((memo) => paragraph(quiet('Memo: '), text(memo.text))),
        ],
      };
    }),
  };
}

function sourceRegister(context: BriefContext): Block {
  return {
    kind: 'list',
    items: context.sources.ids().map((id) => {
      const source = context.project.get('sources', id);
      const about = [
        source === undefined ? '' : sourceWords.kinds[source.kind],
        source?.authors.join(', ') ?? '',
        source?.publisher ?? '',
        source?.date ?? '',
      ].filter((part) => part !== '');
      const title: Inline =
        source === undefined || source.url === ''
          ? text(source?.title ?? id)
          : { kind: 'link', text: source.title, address: source.url };
      return {
        anchor: context.sources.anchor(id),
        blocks: [
          paragraph(
            sourceReference(context, id),
            text(' '),
            title,
            quiet(`. ${about.join(', ')}. `),
            quiet(source === undefined ? '' : gradeWords(source.reliability, source.credibility)),
            ...(source === undefined || source.status === 'none'
              ? []
              : [strong(` ${sourceWords.statuses[source.status]}.`)]),
          ),
          ...(source === undefined || source.method === '' ? [] : [paragraph(quiet(source.method))]),
        ],
      };
    }),
  };
}

function gradeWords(
  reliability: keyof typeof sourceWords.reliability,
  credibility: keyof typeof sourceWords.credibility,
): string {
  return `${reliability}${credibility}: ${sourceWords.reliability[reliability].toLowerCase()}, ${sourceWords.credibility[credibility].toLowerCase()}.`;
}
