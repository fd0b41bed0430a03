import { z } from 'zod';
import { instantSchema, lineSchema } from '#shared/model/basics';
import { coderSchema } from '#shared/model/coder';
import { savedQuerySchema } from '#shared/model/saved-query';
import type { Rows } from '#shared/model/project';
import type { ExportContext } from './context';
import { idField, memosField, stampFields } from './fields';

const query = savedQuerySchema.shape;

const savedQueryEntrySchema = z
  .strictObject({
    id: idField,
    name: query.name.describe('As it is shown.'),
    query: query.query.describe('As it was typed.'),
    ...stampFields,
  })
  .meta({ id: 'savedQuery', description: 'A query that was given a name.' });

export const projectEntrySchema = z
  .strictObject({
    id: idField,
    title: lineSchema.describe('Its name.'),
    created: instantSchema.describe('When the project was made, UTC.'),
    queries: z
      .array(savedQueryEntrySchema)
      .describe('Queries that were saved, sorted by id. docs/search.md has their language.'),
    memos: memosField,
  })
  .meta({ id: 'project', description: 'The project that the map was made from.' });
export type ProjectEntry = z.infer<typeof projectEntrySchema>;

export const projectEntry = ({ memosOn }: ExportContext, { queries = [], ...info }: Rows['info']): ProjectEntry => ({
  ...info,
  queries: queries.map(({ coderId, ...rest }) => ({ ...rest, coder: coderId })),
  memos: memosOn('project', info.id),
});

export function projectRow({ memos: _, queries, ...info }: ProjectEntry): Rows['info'] {
  if (queries.length === 0) return info;
  return { ...info, queries: queries.map(({ coder, ...rest }) => ({ ...rest, coderId: coder })) };
}

export const coderEntrySchema = z
  .strictObject({ id: idField, name: coderSchema.shape.name.describe('As it is shown.') })
  .meta({ id: 'coder', description: 'A researcher who coded.' });
