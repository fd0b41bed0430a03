import { z } from 'zod';
import { proseSchema } from '#shared/model/basics';
import { stances, strengths, type EvidenceLink } from '#shared/model/link';
import type { ExportContext } from './context';
import { idField, memosField, refField, stampFields } from './fields';

const judgement = {
  stance: z.enum(stances).describe('What the source does for the claim.'),
  strength: z.enum(strengths).describe('How strongly.'),
  warrant: proseSchema.describe('Why this source bears on this claim. Empty when not written.'),
  ...stampFields,
};

export const linkEntrySchema = z
  .strictObject({
    id: idField,
    claim: refField('the claim'),
    source: refField('the evidence source'),
    ...judgement,
    memos: memosField,
  })
  .meta({ id: 'link', description: 'An evidence link: what one source does for one claim.' });
export type LinkEntry = z.infer<typeof linkEntrySchema>;

/** The same link as its claim shows it. */
export const evidenceEntrySchema = z
  .strictObject({
    link: refField('the evidence link, which says the same'),
    source: refField('the evidence source'),
    ...judgement,
  })
  .meta({ id: 'evidence', description: 'An evidence link as its claim shows it.' });
export type EvidenceEntry = z.infer<typeof evidenceEntrySchema>;

export function linkEntry({ memosOn }: ExportContext, row: EvidenceLink): LinkEntry {
  const { claimId, sourceId, coderId, ...rest } = row;
  return { ...rest, claim: claimId, source: sourceId, coder: coderId, memos: memosOn('link', row.id) };
}

export function evidenceEntry({ id, claimId: _, sourceId, coderId, ...rest }: EvidenceLink): EvidenceEntry {
  return { ...rest, link: id, source: sourceId, coder: coderId };
}

export function linkRow({ claim, source, coder, memos: _, ...rest }: LinkEntry): EvidenceLink {
  return { ...rest, claimId: claim, sourceId: source, coderId: coder };
}
