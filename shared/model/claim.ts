import { z } from 'zod';
import { idSchema, lineSchema } from './basics';
import { stampSchema } from './coder';

/** The canonical statement; its mentions are annotations, its grounds evidence links. */
export const claimSchema = z.strictObject({ id: idSchema, statement: lineSchema, ...stampSchema });
export type Claim = z.infer<typeof claimSchema>;
