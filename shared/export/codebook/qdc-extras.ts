/**
 * What the REFI-QDA codebook has no place for, carried in a processing instruction before the root element: the schema
 * allows one there, and other programs pass over it.
 */
import { z } from 'zod';
import { idSchema } from '#shared/model/basics';
import { codeSchema, type Code } from '#shared/model/codebook';
import { describe, textsOf, type CodeTexts } from './description';

const target = 'warrant-codebook';
const pattern = new RegExp(`<\\?${target}\\s([^]*?)\\?>`);

const extrasSchema = codeSchema
  .pick({ group: true, colour: true, mark: true, key: true, order: true, retired: true })
  .extend({
    id: idSchema,
    /** Only where the description would be read otherwise. */
    texts: codeSchema.pick({ definition: true, include: true, exclude: true, example: true }).optional(),
  });
export type QdcExtras = z.infer<typeof extrasSchema>;

export function writeExtras(codes: readonly (readonly [guid: string, code: Code])[]): string {
  const extras = codes.map(([guid, code]) => {
    const { id, group, colour, mark, key, order, retired, definition, include, exclude, example } = code;
    const texts = { definition, include, exclude, example };
    const plain = { id, group, colour, mark, key, order, retired };
    return [guid, isSame(textsOf(describe(texts)), texts) ? plain : { ...plain, texts }];
  });
  // A processing instruction ends at the first `?>`, whatever stands around it.
  const json = JSON.stringify(Object.fromEntries(extras)).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
  return `<?${target} ${json}?>`;
}

/** The XML without them: parsers look for attributes in a processing instruction, and find none that they know. */
export const withoutExtras = (xml: string): string => xml.replace(pattern, '');

/** By GUID; empty when the file is another program's, or says something that is no code of ours. */
export function readExtras(xml: string): ReadonlyMap<string, QdcExtras> {
  const found = pattern.exec(xml.slice(0, xml.search(/<[A-Za-z]/)));
  if (found?.[1] === undefined) return new Map();
  try {
    const parsed = z.record(z.string(), extrasSchema).safeParse(JSON.parse(found[1]));
    return new Map(parsed.success ? Object.entries(parsed.data) : []);
  } catch {
    return new Map();
  }
}

/** The texts of a description that may have been edited since the extras were written. */
export function textsWith(extras: QdcExtras | undefined, description: string): CodeTexts {
  const kept = extras?.texts;
  return kept !== undefined && describe(kept) === description ? kept : textsOf(description);
}

const isSame = (a: CodeTexts, b: CodeTexts): boolean =>
  a.definition === b.definition && a.include === b.include && a.exclude === b.exclude && a.example === b.example;
