import { z } from 'zod';
import { lineSchema } from '#shared/model/basics';
import type { Claim } from '#shared/model/claim';
import { byId, byText } from '../sorted';
import { sortedIds, unique, type ExportContext } from './context';
import { idField, memosField, refsField, stampFields } from './fields';
import { evidenceEntry, evidenceEntrySchema } from './link-entry';

export const claimEntrySchema = z
  .strictObject({
    id: idField,
    statement: lineSchema.describe('The claim in the words of the researcher.'),
    codes: refsField('all codes that its annotations carry, each once, sorted'),
    annotations: refsField('its annotations, sorted'),
    evidence: z.array(evidenceEntrySchema).describe('What it rests on, sorted by link. Empty when nothing is linked.'),
    ...stampFields,
    memos: memosField,
  })
  .meta({ id: 'claim', description: 'A statement that one or more articles make.' });
export type ClaimEntry = z.infer<typeof claimEntrySchema>;

export function claimEntry({ project, memosOn }: ExportContext, { coderId, ...rest }: Claim): ClaimEntry {
  const annotations = project.related('annotationsByClaim', rest.id);
  return {
    ...rest,
    codes: unique(annotations.flatMap(({ codeIds }) => codeIds)).sort(byText),
    annotations: sortedIds(annotations),
    evidence: project.related('linksByClaim', rest.id).sort(byId).map(evidenceEntry),
    coder: coderId,
    memos: memosOn('claim', rest.id),
  };
}

export function claimRow({ id, statement, coder, created, modified }: ClaimEntry): Claim {
  return { id, statement, coderId: coder, created, modified };
}
