import { z } from 'zod';
import { articleFormats, articleStatuses, metadataSchema, provenanceSchema, type Article } from '#shared/model/article';
import { foldsSchema } from '#shared/model/folds';
import { instantSchema, lineSchema, sha256Schema } from '#shared/model/basics';
import type { ExportContext } from './context';
import { addressField, dateField, idField, memosField } from './fields';

const metadata = metadataSchema.shape;
const provenance = provenanceSchema.shape;

const metadataEntrySchema = z
  .strictObject({
    title: lineSchema.describe('Title of the article.'),
    authors: metadata.authors.describe('Names as they stand in the byline, in its order.'),
    publisher: lineSchema.nullable().describe('Null when unknown.'),
    url: addressField('Where it was published.'),
    published: dateField('Date of publication.'),
    modified: dateField('Date of the last change that the publisher gives.'),
    language: metadata.language.unwrap().min(1).nullable().describe('BCP 47 tag, e.g. `en`. Null when unknown.'),
    section: metadata.section.unwrap().min(1).nullable().describe("The publisher's section. Null when unknown."),
    tags: metadata.tags.describe("The publisher's own tags; not codes."),
  })
  .meta({ id: 'metadata', description: 'What the article says of itself.' });

const provenanceEntrySchema = z
  .strictObject({
    fileName: provenance.fileName.describe('Name of the imported file.'),
    bytes: provenance.size.describe('Size of the original in bytes.'),
    sha256: sha256Schema.describe('SHA-256 of the original bytes: it proves which file the text came from.'),
    format: z.enum(articleFormats).describe('What the file was read as.'),
    charset: provenance.charset.describe('Charset the bytes were read with, e.g. `utf-8`.'),
    importer: provenance.importer.describe('Importer and its version, e.g. `html/1`.'),
    imported: instantSchema.describe('When it was imported, UTC.'),
    repairs: provenance.repairs.describe('What was repaired in the text, in words.'),
    warnings: provenance.warnings.describe('What the import could not keep or was unsure of, in words.'),
  })
  .meta({ id: 'provenance', description: 'Where the text came from.' });

export const articleEntrySchema = z
  .strictObject({
    id: idField,
    metadata: metadataEntrySchema,
    origins: z
      .record(z.string().max(64), z.string().max(200))
      .describe('Metadata field to where its value came from, e.g. `json-ld`, `byline`, `edited`.'),
    provenance: provenanceEntrySchema,
    textHash: sha256Schema.describe('SHA-256 of the canonical text as UTF-8: the text that all positions count in.'),
    characters: z.int().min(0).describe('Length of the canonical text in Unicode code points.'),
    version: z.int().min(1).describe('Which version of the article this is; 1 for the text first imported.'),
    folds: foldsSchema.describe(
      'What people decided about blocks that the import folded away, by their place in the document: `restored` or `cut`.',
    ),
    dismissed: z
      .array(z.string().max(5000))
      .describe('Keys of sources that it names and that are not to be offered again.'),
    status: z.enum(articleStatuses).describe('How far the researcher got with it.'),
    collections: z.array(lineSchema).describe('Names of the collections it belongs to, sorted.'),
    memos: memosField,
  })
  .meta({ id: 'article', description: 'An imported text. The text itself is not part of the map.' });
export type ArticleEntry = z.infer<typeof articleEntrySchema>;

export function articleEntry({ codePoints, memosOn }: ExportContext, article: Article): ArticleEntry {
  const { size, ...provenanceRest } = article.provenance;
  return {
    id: article.id,
    metadata: {
      ...article.metadata,
      publisher: article.metadata.publisher?.trim() || null,
      url: article.metadata.url || null,
      language: article.metadata.language || null,
      section: article.metadata.section || null,
    },
    origins: article.origins,
    provenance: { ...provenanceRest, bytes: size },
    textHash: article.textHash,
    characters: codePoints(article.id).length,
    version: article.version ?? 1,
    folds: article.folds ?? {},
    dismissed: article.dismissed ?? [],
    status: article.status,
    collections: article.collections ?? [],
    memos: memosOn('article', article.id),
  };
}

/** `text` is the canonical text, whose length the project keeps in UTF-16 units. */
export function articleRow(entry: ArticleEntry, text: string): Article {
  const { bytes, ...provenanceRest } = entry.provenance;
  return {
    id: entry.id,
    metadata: entry.metadata,
    origins: entry.origins,
    provenance: { ...provenanceRest, size: bytes },
    textHash: entry.textHash,
    length: text.length,
    status: entry.status,
    ...(entry.version > 1 && { version: entry.version }),
    ...(Object.keys(entry.folds).length > 0 && { folds: entry.folds }),
    ...(entry.dismissed.length > 0 && { dismissed: entry.dismissed }),
    ...(entry.collections.length > 0 && { collections: entry.collections }),
  };
}
