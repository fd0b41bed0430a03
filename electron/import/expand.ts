/** The step before `importArticle`: files that hold many articles are taken apart into inputs of one article each. */
import { fail, ok, type Result } from '#shared/model/result';
import { expandArchive } from './archive/expand-archive';
import { sniff } from './sniff';
import { guessMapping, type TableMapping } from './table/mapping';
import { readTable, type Table } from './table/read-table';
import { parseRowFile, rowFiles } from './table/rows';
import type { ImportedArticle, ImportInput } from './types';

export type Expanded = {
  readonly inputs: readonly ExpandedInput[];
  /** Files of an archive that were left out, and why, in words. */
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
};
type ExpandedInput = {
  /** Where it stood: a path inside the archive, or the row of the table. */
  readonly name: string;
  readonly input: ImportInput;
};

/** What reading a file gives: its article, or the several that it holds. */
export type ReadFile =
  { readonly kind: 'article'; readonly article: ImportedArticle } | ({ readonly kind: 'several' } & Expanded);

/**
 * The articles in an archive or a table; null when the file is one article itself. `mapping` says which columns of
 * a table hold what; without it the columns' names and contents must leave no doubt where the text is.
 * Errors: those of `openZip` and `readTable`; `table-unmapped`, which names the columns.
 */
export function expand(input: ImportInput, mapping?: TableMapping): Result<Expanded | null> {
  const format = sniff(input);
  if (format === 'zip') return expandZip(input, mapping);
  if (format !== 'table' || parseRowFile(input.bytes) !== null) return ok(null);
  const rows = rowsOf(input, mapping);
  return rows.ok ? ok({ inputs: rows.value, skipped: [] }) : rows;
}

/** What a dialog needs to ask for the mapping: the columns, the first rows and the guess. */
export function previewTable(input: ImportInput): Result<{ table: Table; mapping: TableMapping }> {
  const table = readTable(input);
  return table.ok ? ok({ table: table.value, mapping: guessMapping(table.value) }) : table;
}

function expandZip(input: ImportInput, mapping: TableMapping | undefined): Result<Expanded> {
  const archive = expandArchive(input.bytes);
  if (!archive.ok) return archive;
  const inputs = archive.value.files.flatMap(({ name, bytes }): ExpandedInput[] => {
    const file: ImportInput = { bytes, fileName: name.slice(name.lastIndexOf('/') + 1), charset: null };
    if (sniff(file) !== 'table') return [{ name, input: file }];
    const rows = rowsOf(file, mapping);
    // A table that leaves its columns open goes on as one file: reading it says so, and its columns can be asked for.
    return rows.ok ? rows.value.map((row) => ({ ...row, name: `${name}, ${row.name}` })) : [{ name, input: file }];
  });
  return ok({ inputs, skipped: archive.value.skipped });
}

function rowsOf(input: ImportInput, mapping: TableMapping | undefined): Result<ExpandedInput[]> {
  const table = readTable(input);
  if (!table.ok) return table;
  const chosen = mapping ?? guessMapping(table.value);
  if (chosen.body === undefined || !table.value.columns.includes(chosen.body)) {
    const columns = table.value.columns.slice(0, 40).map((column) => `“${column}”`);
    return fail(
      'table-unmapped',
      `It is not clear which column holds the articles’ text. The columns are ${columns.join(', ')}.`,
    );
  }
  return ok(rowFiles(table.value, chosen, input.fileName).map((row) => ({ name: row.fileName, input: row })));
}
