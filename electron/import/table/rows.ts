/**
 * The articles of a table. Each row becomes a file of its own, one JSON line with all its cells and the mapping,
 * so that it is imported, kept, hashed and recognised as a duplicate like any other article.
 */
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/model/result';
import { dayOf } from '../metadata/dates';
import { Findings } from '../metadata/found';
import { sniff } from '../sniff';
import type { Extract, FormatReader, FoundMetadata, ImportInput } from '../types';
import { mappingSchema, type TableField, type TableMapping } from './mapping';
import type { Table } from './read-table';

const rowSchema = z.strictObject({
  '@mapping': mappingSchema,
  '@repairs': z.array(z.string()).optional(),
  '@warnings': z.array(z.string()).optional(),
  cells: z.record(z.string(), z.string()),
});
type Row = z.infer<typeof rowSchema>;

/** One file a row, rows without text left out. `name` is the table's base name. */
export function rowFiles(table: Table, mapping: TableMapping, name: string): ImportInput[] {
  const body = table.columns.indexOf(mapping.body ?? '');
  return table.rows.flatMap((row, index) => {
    if ((row[body] ?? '').trim() === '') return [];
    const cells = Object.fromEntries(
      table.columns.flatMap((column, place) => (row[place] === '' ? [] : [[column, row[place] ?? '']])),
    );
    const content: Row = {
      '@mapping': mapping,
      ...(table.repairs.length > 0 && { '@repairs': [...table.repairs] }),
      ...(table.warnings.length > 0 && { '@warnings': [...table.warnings] }),
      cells,
    };
    return [
      {
        bytes: new TextEncoder().encode(`${JSON.stringify(content)}\n`),
        fileName: `${name.replace(/\.[^.]*$/, '')} row ${index + 1}.jsonl`,
        charset: 'utf-8',
      },
    ];
  });
}

/** The row, when the file is one that `rowFiles` made. */
export function parseRowFile(bytes: Uint8Array): Row | null {
  const text = new TextDecoder().decode(bytes.subarray(0, 16));
  if (!text.startsWith('{"@mapping":')) return null;
  try {
    const row = rowSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return row.success ? row.data : null;
  } catch {
    return null;
  }
}

/** Readers of what a cell can hold. */
export type BodyReaders = Readonly<Record<'text' | 'markdown' | 'html', () => Promise<FormatReader>>>;

/** The article of one row: its body read as what it is, its other cells over what the body says. Errors: `no-text`. */
export async function articleOfRow(row: Row, readers: BodyReaders): Promise<Result<Extract>> {
  const cell = (field: TableField): string => {
    const column = row['@mapping'][field] ?? '';
    return Object.hasOwn(row.cells, column) ? (row.cells[column] ?? '') : '';
  };
  if (cell('body').trim() === '') return fail('no-text', 'The row has no text.');
  const body: ImportInput = { bytes: new TextEncoder().encode(cell('body')), fileName: 'cell', charset: 'utf-8' };
  const format = sniff(body);
  const read = await readers[format === 'html' || format === 'markdown' ? format : 'text']();
  const extract = await read(body);
  if (!extract.ok) return extract;
  return ok({
    ...extract.value,
    metadata: { ...extract.value.metadata, ...metadataOf(row, cell) },
    format: 'table',
    repairs: [...(row['@repairs'] ?? []), ...extract.value.repairs],
    warnings: [...(row['@warnings'] ?? []), ...extract.value.warnings],
  });
}

function metadataOf(row: Row, cell: (field: TableField) => string): FoundMetadata {
  const found = new Findings();
  const origin = (field: TableField): string => `table: ${row['@mapping'][field] ?? ''}`.slice(0, 200);
  found.text('title', cell('title'), origin('title'));
  found.text('publisher', cell('publisher'), origin('publisher'));
  found.text('section', cell('section'), origin('section'));
  found.authors(cell('authors'), origin('authors'));
  found.url(cell('url'), origin('url'));
  found.date('published', dayOf(cell('published')), origin('published'));
  found.date('modified', dayOf(cell('modified')), origin('modified'));
  found.language(cell('language'), origin('language'));
  found.tags(cell('tags').split(/[;,|]/), origin('tags'));
  return found.all;
}
