import { z } from 'zod';
import { snapshotSchema, snapshotContentSchema, type Snapshot } from '#shared/model/snapshot';
import { idField, stampFields } from './fields';

export const snapshotEntrySchema = z
  .strictObject({
    id: idField,
    name: snapshotSchema.shape.name.describe('What it is called.'),
    memo: snapshotSchema.shape.memo.describe('Why it was kept. Empty when not written.'),
    content: snapshotContentSchema.meta({
      id: 'comparison',
      description:
        'A comparison as it stood: what was compared, its explanations with scores, and the matrix. Ids in it are those of the time; what they name may be gone since.',
    }),
    ...stampFields,
  })
  .meta({ id: 'snapshot', description: 'A comparison that was kept under a name.' });
export type SnapshotEntry = z.infer<typeof snapshotEntrySchema>;

export const snapshotEntry = ({ coderId, ...rest }: Snapshot): SnapshotEntry => ({ ...rest, coder: coderId });
export const snapshotRow = ({ coder, ...rest }: SnapshotEntry): Snapshot => ({ ...rest, coderId: coder });
