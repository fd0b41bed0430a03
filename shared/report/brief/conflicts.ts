import { paragraph, quiet, strong, text, type Block, type Item } from '../blocks';
import { claimReference, type BriefContext } from './context';
import { quoteOf } from './quotes';

const verdicts = {
  conflict: 'a conflict',
  'different-scope': 'different in scope',
  'no-conflict': 'no conflict',
} as const;

/** Numbers that contradict each other, both wordings, and what a coder made of it. */
export function conflictBlocks(context: BriefContext): Block[] {
  const { conflicts, project } = context;
  const items = conflicts.map(({ a, b, why, judgement }): Item => {
    const sides = [a, b].flatMap((id): Block[] => {
      const [mention] = project.related('annotationsByClaim', id).sort((x, y) => (x.id < y.id ? -1 : 1));
      return [
        paragraph(strong(project.get('claims', id)?.statement ?? ''), text(' '), claimReference(context, id)),
        ...(mention === undefined ? [] : quoteOf(context, mention.id)),
      ];
    });
    const judged =
      judgement === null ? [] : [paragraph(quiet(`Judged ${verdicts[judgement.verdict]}. ${judgement.reason}`))];
    return { blocks: [paragraph(text(why)), ...sides, ...judged] };
  });
  return [
    { kind: 'heading', level: 2, text: 'Where numbers conflict', anchor: 'conflicts' },
    items.length === 0 ? paragraph(text('Nowhere, as far as the numbers were read.')) : { kind: 'list', items },
  ];
}
