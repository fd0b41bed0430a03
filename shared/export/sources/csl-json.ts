/** CSL-JSON, as Zotero and others export it: a list of items, or one. */
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/model/result';
import {
  cslSchema,
  datePartsOf,
  dayOf,
  emptyItem,
  nameOf,
  pagesOf,
  suffixOf,
  textVariables,
  type CslItem,
  type CslName,
} from './csl-item';

const fileSchema = z.union([
  z.array(z.unknown()),
  z.object({ items: z.array(z.unknown()) }).transform(({ items }) => items),
  z.record(z.string(), z.unknown()).transform((item): unknown[] => [item]),
]);

export function readCslJson(text: string): Result<CslItem[]> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail('not-json', 'This is not JSON.');
  }
  const file = fileSchema.safeParse(value);
  if (!file.success) return fail('not-csl', 'This JSON holds no references.');
  const items = file.data.flatMap((entry) => {
    const item = cslSchema.safeParse(entry);
    return item.success && (item.data.title !== undefined || item.data.URL !== undefined) ? [itemOf(item.data)] : [];
  });
  return items.length === 0 ? fail('not-csl', 'This JSON holds no references.') : ok(items);
}

function itemOf(data: z.infer<typeof cslSchema>): CslItem {
  const fields: Readonly<Record<string, unknown>> = data;
  const text = Object.fromEntries(
    textVariables.flatMap((name) => {
      const value = fields[name];
      if (typeof value !== 'string' || value === '') return [];
      return [[name, name === 'page' ? pagesOf(value) : value]];
    }),
  );
  return {
    ...emptyItem,
    type: data.type,
    title: data.title ?? '',
    author: (data.author ?? []).flatMap((name) => nameOf(name) ?? []),
    editor: (data.editor ?? []).flatMap((name) => nameOf(name) ?? []),
    issued: dayOf(data.issued),
    accessed: dayOf(data.accessed),
    url: data.URL ?? '',
    text: text['citation-key'] === undefined && data.id ? { ...text, 'citation-key': data.id } : text,
  };
}

export function writeCslJson(items: readonly CslItem[]): string {
  return `${JSON.stringify(items.map(entryOf), null, 2)}\n`;
}

function entryOf({ type, title, author, editor, issued, accessed, url, text }: CslItem) {
  const date = (day: string | null) => (day === null ? undefined : { 'date-parts': [datePartsOf(day)] });
  return {
    id: text['citation-key'],
    type,
    title,
    author: namesOf(author),
    editor: namesOf(editor),
    issued: date(issued),
    accessed: date(accessed),
    URL: url === '' ? undefined : url,
    ...Object.fromEntries(Object.entries(text).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

const namesOf = (names: readonly CslName[]) => (names.length === 0 ? undefined : names.map(cslName));

function cslName(name: CslName) {
  if ('literal' in name) return name;
  if (name.given === '') return { literal: name.family };
  const { given, suffix } = suffixOf(name.given);
  return { family: name.family, given, ...(suffix !== '' && { suffix }) };
}
