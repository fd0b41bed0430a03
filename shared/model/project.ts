/**
 * A project: eleven tables of rows keyed by id, and one row about the project itself.
 */
import { z } from 'zod';
import { articleSchema, type Article } from './article';
import { annotationSchema, type Annotation } from './annotation';
import { idSchema, instantSchema, lineSchema } from './basics';
import { claimSchema, type Claim } from './claim';
import { cellSchema, type Cell } from './cell';
import { codeSchema, type Code } from './codebook';
import { coderSchema, type Coder } from './coder';
import { eventSchema, type ProjectEvent } from './event';
import { linkSchema, type EvidenceLink } from './link';
import { memoSchema, type Memo } from './memo';
import { snapshotSchema, type Snapshot } from './snapshot';
import { savedQuerySchema } from './saved-query';
import { sourceSchema, type EvidenceSource } from './source';

export const schemaVersion = 1;

const projectInfoSchema = z.strictObject({
  id: idSchema,
  title: lineSchema,
  created: instantSchema,
  /** Saved queries, sorted by id; absent when none. */
  queries: z.array(savedQuerySchema).max(1000).optional(),
});
type ProjectInfo = z.infer<typeof projectInfoSchema>;

/** The schema of each table's rows. `info` has a single row. */
export const rowSchemas = {
  info: projectInfoSchema,
  articles: articleSchema,
  annotations: annotationSchema,
  claims: claimSchema,
  codes: codeSchema,
  coders: coderSchema,
  sources: sourceSchema,
  links: linkSchema,
  memos: memoSchema,
  cells: cellSchema,
  events: eventSchema,
  snapshots: snapshotSchema,
} as const;

export type Rows = {
  info: ProjectInfo;
  articles: Article;
  annotations: Annotation;
  claims: Claim;
  codes: Code;
  coders: Coder;
  sources: EvidenceSource;
  links: EvidenceLink;
  memos: Memo;
  cells: Cell;
  events: ProjectEvent;
  snapshots: Snapshot;
};
export type TableName = keyof Rows;
export const tableNames = [
  'info',
  'articles',
  'annotations',
  'claims',
  'codes',
  'coders',
  'sources',
  'links',
  'memos',
  'cells',
  'events',
  'snapshots',
] as const satisfies readonly TableName[];

/** All rows of a project as plain arrays: the snapshot's and the wire's form. */
export type ProjectRows = { readonly [T in TableName]: readonly Rows[T][] };
export const projectRowsSchema = z.strictObject({
  info: z.array(projectInfoSchema).length(1),
  articles: z.array(articleSchema),
  annotations: z.array(annotationSchema),
  claims: z.array(claimSchema),
  codes: z.array(codeSchema),
  coders: z.array(coderSchema),
  sources: z.array(sourceSchema),
  links: z.array(linkSchema),
  memos: z.array(memoSchema),
  cells: z.array(cellSchema),
  events: z.array(eventSchema),
  snapshots: z.array(snapshotSchema),
});
