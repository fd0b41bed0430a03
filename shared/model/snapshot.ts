import { z } from 'zod';
import { idSchema, lineSchema, proseSchema } from './basics';
import { ratings } from './cell';
import { stampSchema } from './coder';
import { comparedSchema } from './compared';

const count = z.int().min(0);
const score = z.number().min(0);
const places = z.array(z.array(idSchema));

/** A comparison as it stood, complete enough to be read without the project. Ids are those of the time. */
export const snapshotContentSchema = z.strictObject({
  compared: comparedSchema,
  explanations: z.array(
    z.strictObject({
      id: idSchema,
      name: lineSchema,
      claims: z.array(z.strictObject({ id: idSchema, statement: lineSchema })),
      /** Evidence links, and the independent lines of evidence that they are. */
      supports: count,
      refutes: count,
      independentSupports: count,
      independentRefutes: count,
      inconsistencies: count,
      inconsistency: score,
      weighted: score,
      independent: score,
      independentWeighted: score,
    }),
  ),
  /** The explanations from least to most against them, by `weighted` and by `independentWeighted`. */
  order: z.strictObject({ weighted: places, independentWeighted: places }),
  rows: z.array(
    z.strictObject({
      id: idSchema,
      title: lineSchema,
      weight: score,
      /** One for each explanation. */
      cells: z.array(z.enum(ratings).nullable()),
      overruled: z.array(z.boolean()),
    }),
  ),
});
export type SnapshotContent = z.infer<typeof snapshotContentSchema>;

/** A comparison kept under a name; its stamp says who kept it and when. */
export const snapshotSchema = z.strictObject({
  id: idSchema,
  name: lineSchema,
  /** Why it was kept. Empty when not written. */
  memo: proseSchema,
  content: snapshotContentSchema,
  ...stampSchema,
});
export type Snapshot = z.infer<typeof snapshotSchema>;
