/**
 * The sample project as it stands in this folder: articles as Markdown files, and what a researcher made of them as
 * four JSON files that are read as one object. Rows refer to one another by key; ids, offsets and times are made
 * when the sample is created.
 */
import { z } from 'zod';
import { idSchema, lineSchema, proseSchema } from '#shared/model/basics';
import { claimFields } from '#shared/model/claim';
import { codeSchema } from '#shared/model/codebook';
import { linkSchema } from '#shared/model/link';
import { ratings } from '#shared/model/cell';
import { eventFields } from '#shared/model/event';
import { relevances, sourceSchema } from '#shared/model/source';
import { voiceFields } from '#shared/model/voice';
import { sampleFaults } from './sample-references';

/** Read each and spread them into one object: `sampleSchema` parses that. */
export const sampleParts = ['project.json', 'annotations.json', 'evidence.json', 'comparison.json'] as const;

const articleSchema = z.strictObject({
  key: idSchema,
  /** Base name in `articles/`. */
  file: z.string().regex(/^[a-z0-9-]+\.md$/),
});

const claimSchema = z.strictObject({
  key: idSchema,
  statement: lineSchema,
  examined: claimFields.examined.default('not-examined'),
  quantities: claimFields.quantities.default([]),
  actors: claimFields.actors.default([]),
  prediction: claimFields.prediction.default(null),
});

const annotationSchema = z.strictObject({
  article: idSchema,
  /** As it reads in the imported article, within one paragraph; with `prefix` and `suffix` it occurs there once. */
  exact: z.string().min(1),
  prefix: z.string().default(''),
  suffix: z.string().default(''),
  /** Ids of the default codebook or of `codes` below. */
  codes: z.array(idSchema).min(1),
  claim: idSchema,
  voice: voiceFields.voice.default('asserts'),
  speaker: voiceFields.speaker.default(''),
  hedging: voiceFields.hedging.default('asserted'),
  /** Empty for none. */
  memo: proseSchema.default(''),
});

const sampleSourceSchema = sourceSchema
  .pick({
    kind: true,
    title: true,
    publisher: true,
    date: true,
    url: true,
    method: true,
    reliability: true,
    credibility: true,
  })
  .extend({
    key: idSchema,
    authors: z.array(lineSchema).default([]),
    /** Keys of the sources it relies on. */
    cites: z.array(idSchema).default([]),
    /** Key of the article that it is; null when it stands outside the project. */
    article: idSchema.nullable().default(null),
  })
  .strict();

const sampleLinkSchema = linkSchema
  .pick({ stance: true, strength: true })
  .extend({ claim: idSchema, source: idSchema, warrant: proseSchema.min(1) })
  .strict();

const memoSchema = z.strictObject({
  on: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('project') }),
    z.strictObject({ kind: z.enum(['article', 'claim']), key: idSchema }),
  ]),
  text: proseSchema.min(1),
});

const eventSchema = z.strictObject({
  key: idSchema,
  name: eventFields.name,
  date: eventFields.date,
  end: eventFields.end,
  claims: z.array(idSchema).min(1),
});

const cellSchema = z.strictObject({
  source: idSchema,
  /** Id of a code. */
  explanation: idSchema,
  rating: z.enum(ratings),
  reason: proseSchema.min(1),
  /** Claims whose links were added after the cell was judged, which makes the judgement stale. */
  before: z.array(idSchema).default([]),
});

const tablesSchema = z.strictObject({
  title: lineSchema,
  coder: z.strictObject({ key: idSchema, name: lineSchema }),
  articles: z.array(articleSchema),
  /** What the sample adds to the default codebook. */
  codes: z.array(codeSchema),
  claims: z.array(claimSchema),
  memos: z.array(memoSchema),
  annotations: z.array(annotationSchema),
  sources: z.array(sampleSourceSchema),
  links: z.array(sampleLinkSchema),
  events: z.array(eventSchema),
  /** By source; the others are of medium relevance. */
  relevances: z.record(idSchema, z.enum(relevances)),
  cells: z.array(cellSchema),
});
export type Sample = z.infer<typeof tablesSchema>;

/** The whole sample; fails with the path of every key that is used twice or leads nowhere. */
export const sampleSchema = tablesSchema.superRefine((sample, context) => {
  for (const fault of sampleFaults(sample)) context.addIssue({ code: 'custom', ...fault });
});
