import { z } from 'zod';
import { idSchema, proseSchema } from './basics';
import { stampSchema } from './coder';

export const memoTargetKinds = ['project', 'article', 'annotation', 'claim', 'code', 'source', 'link'] as const;
export const memoTargetSchema = z.strictObject({ kind: z.enum(memoTargetKinds), id: idSchema });

/** A researcher's memo on anything in the project; one for each target and coder. */
export const memoSchema = z.strictObject({
  id: idSchema,
  target: memoTargetSchema,
  text: proseSchema,
  ...stampSchema,
});
export type Memo = z.infer<typeof memoSchema>;
export type MemoTarget = z.infer<typeof memoTargetSchema>;
