/** Fields that several parts of the claim map share. A field named after a thing holds that thing's id. */
import { z } from 'zod';
import { dateSchema, idSchema, instantSchema } from '#shared/model/basics';

export const idField = idSchema.describe('Identifier, unique among the things of its kind.');
export const refField = (thing: string) => idSchema.describe(`Id of ${thing}.`);
export const refsField = (things: string) => z.array(idSchema).describe(`Ids of ${things}.`);
export const memosField = z.array(idSchema).describe('Ids of the memos on it, sorted.');
export const stampFields = {
  coder: refField('the coder who made it'),
  created: instantSchema.describe('When it was made, UTC.'),
  modified: instantSchema.describe('When it was last changed, UTC.'),
};
export const dateField = (text: string) => dateSchema.nullable().describe(`${text} Null when unknown.`);

/** Unlike the project's own, a pattern and not a function, so that the JSON Schema says it too. */
export const addressField = (text: string) =>
  z
    .string()
    .max(4096)
    .regex(/^([Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s/]|[Mm][Aa][Ii][Ll][Tt][Oo]:[^\s@]+@)/, 'must be a web address')
    .nullable()
    .describe(`${text} Null when unknown.`);
