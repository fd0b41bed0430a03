import { z } from 'zod';
import { codeSchema, type Code } from '#shared/model/codebook';
import type { ExportContext } from './context';
import { idField, memosField, refField } from './fields';

const code = codeSchema.shape;

export const codeEntrySchema = z
  .strictObject({
    id: idField,
    name: code.name.describe('As it is shown.'),
    group: code.group.describe('`narrative`: one of the rival explanations. `theme`: any other code.'),
    parent: refField('the code above it in the tree').nullable().describe('Id of the code above it. Null at the top.'),
    definition: code.definition.describe('What it means. Empty when not written.'),
    include: code.include.describe('When to use it. Empty when not written.'),
    exclude: code.exclude.describe('When not to use it. Empty when not written.'),
    example: code.example.describe('A passage it applies to. Empty when not given.'),
    colour: code.colour.describe('Colour it is drawn in, by name.'),
    mark: code.mark.describe('Shape it is drawn with.'),
    key: code.key.describe('Key that codes with it. Null for none.'),
    order: code.order.describe('Place among its siblings, smaller first.'),
    retired: code.retired.describe('True when it is no longer given to new annotations.'),
    memos: memosField,
  })
  .meta({ id: 'code', description: 'A named category with its rules of use.' });
export type CodeEntry = z.infer<typeof codeEntrySchema>;

export function codeEntry({ memosOn }: ExportContext, { parentId, ...rest }: Code): CodeEntry {
  return { ...rest, parent: parentId, memos: memosOn('code', rest.id) };
}

export function codeRow({ parent, memos: _, ...rest }: CodeEntry): Code {
  return { ...rest, parentId: parent };
}
