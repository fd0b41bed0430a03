import { z } from 'zod';
import { proseSchema } from '#shared/model/basics';
import { stances, strengths, type EvidenceLink } from '#shared/model/link';
import type { ExportContext } from './context';
import { idField, memosField, refField, stampFields } from './fields';
import { passageEntry, passageEntrySchema, passageOf, type CodePointsOf } from './passage-entry';

const judgement = {
  stance: z.enum(stances).describe('What the source does for the claim.'),
  strength: z.enum(strengths).describe('How strongly.'),
  warrant: proseSchema.describe('Why this source bears on this claim. Empty when not written.'),
  passage: passageEntrySchema
    .nullable()
    .describe('Where an article itself ties the two together. Null when none is marked.'),
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

export function linkEntry(context: ExportContext, row: EvidenceLink): LinkEntry {
  return { id: row.id, claim: row.claimId, ...shown(context, row), memos: context.memosOn('link', row.id) };
}

export function evidenceEntry(context: ExportContext, row: EvidenceLink): EvidenceEntry {
  return { link: row.id, ...shown(context, row) };
}

function shown(context: ExportContext, { id: _, claimId: __, sourceId, coderId, passage, ...rest }: EvidenceLink) {
  return { ...rest, source: sourceId, passage: passageEntry(context, passage), coder: coderId };
}

export function linkRow(entry: LinkEntry, codePoints: CodePointsOf): EvidenceLink {
  const { claim, source, coder, passage, memos: _, ...rest } = entry;
  return { ...rest, claimId: claim, sourceId: source, passage: passageOf(passage, codePoints), coderId: coder };
}
