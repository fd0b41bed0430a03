import { z } from 'zod';
import { lineSchema } from '#shared/model/basics';
import { claimFields, type Claim } from '#shared/model/claim';
import { byId, byText } from '../sorted';
import { actorEntrySchema, judgementEntrySchema, predictionEntrySchema, quantityEntrySchema } from './assessment-entry';
import { sortedIds, unique, type ExportContext } from './context';
import { idField, memosField, refsField, stampFields } from './fields';
import { evidenceEntry, evidenceEntrySchema } from './link-entry';

export const claimEntrySchema = z
  .strictObject({
    id: idField,
    statement: lineSchema.describe('The claim in the words of the researcher.'),
    codes: refsField('all codes that its annotations carry, each once, sorted'),
    annotations: refsField('its annotations, sorted'),
    examined: claimFields.examined.describe(
      'Whether evidence was looked for. `examined` with an empty `evidence` means that none was found.',
    ),
    evidence: z.array(evidenceEntrySchema).describe('What it rests on, sorted by link. Empty when nothing is linked.'),
    quantities: z.array(quantityEntrySchema).describe('The numbers that it states.'),
    actors: z.array(actorEntrySchema).describe('Whom it is about, each name once.'),
    variants: claimFields.variants.describe('Statements of claims that were merged into it.'),
    dismissed: claimFields.dismissed
      .unwrap()
      .describe('Keys of numbers that its passages state and that are not to be offered again.'),
    prediction: predictionEntrySchema.nullable().describe('Null when it is not about the future.'),
    judgements: z
      .array(judgementEntrySchema)
      .describe('What was made of pairs with later claims whose numbers differ, sorted by that claim.'),
    ...stampFields,
    memos: memosField,
  })
  .meta({ id: 'claim', description: 'A statement that one or more articles make.' });
export type ClaimEntry = z.infer<typeof claimEntrySchema>;

export function claimEntry(
  context: ExportContext,
  { coderId, judgements, dismissed = [], ...rest }: Claim,
): ClaimEntry {
  const { project, memosOn } = context;
  const annotations = project.related('annotationsByClaim', rest.id);
  const links = project.related('linksByClaim', rest.id).sort(byId);
  return {
    ...rest,
    dismissed,
    codes: unique(annotations.flatMap(({ codeIds }) => codeIds)).sort(byText),
    annotations: sortedIds(annotations),
    evidence: links.map((link) => evidenceEntry(context, link)),
    judgements: judgements.map(({ claimId, coderId: coder, ...judgement }) => ({
      ...judgement,
      claim: claimId,
      coder,
    })),
    coder: coderId,
    memos: memosOn('claim', rest.id),
  };
}

export function claimRow({
  coder,
  judgements,
  codes: _,
  annotations: __,
  evidence: ___,
  memos: ____,
  dismissed,
  ...rest
}: ClaimEntry): Claim {
  return {
    ...rest,
    ...(dismissed.length > 0 && { dismissed }),
    judgements: judgements.map(({ claim, coder: coderId, ...judgement }) => ({
      ...judgement,
      claimId: claim,
      coderId,
    })),
    coderId: coder,
  };
}
