/**
 * The claim map, version 1: everything a project says, as one JSON document that others can read and check.
 *
 * Three rules hold throughout. Every field is always there: what is unknown is null, text that nobody wrote is empty,
 * a list may be empty. A field named after a thing holds its id. Rows are sorted by id and keys by name.
 */
import { z } from 'zod';
import { annotationEntrySchema } from './annotation-entry';
import { articleEntrySchema } from './article-entry';
import { cellEntrySchema } from './cell-entry';
import { claimEntrySchema } from './claim-entry';
import { codeEntrySchema } from './code-entry';
import { eventEntrySchema } from './event-entry';
import { linkEntrySchema } from './link-entry';
import { memoEntrySchema } from './memo-entry';
import { coderEntrySchema, projectEntrySchema } from './project-entry';
import { snapshotEntrySchema } from './snapshot-entry';
import { sourceEntrySchema } from './source-entry';
import { summarySchema } from './summary';

export const claimMapFormat = 'claim-map';
export const claimMapVersion = 1;

export const claimMapSchema = z
  .strictObject({
    format: z.literal(claimMapFormat).describe('Says what this document is.'),
    version: z.literal(claimMapVersion).describe('Version of the format; a reader should refuse a later one.'),
    project: projectEntrySchema,
    coders: z.array(coderEntrySchema).describe('Everyone who coded, sorted by id.'),
    articles: z.array(articleEntrySchema).describe('All articles, sorted by id.'),
    codebook: z.array(codeEntrySchema).describe('All codes, sorted by id; `parent` and `order` make the tree.'),
    claims: z.array(claimEntrySchema).describe('All claims, sorted by id.'),
    annotations: z.array(annotationEntrySchema).describe('All annotations, sorted by id.'),
    sources: z.array(sourceEntrySchema).describe('All evidence sources, sorted by id.'),
    links: z.array(linkEntrySchema).describe('All evidence links, sorted by id.'),
    memos: z.array(memoEntrySchema).describe('All memos, sorted by id.'),
    cells: z.array(cellEntrySchema).describe('All cells of the matrix that a person judged, sorted by id.'),
    events: z.array(eventEntrySchema).describe('All events, sorted by id.'),
    snapshots: z.array(snapshotEntrySchema).describe('All comparisons that were kept, sorted by id.'),
    summary: summarySchema,
  })
  .meta({
    title: 'Claim map, version 1',
    description: 'Articles, claims, annotations, codebook and evidence of one project.',
  });
export type ClaimMap = z.infer<typeof claimMapSchema>;
