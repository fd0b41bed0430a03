import { z } from 'zod';
import { actorSchema } from './actor';
import { idSchema, lineSchema } from './basics';
import { stampSchema } from './coder';
import { judgementSchema } from './judgement';
import { predictionSchema } from './prediction';
import { quantitySchema } from './quantity';

/**
 * Whether anybody looked for evidence. `examined` without evidence links means that nothing was found, which is neither
 * `not-examined` nor a link that is neutral.
 */
export const examinations = ['not-examined', 'examined', 'not-applicable'] as const;

/** What a claim may be given after it was made. */
export const claimFields = {
  examined: z.enum(examinations),
  quantities: z.array(quantitySchema).max(1000),
  /** Whom it is about, each name once. */
  actors: z.array(actorSchema).max(1000),
  /** Statements of claims that were merged into this one, as far as they were worded otherwise. */
  variants: z.array(lineSchema).max(1000),
  /** Keys of proposed numbers that are not to be offered again; absent when none. */
  dismissed: z.array(z.string().max(200)).max(1000).optional(),
  /** Null when it is not about the future. */
  prediction: predictionSchema.nullable(),
  /** At most one for each other claim; only with claims whose id sorts after this one's. */
  judgements: z.array(judgementSchema),
};

/** The canonical statement; its mentions are annotations, its grounds evidence links. */
export const claimSchema = z.strictObject({
  id: idSchema,
  statement: lineSchema,
  // Older projects do not have these.
  examined: claimFields.examined.default('not-examined'),
  quantities: claimFields.quantities.default([]),
  actors: claimFields.actors.default([]),
  variants: claimFields.variants.default([]),
  dismissed: claimFields.dismissed,
  prediction: claimFields.prediction.default(null),
  judgements: claimFields.judgements.default([]),
  ...stampSchema,
});
export type Claim = z.infer<typeof claimSchema>;
export type Examination = Claim['examined'];

/** A claim as it is when it was just made. */
export const newClaimFields: Pick<Claim, keyof typeof claimFields> = {
  examined: 'not-examined',
  quantities: [],
  actors: [],
  variants: [],
  prediction: null,
  judgements: [],
};
