import { z } from 'zod';
import { proseSchema } from '#shared/model/basics';
import { memoTargetKinds, type Memo } from '#shared/model/memo';
import { idField, refField, stampFields } from './fields';

export const memoEntrySchema = z
  .strictObject({
    id: idField,
    target: z
      .strictObject({
        kind: z.enum(memoTargetKinds).describe('What sort of thing it is on.'),
        id: refField('that thing'),
      })
      .describe('What the memo is on.'),
    text: proseSchema.describe('The memo.'),
    ...stampFields,
  })
  .meta({ id: 'memo', description: "A researcher's memo on anything in the map." });
export type MemoEntry = z.infer<typeof memoEntrySchema>;

export const memoEntry = ({ coderId, ...rest }: Memo): MemoEntry => ({ ...rest, coder: coderId });
export const memoRow = ({ coder, ...rest }: MemoEntry): Memo => ({ ...rest, coderId: coder });
