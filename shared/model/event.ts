import { z } from 'zod';
import { idSchema, lineSchema, partialDateSchema, proseSchema } from './basics';
import { stampSchema } from './coder';

/** Something that happened and that claims speak about. */
export const eventFields = {
  name: lineSchema,
  /** When it was or began, as far as it is known; null when unknown. */
  date: partialDateSchema.nullable(),
  /** The end of a period; null for something of one date. */
  end: partialDateSchema.nullable(),
  /** Empty when not written. */
  description: proseSchema,
  /** The claims that speak about it, sorted. */
  claimIds: z.array(idSchema),
};
export const eventSchema = z.strictObject({ id: idSchema, ...eventFields, ...stampSchema });
export type ProjectEvent = z.infer<typeof eventSchema>;
