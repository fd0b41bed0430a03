/** A table of articles, whatever it is written in: CSV, TSV, JSON lines, or a JSON list of objects. */
import Papa from 'papaparse';
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/model/result';
import { decode } from '../decode';
import type { ImportInput } from '../types';

export type Table = {
  /** Unique names; those that the file leaves empty are numbered. */
  readonly columns: readonly string[];
  /** As many cells as there are columns. */
  readonly rows: readonly (readonly string[])[];
  readonly charset: string;
  readonly repairs: readonly string[];
  readonly warnings: readonly string[];
};

/** More articles than any project holds; a file of more is a data set to be filtered first. */
const maxRows = 50_000;
const maxColumns = 1000;

/** Errors: `table-damaged`, `table-too-big`. */
export function readTable(input: ImportInput): Result<Table> {
  const { text, ...reading } = decode(input);
  const cells = /^\s*[[{]/.test(text) ? jsonCells(text) : separatedCells(text);
  if (!cells.ok) return cells;
  const { columns, rows, warnings } = cells.value;
  if (rows.length === 0) return fail('table-damaged', 'The table has no rows.');
  if (rows.length > maxRows || columns.length > maxColumns) {
    return fail(
      'table-too-big',
      `The table has ${rows.length} rows and ${columns.length} columns; at most ${maxRows} and ${maxColumns} are read.`,
    );
  }
  return ok({ columns: unique(columns), rows, ...reading, warnings: [...reading.warnings, ...warnings] });
}

type Cells = { columns: string[]; rows: string[][]; warnings: string[] };

function separatedCells(text: string): Result<Cells> {
  // `sep=;` is how Excel is told what parts the cells.
  const said = /^sep=([^\w\s]|\t)[ \t]*\r?\n/i.exec(text);
  const { data, errors } = Papa.parse<string[]>(text.slice(said?.[0].length ?? 0), {
    skipEmptyLines: 'greedy',
    header: false,
    ...(said?.[1] !== undefined && { delimiter: said[1] }),
  });
  const [header, ...rows] = data;
  if (header === undefined) return fail('table-damaged', 'The table is empty.');
  const width = Math.max(header.length, ...rows.slice(0, 1000).map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => header[index]?.trim() ?? '');
  const tooLong = rows.filter((row) => row.slice(header.length).some((cell) => cell.trim() !== '')).length;
  const quotes = errors.filter((error) => error.type === 'Quotes').length;
  return ok({
    columns,
    rows: rows.map((row) => columns.map((_, index) => row[index] ?? '')),
    warnings: [
      ...(quotes > 0 ? [`Quotation marks do not match in ${quotes} places of the table; look at the rows there.`] : []),
      ...(tooLong > 0
        ? [
            `${tooLong} ${tooLong === 1 ? 'row of the table has' : 'rows of the table have'} more cells than it has columns with a name; look at what is beyond.`,
          ]
        : []),
    ],
  });
}

const objectSchema = z.record(z.string(), z.unknown());
const listSchema = z.array(objectSchema);

function jsonCells(text: string): Result<Cells> {
  const objects = text.trimStart().startsWith('[') ? listOf(text) : linesOf(text);
  if (!objects.ok) return objects;
  const flat = objects.value.map((object) => new Map(flattened(object, '')));
  const columns = [...new Set(flat.flatMap((row) => [...row.keys()]))];
  return ok({ columns, rows: flat.map((row) => columns.map((column) => row.get(column) ?? '')), warnings: [] });
}

function listOf(text: string): Result<Record<string, unknown>[]> {
  const list = listSchema.safeParse(parsed(text));
  return list.success ? ok(list.data) : fail('table-damaged', 'The file is no JSON list of objects.');
}

function linesOf(text: string): Result<Record<string, unknown>[]> {
  const objects: Record<string, unknown>[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const object = objectSchema.safeParse(parsed(line));
    if (!object.success) return fail('table-damaged', `Line ${index + 1} is no JSON object.`);
    objects.push(object.data);
  }
  return ok(objects);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** `{author: {name: 'x'}}` as `author.name`; lists of plain values as one cell. */
function flattened(object: Record<string, unknown>, prefix: string): [string, string][] {
  return Object.entries(object).flatMap(([key, value]): [string, string][] => {
    const name = `${prefix}${key}`;
    const inside = objectSchema.safeParse(value);
    if (inside.success && prefix.split('.').length < 4) return flattened(inside.data, `${name}.`);
    return [[name, cellOf(value)]];
  });
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value))
    return value
      .map(cellOf)
      .filter((item) => item !== '')
      .join('; ');
  if (typeof value === 'object')
    return 'name' in value && typeof value.name === 'string' ? value.name : JSON.stringify(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function unique(columns: readonly string[]): string[] {
  const seen = new Set<string>();
  return columns.map((column, index) => {
    let name = column === '' ? `Column ${index + 1}` : column;
    for (let copy = 2; seen.has(name); copy += 1) name = `${column} (${copy})`;
    seen.add(name);
    return name;
  });
}
