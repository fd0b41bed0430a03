import { z } from 'zod';
import { dateSchema, proseSchema } from './basics';

export const outcomes = ['open', 'came-true', 'did-not-come-true', 'cannot-be-told'] as const;

/** That a claim is about the future: when it can be checked, and what came of it. */
export const predictionSchema = z.strictObject({
  /** The first day on which it can be checked. */
  due: dateSchema,
  outcome: z.enum(outcomes),
  /** Why that is the outcome. Empty while it is open or nobody wrote it. */
  reason: proseSchema,
});
export type Prediction = z.infer<typeof predictionSchema>;
export type Outcome = Prediction['outcome'];
