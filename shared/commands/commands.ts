/**
 * Every change there is, as a plain object. Ids of new things come with the command, who and when come with its
 * envelope, so that the same command on the same project always gives the same result.
 */
import { z } from 'zod';
import { annotationSchema } from '#shared/model/annotation';
import { articleSchema, articleStatuses, metadataSchema } from '#shared/model/article';
import { idSchema, lineSchema, proseSchema } from '#shared/model/basics';
import { cellSchema, ratings } from '#shared/model/cell';
import { claimFields } from '#shared/model/claim';
import { codeColours, codeMarks, codeSchema } from '#shared/model/codebook';
import { coderSchema } from '#shared/model/coder';
import { verdicts } from '#shared/model/judgement';
import { eventFields, eventSchema } from '#shared/model/event';
import { linkPassageSchema, linkSchema, strengths } from '#shared/model/link';
import { foldsSchema } from '#shared/model/folds';
import { memoTargetSchema } from '#shared/model/memo';
import { selectorsSchema } from '#shared/model/selector';
import { snapshotSchema } from '#shared/model/snapshot';
import { projectRowsSchema } from '#shared/model/project';
import { savedQuerySchema } from '#shared/model/saved-query';
import { credibilityGrades, reliabilityGrades, sourceDetails, sourceSchema } from '#shared/model/source';
import { voiceFields } from '#shared/model/voice';

const stamps = { coderId: true, created: true, modified: true } as const;

/** A new annotation; the stamp comes from the envelope. */
const newAnnotation = annotationSchema.omit(stamps).extend({ orphaned: z.boolean().default(false) });
const newClaim = z.strictObject({ id: idSchema, statement: lineSchema });
const newSource = sourceSchema.omit(stamps).extend({
  publisher: sourceSchema.shape.publisher.default(''),
  authors: sourceSchema.shape.authors.default([]),
  date: sourceSchema.shape.date.default(null),
  url: sourceSchema.shape.url.default(''),
  method: sourceSchema.shape.method.default(''),
  reliability: z.enum(reliabilityGrades).default('F'),
  credibility: z.enum(credibilityGrades).default('6'),
  articleId: sourceSchema.shape.articleId.default(null),
  citesIds: sourceSchema.shape.citesIds.default([]),
});
const newLink = linkSchema
  .omit(stamps)
  .extend({ strength: z.enum(strengths).default('moderate'), warrant: proseSchema.default('') });
const newEvent = eventSchema.omit(stamps).extend({
  date: eventFields.date.default(null),
  end: eventFields.end.default(null),
  description: proseSchema.default(''),
  claimIds: eventFields.claimIds.default([]),
});
const articleTextChange = {
  ...articleSchema.pick({ textHash: true, length: true }).shape,
  /** All decisions on folded blocks of the text; left out: none. */
  folds: foldsSchema.default({}),
  /** Left out: the same version, with other folds. */
  version: z
    .strictObject({
      /** Of the text's file, which must be stored already. */
      textId: idSchema,
      number: z.int().min(2),
      ...articleSchema.pick({ metadata: true, origins: true, provenance: true }).shape,
    })
    .optional(),
};
const newCode = codeSchema.extend({
  group: codeSchema.shape.group.default('theme'),
  parentId: codeSchema.shape.parentId.default(null),
  definition: proseSchema.default(''),
  include: proseSchema.default(''),
  exclude: proseSchema.default(''),
  example: proseSchema.default(''),
  colour: z.enum(codeColours).default('grey'),
  mark: z.enum(codeMarks).default('bar'),
  key: codeSchema.shape.key.default(null),
  order: z.number().default(0),
  retired: z.boolean().default(false),
});

