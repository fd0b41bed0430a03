import { z } from 'zod';
import { dateSchema, idSchema, lineSchema, proseSchema, webAddressSchema } from './basics';
import { stampSchema } from './coder';

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

/** What stands outside the article and a claim may rest on. */
export const sourceSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(sourceKinds),
  title: lineSchema,
  publisher: z.string().max(2000),
  authors: z.array(lineSchema),
  /** Null when unknown. */
  date: dateSchema.nullable(),
  /** Empty when unknown. */
  url: webAddressSchema,
  /** Sample size, period, who was asked, who paid. */
  method: proseSchema,
  reliability: z.enum(reliabilityGrades),
  credibility: z.enum(credibilityGrades),
  /** The article of this project that this source is; null when it is something else. */
  articleId: idSchema.nullable(),
  /** Sources that this source itself relies on: the provenance graph, which may hold loops. */
  citesIds: z.array(idSchema),
  ...stampSchema,
});
export type EvidenceSource = z.infer<typeof sourceSchema>;
export type SourceKind = EvidenceSource['kind'];
