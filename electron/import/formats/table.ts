/** One row of a table of articles. A whole table is many articles: `expand` takes it apart first. */
import { fail, type Result } from '#shared/model/result';
import { articleOfRow, parseRowFile, type BodyReaders } from '../table/rows';
import type { Extract, ImportInput } from '../types';

const readers: BodyReaders = {
  text: async () => (await import('./text')).readText,
  markdown: async () => (await import('./markdown')).readMarkdown,
  html: async () => (await import('./html')).readHtml,
};

/** Errors: `table` for a table that has not been taken apart; `no-text`. */
export async function readTableRow(input: ImportInput): Promise<Result<Extract>> {
  const row = parseRowFile(input.bytes);
  if (row === null) return fail('table', 'A table holds several articles; import it as a table.');
  return articleOfRow(row, readers);
}
