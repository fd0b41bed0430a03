import { z } from 'zod';
import { idSchema, lineSchema, partialDateSchema, proseSchema, webAddressSchema } from './basics';
import { stampSchema } from './coder';
import { passageSchema } from './passage';

export const sourceKinds = [
  'dataset',
  'survey',
  'filing',
  'earnings-call',
  'study',
  'official-statement',
  'news-report',
  'expert-quote',
  'social-post',
  'leaked-memo',
  'anecdote',
  'none-given',
] as const;

/** Admiralty grading (NATO STANAG 2511): reliability of the source, A (completely reliable) to F (cannot be judged). */
export const reliabilityGrades = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
/** Admiralty grading: credibility of the information, 1 (confirmed) to 6 (cannot be judged). */
export const credibilityGrades = ['1', '2', '3', '4', '5', '6'] as const;

/** How much a source bears on what is compared: with its credibility it makes the weight of its row in the matrix. */
export const relevances = ['high', 'medium', 'low'] as const;

export const sourceStatuses = ['none', 'corrected', 'retracted'] as const;

/** What a source may be given besides the fields that every source has. */
export const sourceDetails = {
  /** A copy that stays when the page at `url` changes or goes. Empty when there is none. */
  archivedUrl: webAddressSchema,
  /** How many were asked or counted; null when unknown or when the word makes no sense for it. */
  sampleSize: z.int().min(0).nullable(),
  /** The time that its data is about, as it says it. Empty when unknown, as are the next two. */
  period: z.string().max(2000),
  /** Who was asked, or what was counted. */
  asked: z.string().max(2000),
  paidBy: z.string().max(2000),
  relevance: z.enum(relevances),
  /** Whether its publisher has corrected or retracted it. */
  status: z.enum(sourceStatuses),
  /** The passage that is the source, when it is not the whole article; it lies in the article `articleId`. */
  passage: passageSchema.nullable(),
  /** What else a bibliography says of it, under the names of CSL-JSON: `DOI`, `volume`, `container-title`. */
  reference: z.record(z.string().max(64), z.string().max(20_000)),
};

/** What stands outside the article and a claim may rest on. */
export const sourceSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(sourceKinds),
  title: lineSchema,
  publisher: z.string().max(2000),
  authors: z.array(lineSchema),
  /** As far as it is known, down to the year; null when unknown. */
  date: partialDateSchema.nullable(),
  /** Empty when unknown. */
  url: webAddressSchema,
  /** How it was made, in words. */
  method: proseSchema,
  reliability: z.enum(reliabilityGrades),
  credibility: z.enum(credibilityGrades),
  /** The article of this project that this source is; null when it is something else. */
  articleId: idSchema.nullable(),
  /** Sources that this source itself relies on: the provenance graph, which may hold loops. */
  citesIds: z.array(idSchema),
  // Older projects do not have these.
  archivedUrl: sourceDetails.archivedUrl.default(''),
  sampleSize: sourceDetails.sampleSize.default(null),
  period: sourceDetails.period.default(''),
  asked: sourceDetails.asked.default(''),
  paidBy: sourceDetails.paidBy.default(''),
  relevance: sourceDetails.relevance.default('medium'),
  status: sourceDetails.status.default('none'),
  passage: sourceDetails.passage.default(null),
  reference: sourceDetails.reference.default({}),
  ...stampSchema,
});
export type EvidenceSource = z.infer<typeof sourceSchema>;
export type SourceKind = EvidenceSource['kind'];
export type SourceStatus = EvidenceSource['status'];

/** A source of which no details are known. */
export const newSourceDetails: Pick<EvidenceSource, keyof typeof sourceDetails> = {
  archivedUrl: '',
  sampleSize: null,
  period: '',
  asked: '',
  paidBy: '',
  relevance: 'medium',
  status: 'none',
  passage: null,
  reference: {},
};
