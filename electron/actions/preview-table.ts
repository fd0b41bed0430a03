import { previewTable } from '#electron/import/expand';
import { tableFields, type TableMapping } from '#electron/import/table/mapping';
import { fail, ok, type Result } from '#shared/model/result';

export type TablePreview = {
  readonly columns: readonly string[];
  /** The first rows, long cells cut short. */
  readonly rows: readonly (readonly string[])[];
  readonly fields: readonly string[];
  /** What names and contents suggest: column by field. */
  readonly mapping: TableMapping;
};

/** Enough for names and a guess, and little enough to read at once in the process that has the window. */
const mostBytes = 512 * 1024;
const mostRows = 5;
const mostCharacters = 160;

/** The beginning of a table. Errors: those of reading it; `too-large` for a list that cannot be cut. */
export function tablePreview({ bytes, fileName }: { bytes: Uint8Array; fileName: string }): Result<TablePreview> {
  const whole = bytes.byteLength <= mostBytes;
  const isList = /^\s*\[/.test(new TextDecoder().decode(bytes.subarray(0, 64)));
  if (!whole && isList && bytes.byteLength > 8 * mostBytes)
    return fail('too-large', 'This list is too long to look into. Save it as one JSON object a line.');
  const part = whole || isList ? bytes : bytes.subarray(0, bytes.lastIndexOf(10, mostBytes) + 1);
  const read = previewTable({ bytes: part, fileName, charset: null });
  if (!read.ok) return read;
  const { table, mapping } = read.value;
  const rows = table.rows
    .slice(0, mostRows)
    .map((row) => row.map((cell) => (cell.length > mostCharacters ? `${cell.slice(0, mostCharacters)}…` : cell)));
  return ok({ columns: table.columns, rows, fields: tableFields, mapping });
}
