import { z } from 'zod';
import { idSchema, lineSchema } from './basics';

/** A researcher who codes. Every annotation, link and memo names its coder. */
export const coderSchema = z.strictObject({ id: idSchema, name: lineSchema });
export type Coder = z.infer<typeof coderSchema>;

/** Who acted and when; the reducers have no clock and no identity of their own. */
export const stampSchema = {
  coderId: idSchema,
  created: z.iso.datetime(),
  modified: z.iso.datetime(),
};
