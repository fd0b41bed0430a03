/** What is put side by side: its columns stand for explanations, or for articles, publishers or periods. */
import { z } from 'zod';
import { dateSchema, idSchema, lineSchema } from './basics';

/** Days, both included; null leaves that side open. */
const periodSchema = z.strictObject({ from: dateSchema.nullable(), to: dateSchema.nullable() });
export type ComparedPeriod = z.infer<typeof periodSchema>;

/** More than fit on a screen, so that what a command line compares need not be cut. */
const most = 24;

export const comparedSchema = z.discriminatedUnion('by', [
  /** Codes; none named: the narratives in use. */
  z.strictObject({ by: z.literal('narratives'), ids: z.array(idSchema).max(most) }),
  z.strictObject({ by: z.literal('queries'), ids: z.array(idSchema).min(1).max(most) }),
  z.strictObject({ by: z.literal('articles'), ids: z.array(idSchema).min(1).max(most) }),
  z.strictObject({ by: z.literal('publishers'), names: z.array(lineSchema).min(1).max(most) }),
  /** By the day the article was published. */
  z.strictObject({ by: z.literal('periods'), periods: z.array(periodSchema).min(1).max(most) }),
]);
export type Compared = z.infer<typeof comparedSchema>;

export const narrativesInUse: Compared = { by: 'narratives', ids: [] };
