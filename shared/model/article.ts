import { z } from 'zod';
import { dateSchema, idSchema, instantSchema, lineSchema, proseSchema, sha256Schema, webAddressSchema } from './basics';
import { documentSchema } from './document';
import { foldsSchema } from './folds';

export const articleFormats = [
  'text',
  'markdown',
  'html',
  'mhtml',
  'pdf',
  'docx',
  'epub',
  'odt',
  'rtf',
  'table',
  'clipboard',
] as const;
export const articleStatuses = ['new', 'reading', 'coded', 'set-aside'] as const;

/** Where a metadata value came from, e.g. `json-ld`, `meta:og:title`, `front matter: author`, `byline`, `edited`. */
const originsSchema = z.record(z.string().max(64), z.string().max(200));

/** What the file said of itself, as far as it did: unknown stays null or empty. */
export const metadataSchema = z.strictObject({
  title: lineSchema,
  authors: z.array(lineSchema),
  publisher: z.string().max(2000).nullable(),
  url: webAddressSchema.nullable(),
  published: dateSchema.nullable(),
  modified: dateSchema.nullable(),
  /** BCP 47 tag, e.g. `en`; null when it could not be told. */
  language: z.string().max(35).nullable(),
  section: z.string().max(2000).nullable(),
  tags: z.array(lineSchema),
});
export type Metadata = z.infer<typeof metadataSchema>;

/** Where the text came from, so that it stays provable. */
export const provenanceSchema = z.strictObject({
  fileName: z.string().max(1024),
  /** Bytes of the original. */
  size: z.int().min(0),
  /** Of the original bytes, kept as `originals/<sha256>`. */
  sha256: sha256Schema,
  format: z.enum(articleFormats),
  /** The charset the bytes were read with, e.g. `utf-8`. */
  charset: z.string().max(64),
  /** Importer and version, e.g. `html/1`. */
  importer: z.string().max(64),
  imported: instantSchema,
  /** Repairs made to the text, in words, e.g. `mojibake: UTF-8 read as Mac Roman`. */
  repairs: z.array(proseSchema),
  warnings: z.array(proseSchema),
});

/** An article as the project knows it: all but its text, which stands in `articles/<id>.json`. */
export const articleSchema = z.strictObject({
  id: idSchema,
  metadata: metadataSchema,
  origins: originsSchema,
  provenance: provenanceSchema,
  /** SHA-256 of the canonical text as UTF-8. */
  textHash: sha256Schema,
  /** Length of the canonical text in UTF-16 units. */
  length: z.int().min(0),
  status: z.enum(articleStatuses),
  /** Keys of candidate sources that are not to be offered again; absent when none. */
  dismissed: z.array(z.string().max(5000)).max(1000).optional(),
  /** Names of the collections it belongs to, sorted; absent when none. */
  collections: z.array(lineSchema).max(1000).optional(),
  /** What people decided about folded blocks; absent when nothing. */
  folds: foldsSchema.optional(),
  /** Name of the text's file in `articles/`, of a newer version of the article; absent: the article's own id. */
  textId: idSchema.optional(),
  /** Which version of the article this is, from 2; absent: the first. */
  version: z.int().min(2).optional(),
});
export type Article = z.infer<typeof articleSchema>;

/** A source that the article names and that the user may take up: never added by itself. */
export const sourceCandidateSchema = z.strictObject({
  title: lineSchema,
  url: webAddressSchema,
  /** How it was named: a link, "according to", a reference list. */
  via: z.enum(['link', 'attribution', 'reference-list', 'sources-section', 'footnote']),
  /** UTF-16 offsets of the passage in the canonical text; null when the passage is folded away. */
  passage: z.strictObject({ start: z.int(), end: z.int() }).nullable(),
});
export type SourceCandidate = z.infer<typeof sourceCandidateSchema>;

/** `articles/<id>.json`: immutable after import. */
export const articleTextSchema = z.strictObject({
  id: idSchema,
  document: documentSchema,
  textHash: sha256Schema,
  candidates: z.array(sourceCandidateSchema),
});
export type ArticleText = z.infer<typeof articleTextSchema>;
