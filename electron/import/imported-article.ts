import { z } from 'zod';
import { articleFormats, metadataSchema, sourceCandidateSchema } from '#shared/model/article';
import { documentSchema } from '#shared/model/document';

/** What the worker hands over, checked on both sides of the process border. */
export const importedArticleSchema = z.strictObject({
  metadata: metadataSchema,
  origins: z.record(z.string(), z.string()),
  document: documentSchema,
  candidates: z.array(sourceCandidateSchema),
  format: z.enum(articleFormats),
  charset: z.string().max(64),
  importer: z.string().max(64),
  repairs: z.array(z.string()),
  warnings: z.array(z.string()),
});

export const importResultSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: importedArticleSchema }),
  z.strictObject({ ok: z.literal(false), error: z.strictObject({ code: z.string(), message: z.string() }) }),
]);
