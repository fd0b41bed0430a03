import { z } from 'zod';
import { idSchema, lineSchema, proseSchema } from './basics';

/** Shapes drawn with a code's colour, so that colour is never the only sign. */
export const codeMarks = ['circle', 'square', 'triangle', 'diamond', 'cross', 'star', 'ring', 'bar'] as const;

/** Palette slots, not colour values: the window maps each to a colour-blind safe pair for light and dark. */
export const codeColours = ['blue', 'orange', 'green', 'purple', 'vermilion', 'sky', 'yellow', 'grey'] as const;

/** A named category with its rules of use; together, as a tree, they are the codebook. */
export const codeSchema = z.strictObject({
  id: idSchema,
  name: lineSchema,
  /** `narrative`: one of the rival explanations. `theme`: anything else. */
  group: z.enum(['narrative', 'theme']),
  /** The code above this one in the tree; null at the top. */
  parentId: idSchema.nullable(),
  definition: proseSchema,
  include: proseSchema,
  exclude: proseSchema,
  example: proseSchema,
  colour: z.enum(codeColours),
  mark: z.enum(codeMarks),
  /** The key that codes with it; null for none. One character. */
  key: z.string().length(1).nullable(),
  /** Position among its siblings, smaller first. */
  order: z.number(),
  retired: z.boolean(),
});
export type Code = z.infer<typeof codeSchema>;
export type CodeColour = Code['colour'];
export type CodeMark = Code['mark'];

/** Siblings in the tree by their order, then by name and id, so that the same codebook always stands the same way. */
export function bySibling(a: Code, b: Code): number {
  return a.order - b.order || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1);
}
