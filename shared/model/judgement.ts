import { z } from 'zod';
import { idSchema, proseSchema } from './basics';

export const verdicts = ['conflict', 'different-scope', 'no-conflict'] as const;

/** What a coder made of two claims whose numbers differ. It stands with that claim of the pair whose id sorts first. */
export const judgementSchema = z.strictObject({
  /** The other claim of the pair. */
  claimId: idSchema,
  verdict: z.enum(verdicts),
  /** Empty when not written. */
  reason: proseSchema,
  coderId: idSchema,
  judged: z.iso.datetime(),
});
export type Judgement = z.infer<typeof judgementSchema>;
export type Verdict = Judgement['verdict'];