const singleCommands = [
  z.strictObject({ type: z.literal('project.rename'), title: lineSchema }),
  /** Adds a query that can be asked again by its name, or changes the one with that id. */
  z.strictObject({
    type: z.literal('query.save'),
    ...savedQuerySchema.pick({ id: true, name: true, query: true }).shape,
  }),
  z.strictObject({ type: z.literal('query.remove'), id: idSchema }),
  /** Rows of another project of the same articles, which are there already; rows with the same id are replaced. */
  z.strictObject({
    type: z.literal('project.take-in'),
    title: lineSchema,
    rows: projectRowsSchema.partial(),
    /** Codes of the codebook that every project begins with and that the other one does not have. */
    removedCodeIds: z.array(idSchema).max(1000).default([]),
  }),
  z.strictObject({ type: z.literal('coder.add'), coder: coderSchema }),
  z.strictObject({ type: z.literal('coder.rename'), id: idSchema, name: lineSchema }),
  z.strictObject({ type: z.literal('article.add'), article: articleSchema }),
  z.strictObject({
    type: z.literal('article.edit'),
    id: idSchema,
    metadata: metadataSchema.partial().optional(),
    status: z.enum(articleStatuses).optional(),
    dismissed: articleSchema.shape.dismissed,
    /** All of its collections; an empty list takes it out of every one. */
    collections: articleSchema.shape.collections,
  }),
  /**
   * Other text for the article: blocks restored or cut, or a newer version of it. Annotations and passages in it are
   * re-anchored by the commands that follow in the same batch.
   */
  z.strictObject({ type: z.literal('article.set-text'), id: idSchema, ...articleTextChange }),
  /** Takes the article's annotations along, and claims that stood nowhere else. */
  z.strictObject({ type: z.literal('article.remove'), id: idSchema }),
  z.strictObject({ type: z.literal('code.add'), code: newCode }),
  z.strictObject({ type: z.literal('code.edit'), id: idSchema, set: codeSchema.omit({ id: true }).partial() }),
  /** Takes the code off every annotation; codes below it move up. */
  z.strictObject({ type: z.literal('code.remove'), id: idSchema }),
  /** Below `parentId` (null: at the top), before the sibling `beforeId` (null: as the last). */
  z.strictObject({
    type: z.literal('code.move'),
    id: idSchema,
    parentId: idSchema.nullable(),
    beforeId: idSchema.nullable().default(null),
  }),
  /** Annotations of `fromIds` carry `id` instead, each once; memos and codes below them go to `id`. */
  z.strictObject({ type: z.literal('code.merge'), id: idSchema, fromIds: z.array(idSchema).min(1).max(10_000) }),
  /** A new code that the named annotations of `id` carry in its place, or besides it with `keep`. */
  z.strictObject({
    type: z.literal('code.split'),
    id: idSchema,
    code: newCode,
    annotationIds: z.array(idSchema).max(1_000_000),
    keep: z.boolean().default(false),
  }),
  /** A new claim with its first mention. */
  z.strictObject({ type: z.literal('claim.add'), claim: newClaim, annotation: newAnnotation.omit({ claimId: true }) }),
  z.strictObject({ type: z.literal('claim.edit'), id: idSchema, statement: lineSchema }),
  /** Whether evidence was looked for, its numbers and actors, and when it can be checked if it is about the future. */
  z.strictObject({
    type: z.literal('claim.assess'),
    id: idSchema,
    set: z.strictObject(claimFields).omit({ judgements: true }).partial(),
  }),
  /** Takes its annotations and evidence links along. */
  z.strictObject({ type: z.literal('claim.remove'), id: idSchema }),
  /** Every mention, link and memo of `fromIds` goes to `id`, whose statement stays; theirs become variants of it. */
  z.strictObject({ type: z.literal('claim.merge'), id: idSchema, fromIds: z.array(idSchema).min(1) }),
  /** Some of a claim's mentions, not all, become those of a new claim; the evidence links named go along. */
  z.strictObject({
    type: z.literal('claim.split'),
    id: idSchema,
    claim: newClaim,
    annotationIds: z.array(idSchema).min(1),
    linkIds: z.array(idSchema).default([]),
  }),
  /** What a coder makes of two claims whose numbers differ; null takes the judgement back. */
  z.strictObject({
    type: z.literal('conflict.judge'),
    a: idSchema,
    b: idSchema,
    verdict: z.enum(verdicts).nullable(),
    reason: proseSchema.default(''),
  }),
  /** Another mention of a claim that exists. */
  z.strictObject({ type: z.literal('annotation.add'), annotation: newAnnotation }),
  z.strictObject({
    type: z.literal('annotation.edit'),
    id: idSchema,
    // How it speaks again without its defaults, which an edit would else fall back to.
    set: annotationSchema
      .pick({ claimId: true, codeIds: true, selectors: true, orphaned: true })
      .extend(voiceFields)
      .partial(),
  }),
  /** Takes the claim along when this was its last mention. */
  z.strictObject({ type: z.literal('annotation.remove'), id: idSchema }),
  /** `selectors` become the mention's own, and a new one with all it carries but memos gets `newSelectors`. */
  z.strictObject({
    type: z.literal('annotation.split'),
    id: idSchema,
    newId: idSchema,
    selectors: selectorsSchema,
    newSelectors: selectorsSchema,
  }),
  /** Codes and memos of other mentions of the same claim in the same article go to `id`, which gets `selectors`. */
  z.strictObject({
    type: z.literal('annotation.merge'),
    id: idSchema,
    fromIds: z.array(idSchema).min(1).max(1_000_000),
    selectors: selectorsSchema,
  }),
  z.strictObject({ type: z.literal('source.add'), source: newSource }),
  z.strictObject({
    type: z.literal('source.edit'),
    id: idSchema,
    // The details again without their defaults, which an edit would else fall back to.
    set: sourceSchema
      .omit({ id: true, ...stamps })
      .extend(sourceDetails)
      .partial(),
  }),
  /** Takes its evidence links along, and is no longer cited by other sources. */
  z.strictObject({ type: z.literal('source.remove'), id: idSchema }),
  z.strictObject({ type: z.literal('link.add'), link: newLink }),
  z.strictObject({
    type: z.literal('link.edit'),
    id: idSchema,
    set: linkSchema
      .pick({ stance: true, strength: true, warrant: true })
      .extend({ passage: linkPassageSchema })
      .partial(),
  }),
  z.strictObject({ type: z.literal('link.remove'), id: idSchema }),
  /**
   * A person's judgement of a cell of the matrix, in place of what follows from the links; null takes it back. Judged
   * again, a cell keeps its id. `linkIds`: what it rests on; left out: the source's links to claims of the explanation,
   * which has to be a code then: what a saved query finds, only who asks it knows.
   */
  z.strictObject({
    type: z.literal('cell.judge'),
    ...cellSchema.pick({ id: true, sourceId: true, explanationId: true }).shape,
    rating: z.enum(ratings).nullable(),
    reason: proseSchema.default(''),
    linkIds: z.array(idSchema).optional(),
  }),
  z.strictObject({ type: z.literal('event.add'), event: newEvent }),
  z.strictObject({ type: z.literal('event.edit'), id: idSchema, set: z.strictObject(eventFields).partial() }),
  z.strictObject({ type: z.literal('event.remove'), id: idSchema }),
  /** Keeps a comparison as it stands; what it holds never changes. */
  z.strictObject({
    type: z.literal('snapshot.add'),
    snapshot: snapshotSchema.omit(stamps).extend({ memo: proseSchema.default('') }),
  }),
  z.strictObject({
    type: z.literal('snapshot.edit'),
    id: idSchema,
    set: snapshotSchema.pick({ name: true, memo: true }).partial(),
  }),
  z.strictObject({ type: z.literal('snapshot.remove'), id: idSchema }),
  /** Empty text removes the memo. */
  z.strictObject({ type: z.literal('memo.set'), id: idSchema, target: memoTargetSchema, text: proseSchema }),
] as const;

export const singleCommandSchema = z.discriminatedUnion('type', singleCommands);
/** Several changes that stand or fall, and are undone, together. `label` names them in the history. */
const batchSchema = z.strictObject({
  type: z.literal('batch'),
  label: lineSchema,
  commands: z.array(singleCommandSchema).min(1),
});
export const commandSchema = z.discriminatedUnion('type', [...singleCommands, batchSchema]).overwrite((command) => {
  checked.add(command);
  return command;
});

/** Whether a command came out of `commandSchema`, so that what keeps it need not check it a second time. */
export const isChecked = (command: Command): boolean => checked.has(command);
const checked = new WeakSet<object>();

export type SingleCommand = z.infer<typeof singleCommandSchema>;
export type Command = z.infer<typeof commandSchema>;
/** A command as a caller may write it: fields with a default left out. */
export type CommandInput = z.input<typeof commandSchema>;
export type CommandOf<T extends SingleCommand['type']> = Extract<SingleCommand, { type: T }>;

/** A command with who gave it and when. */
export const envelopeSchema = z.strictObject({
  command: commandSchema,
  coderId: idSchema,
  at: z.iso.datetime(),
});
export type Envelope = z.infer<typeof envelopeSchema>;
