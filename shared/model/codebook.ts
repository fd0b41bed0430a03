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

/** What a code is drawn with: a colour and a mark together tell it apart. */
export type CodeSign = Pick<Code, 'colour' | 'mark'>;

/**
 * A sign that none of the used ones is, with the colour or the mark that is wanted; neighbours round the palette first.
 * Where all are used, some sign.
 */
export function freeSign(used: Iterable<CodeSign>, wanted: Partial<CodeSign> = {}): CodeSign {
  const taken = new Set([...used].map(({ colour, mark }) => `${colour} ${mark}`));
  const colours = wanted.colour === undefined ? codeColours : [wanted.colour];
  const marks = wanted.mark === undefined ? codeMarks : [wanted.mark];
  for (const turn of marks.keys())
    for (const [index, colour] of colours.entries()) {
      const mark = marks[(index + turn) % marks.length] ?? 'bar';
      if (!taken.has(`${colour} ${mark}`)) return { colour, mark };
    }
  return { colour: colours[taken.size % colours.length] ?? 'grey', mark: marks[taken.size % marks.length] ?? 'bar' };
}
