/**
 * A matrix from a table: the first column names the evidence, columns called `credibility`, `relevance` and `origin` are
 * optional and may stand anywhere, every other column is an explanation.
 */
import Papa from 'papaparse';
import { fail, ok, type Result } from '#shared/model/result';
import type { Rating } from '#shared/model/cell';
import { levels, type Matrix, type MatrixRow } from './matrix';

/** As tools write them and, with plus and minus signs, as books print them. */
const written: ReadonlyMap<string, Rating | null> = new Map([
  ['', null],
  ['CC', 'CC'],
  ['C', 'C'],
  ['N', 'N'],
  ['I', 'I'],
  ['II', 'II'],
  ['NA', 'NA'],
  ['N/A', 'NA'],
  ['NF', 'NF'],
  ['++', 'CC'],
  ['+', 'C'],
  ['0', 'N'],
  ['-', 'I'],
  ['--', 'II'],
]);

const writtenLevels: ReadonlyMap<string, number> = new Map([
  ['', levels.medium],
  ['H', levels.high],
  ['HIGH', levels.high],
  ['M', levels.medium],
  ['MEDIUM', levels.medium],
  ['L', levels.low],
  ['LOW', levels.low],
]);

/** `text` is CSV with a header, separated by comma, semicolon or tab. Failures name the line, from 1, and the column. */
export function parseMatrix(text: string): Result<Matrix> {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t'],
  });
  const [error] = errors.filter(({ type }) => type === 'Quotes');
  if (error !== undefined) return fail('not-csv', `Line ${(error.row ?? 0) + 1}: ${error.message}.`);
  const [header, ...lines] = data.map((line) => line.map((cell) => cell.trim()));
  if (header === undefined) return fail('empty', 'The file holds no table.');
  const columns = columnsOf(header);
  if (!columns.ok) return columns;

  const rows: MatrixRow[] = [];
  for (const [index, line] of lines.entries()) {
    const row = rowOf(line, header, columns.value, index);
    if (!row.ok) return row;
    rows.push(row.value);
  }
  return ok({ explanations: columns.value.explanations.map((column) => named(header[column] ?? '')), rows });
}

const named = (name: string) => ({ id: name, name });

type Columns = {
  readonly explanations: readonly number[];
  readonly credibility: number;
  readonly relevance: number;
  readonly origin: number;
};

function columnsOf(header: readonly string[]): Result<Columns> {
  const names = header.map((name) => name.toLowerCase());
  const [credibility, relevance, origin] = ['credibility', 'relevance', 'origin'].map((name) => names.indexOf(name, 1));
  const known = [0, credibility, relevance, origin];
  const explanations = [...header.keys()].filter((column) => !known.includes(column));
  const seen = new Set<string>();
  for (const column of explanations) {
    const name = header[column] ?? '';
    if (name === '') return fail('no-name', `Column ${column + 1} of the header has no name.`);
    if (seen.has(name)) return fail('same-name', `Two columns are called “${name}”.`);
    seen.add(name);
  }
  if (explanations.length === 0)
    return fail('no-explanations', 'The header names no explanations after the first column.');
  return ok({ explanations, credibility: credibility ?? -1, relevance: relevance ?? -1, origin: origin ?? -1 });
}

function rowOf(line: readonly string[], header: readonly string[], columns: Columns, index: number): Result<MatrixRow> {
  const place = (column: number): string => `Row ${index + 1} (“${line[0] ?? ''}”), column “${header[column] ?? ''}”`;
  if (line.length > header.length)
    return fail(
      'too-long',
      `Row ${index + 1} (“${line[0] ?? ''}”) has ${line.length} cells, the header ${header.length}.`,
    );
  const cells: (Rating | null)[] = [];
  for (const column of columns.explanations) {
    const rating = written.get((line[column] ?? '').toUpperCase().replace(/[\u2212\u2013]/g, '-'));
    if (rating === undefined)
      return fail('not-a-rating', `${place(column)}: “${line[column]}” is none of CC, C, N, I, II, NA, NF or empty.`);
    cells.push(rating);
  }
  const factors: number[] = [];
  for (const column of [columns.credibility, columns.relevance]) {
    const level = levelOf(line[column] ?? '');
    if (level === null)
      return fail(
        'not-a-level',
        `${place(column)}: “${line[column]}” is none of high, medium, low or a number above 0.`,
      );
    factors.push(level);
  }
  const [credibility = 1, relevance = 1] = factors;
  const id = `${index + 1}`;
  const origin = line[columns.origin] ?? '';
  return ok({
    id,
    title: line[0] ?? '',
    cells,
    credibility,
    relevance,
    line: origin === '' ? `row ${id}` : `origin ${origin}`,
  });
}

/** A comma before anything but three digits, which might be thousands, is a decimal comma. */
const decimalComma = /^(\d+),(\d{1,2}|\d{4,})$/;

function levelOf(text: string): number | null {
  const factor = writtenLevels.get(text.toUpperCase()) ?? Number(text.replace(decimalComma, '$1.$2'));
  return Number.isFinite(factor) && factor > 0 ? factor : null;
}
