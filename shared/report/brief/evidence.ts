/** For and against each explanation: its claims, their words, and the sources that support or refute them. */
import type { ComparedClaim, Explanation } from '#shared/analysis/comparison';
import type { ComparedEvidence } from '#shared/analysis/comparison/claim-evidence';
import { sourceWords } from '#shared/model/source-words';
import { paragraph, quiet, strong, text, type Block, type Inline, type Item } from '../blocks';
import { claimReference, explanationAnchor, sourceReference, type BriefContext } from './context';
import type { Rating } from '#shared/model/cell';
import { ratingWords } from '#shared/model/rating-words';
import { quoteOf } from './quotes';

export function explanationBlocks(context: BriefContext, explanation: Explanation, index: number): Block[] {
  const { id, name, claims } = explanation;
  const code = context.project.get('codes', id);
  const without = claims.filter(
    (claim) => evidenceOf(claim, 'supports').length + evidenceOf(claim, 'refutes').length === 0,
  );
  return [
    { kind: 'heading', level: 2, text: name, anchor: explanationAnchor(index) },
    ...(code === undefined || code.definition === '' ? [] : [paragraph(quiet(code.definition))]),
    ...part(context, claims, { index, stance: 'supports', title: 'What speaks for it' }),
    ...part(context, claims, { index, stance: 'refutes', title: 'What speaks against it' }),
    {
      kind: 'heading',
      level: 3,
      text: 'Claims without evidence for or against',
      anchor: explanationAnchor(index, 'bare'),
    },
    without.length === 0
      ? paragraph(quiet('None: every claim has some.'))
      : { kind: 'list', items: without.map((claim) => ({ blocks: statement(context, claim) })) },
    ...judgedBlocks(context, id),
  ];
}

type Part = { readonly index: number; readonly stance: 'supports' | 'refutes'; readonly title: string };

function part(context: BriefContext, claims: readonly ComparedClaim[], { index, stance, title }: Part): Block[] {
  const own = claims.filter((claim) => evidenceOf(claim, stance).length > 0);
  const anchor = explanationAnchor(index, stance);
  const items = own.map((claim): Item => ({
    blocks: [
      ...statement(context, claim),
      {
        kind: 'list',
        items: evidenceOf(claim, stance).map((evidence) => ({
          blocks: [paragraph(...evidenceLine(context, evidence, stance))],
        })),
      },
    ],
  }));
  return [
    { kind: 'heading', level: 3, text: title, anchor },
    items.length === 0 ? paragraph(quiet('Nothing was linked.')) : { kind: 'list', items },
  ];
}

const evidenceOf = (claim: ComparedClaim, stance: Part['stance']): readonly ComparedEvidence[] =>
  claim.evidence[stance];

function statement(context: BriefContext, { id, statement: words, mentions, sharedWith }: ComparedClaim): Block[] {
  const names = new Map(context.comparison.explanations.map((each) => [each.id, each.name]));
  const also = sharedWith.map((other) => names.get(other) ?? other).join(', ');
  return [
    paragraph(
      strong(words),
      text(' '),
      claimReference(context, id),
      ...(also === '' ? [] : [quiet(` also used by ${also}`)]),
    ),
    ...mentions.flatMap(({ annotation }) => quoteOf(context, annotation)),
  ];
}

export function evidenceLine(
  context: BriefContext,
  { source, title, reliability, credibility, strength, warrant }: ComparedEvidence,
  stance: 'supports' | 'refutes' | 'neutral',
): Inline[] {
  return [
    strong(`${sourceWords.stances[stance]}, ${sourceWords.strengths[strength].toLowerCase()}: `),
    text(title),
    text(' '),
    sourceReference(context, source),
    quiet(` (${reliability}${credibility})`),
    ...(warrant === '' ? [] : [text(`. ${warrant}`)]),
  ];
}

const said = (rating: Rating | null): string => (rating === null ? 'nothing' : ratingWords[rating].toLowerCase());

/** Cells of the matrix that a person judged, with the reasons. */
function judgedBlocks(context: BriefContext, explanationId: string): Block[] {
  const { matrix, project } = context;
  const items = matrix.rows.flatMap(({ id, title, cells }): Item[] => {
    const cell = cells.find(({ explanation }) => explanation === explanationId);
    if (cell === undefined || cell.judged === null) return [];
    const { reason, coder, at, stale } = cell.judged;
    const who = project.get('coders', coder)?.name ?? '';
    return [
      {
        blocks: [
          paragraph(
            strong(title),
            text(' '),
            sourceReference(context, id),
            text(` is taken as ${said(cell.rating)} where the links say ${said(cell.derived)}. ${reason}`),
            quiet(` ${who}, ${at.slice(0, 10)}${stale ? '; the evidence has changed since' : ''}`),
          ),
        ],
      },
    ];
  });
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: 'Judged otherwise than the links say' },
    { kind: 'list', items },
  ];
}
