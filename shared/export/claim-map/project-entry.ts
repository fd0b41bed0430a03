import { z } from 'zod';
import { instantSchema, lineSchema } from '#shared/model/basics';
import { coderSchema } from '#shared/model/coder';
import type { Rows } from '#shared/model/project';
import type { ExportContext } from './context';
import { idField, memosField } from './fields';

export const projectEntrySchema = z
  .strictObject({
    id: idField,
    title: lineSchema.describe('Its name.'),
    created: instantSchema.describe('When the project was made, UTC.'),
    memos: memosField,
  })
  .meta({ id: 'project', description: 'The project that the map was made from.' });
export type ProjectEntry = z.infer<typeof projectEntrySchema>;

export const projectEntry = ({ memosOn }: ExportContext, info: Rows['info']): ProjectEntry => ({
  ...info,
  memos: memosOn('project', info.id),
});

export const coderEntrySchema = z
  .strictObject({ id: idField, name: coderSchema.shape.name.describe('As it is shown.') })
  .meta({ id: 'coder', description: 'A researcher who coded.' });
export type CoderEntry = z.infer<typeof coderEntrySchema>;
