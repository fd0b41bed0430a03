import { z } from 'zod';
import { articleFormats, metadataSchema, sourceCandidateSchema } from '#shared/model/article';
import { documentSchema } from '#shared/model/document';

/** What the worker hands over, checked by the process that takes it. */
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

const inputSchema = z.strictObject({
  bytes: z.instanceof(Uint8Array),
  fileName: z.string().max(1024),
  charset: z.string().max(64).nullable(),
});

/** A file is one article, or it holds several: an archive, a table. */
const readFileSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('article'), article: importedArticleSchema }),
  z.strictObject({
    kind: z.literal('several'),
    inputs: z.array(z.strictObject({ name: z.string(), input: inputSchema })),
    skipped: z.array(z.strictObject({ name: z.string(), reason: z.string() })),
  }),
]);

export const readResultSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: readFileSchema }),
  z.strictObject({ ok: z.literal(false), error: z.strictObject({ code: z.string(), message: z.string() }) }),
]);
