/** The codebook as a table for spreadsheets: RFC 4180, UTF-8 with a byte order mark, which spreadsheets need to see. */
import Papa from 'papaparse';
import { z } from 'zod';
import { idSchema } from '#shared/model/basics';
import { codeColours, codeMarks, type Code } from '#shared/model/codebook';
import { fail, ok, type Result } from '#shared/model/result';
import { nearestColour } from './colours';
import { mostCodes, tooManyCodes, type FileCode, type FileCodebook } from './file-code';

/** Our own names, and those that other programs and people give the same column. */
const headings = {
  id: ['id'],
  name: ['name', 'code', 'label', 'title', 'code name'],
  group: ['group', 'kind', 'type'],
  parent: ['parent', 'parent code', 'parent id', 'category', 'above'],
  definition: ['definition', 'description', 'meaning', 'memo', 'comment'],
  include: ['include', 'when to use', 'inclusion', 'inclusion criteria', 'use'],
  exclude: ['exclude', 'when not to use', 'exclusion', 'exclusion criteria'],
  example: ['example', 'examples'],
  colour: ['colour', 'color'],
  mark: ['mark', 'shape'],
  key: ['key', 'shortcut'],
  order: ['order', 'position'],
  retired: ['retired', 'archived'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;
type Column = keyof typeof headings;
const columns = Object.keys(headings) as Column[];

const cellOf: { readonly [C in Column]: (code: Code) => string } = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  group: ({ group }) => group,
  parent: ({ parentId }) => parentId ?? '',
  definition: ({ definition }) => definition,
  include: ({ include }) => include,
  exclude: ({ exclude }) => exclude,
  example: ({ example }) => example,
  colour: ({ colour }) => colour,
  mark: ({ mark }) => mark,
  key: ({ key }) => key ?? '',
  order: ({ order }) => String(order),
  retired: ({ retired }) => (retired ? 'yes' : 'no'),
};

/** A cell that would be run as a formula, with the apostrophes that already stand before it. */
const formula = /^'*[=+\-@\t\r]/;

/** `codes` in the codebook's order. */
export function writeCodebookCsv(codes: readonly Code[]): string {
  const data = codes.map((code) =>
    columns.map((column) => {
      const cell = cellOf[column](code);
      return formula.test(cell) && column !== 'order' ? `'${cell}` : cell;
    }),
  );
  return `\ufeff${Papa.unparse({ fields: columns, data }, { newline: '\r\n' })}\r\n`;
}

const trimmed = z.string().trim().toLowerCase();
const fieldsSchema = z.object({
  group: trimmed
    .pipe(z.enum(['narrative', 'theme']))
    .optional()
    .catch(undefined),
  mark: trimmed.pipe(z.enum(codeMarks)).optional().catch(undefined),
  key: z.string().length(1).optional().catch(undefined),
  order: z
    .string()
    .trim()
    .regex(/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i)
    .transform(Number)
    .optional()
    .catch(undefined),
  retired: trimmed.transform((value) => ['yes', 'true', '1', 'x'].includes(value)).optional(),
});

/** Errors: `no-name-column`, `no-codes`, `too-large`. */
export function readCodebookCsv(text: string): Result<FileCodebook> {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    skipEmptyLines: 'greedy',
    preview: mostCodes + 2,
  });
  const [head = [], ...rows] = data;
  const at = new Map(columns.map((column) => [column, head.findIndex((cell) => isHeading(cell, column))]));
  if ((at.get('name') ?? -1) === -1)
    return fail('no-name-column', `The table has no column “name”. Its columns are: ${head.slice(0, 20).join(', ')}.`);
  if (rows.length > mostCodes) return fail('too-large', tooManyCodes);
  const remarks: string[] = [];
  const unknown = head.filter((cell, index) => cell.trim() !== '' && ![...at.values()].includes(index));
  if (unknown.length > 0) remarks.push(`Columns left out: ${unknown.slice(0, 20).join(', ')}.`);
  const raw = rows.map((row, index) => {
    const cell = (column: Column): string | undefined => {
      const place = at.get(column) ?? -1;
      return place === -1 ? undefined : bare(row[place] ?? '');
    };
    const id = idSchema.safeParse(cell('id')?.trim());
    const name = (cell('name') ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 2000);
    return { row: index + 2, id: id.success ? id.data : null, name, cell };
  });
  const nameless = raw.filter(({ name }) => name === '').map(({ row }) => row);
  if (nameless.length > 0) remarks.push(`Rows without a name left out: ${nameless.slice(0, 20).join(', ')}.`);
  const named = raw.filter(({ name }) => name !== '');
  if (named.length === 0) return fail('no-codes', 'The table holds no codes.');
  const refs = new Map<string, string>();
  for (const { row, id, name } of named)
    for (const key of [name, id ?? '']) if (key !== '') refs.set(key, `row ${row}`);
  for (const { row, id } of named) if (id !== null) refs.set(id, `row ${row}`); // an id says more than a name
  const codes = named.map(({ row, id, name, cell }): FileCode => {
    const parent = cell('parent')?.trim();
    const parentRef = parent === undefined ? undefined : parent === '' ? null : (refs.get(parent) ?? null);
    if (parent !== undefined && parent !== '' && parentRef === null)
      remarks.push(`“${name}” stands below “${parent.slice(0, 60)}”, which is not in the table; put at the top.`);
    const colourCell = cell('colour')?.trim() ?? '';
    const colour = codeColours.find((known) => known === colourCell.toLowerCase()) ?? nearestColour(colourCell);
    const key = cell('key');
    const read = fieldsSchema.parse({
      group: cell('group'),
      mark: cell('mark'),
      key,
      order: cell('order'),
      retired: cell('retired'),
    });
    const texts = {
      definition: cell('definition'),
      include: cell('include'),
      exclude: cell('exclude'),
      example: cell('example'),
    };
    const fields = { ...texts, ...read, colour: colour ?? undefined, ...(key === '' && { key: null }) };
    return { ref: `row ${row}`, id, guid: null, parentRef, fields: { ...withValues(fields), name } };
  });
  return ok({ codes, remarks });
}

const isHeading = (cell: string, column: Column): boolean =>
  headings[column].some((heading) => heading === cell.trim().toLowerCase().replaceAll(/[_-]/g, ' '));

const bare = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell);

const withValues = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
