import { z } from 'zod';
import { idSchema, lineSchema } from './basics';
import { stampSchema } from './coder';

/** A query of the search language that was given a name, to be asked again. */
export const savedQuerySchema = z.strictObject({
  id: idSchema,
  name: lineSchema,
  /** As it was typed. */
  query: z.string().trim().min(1).max(4000),
  ...stampSchema,
});
export type SavedQuery = z.infer<typeof savedQuerySchema>;
