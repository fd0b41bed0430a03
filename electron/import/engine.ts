/** One file to one article: sniff, read, convert, clean, describe, check. Pure apart from loading its readers. */
import { z } from 'zod';
import type { Metadata } from '#shared/model/article';
import type { DocumentBlock } from '#shared/model/document';
import { canonicalText } from '#shared/model/canonical-text';
import { fail, ok, type Result } from '#shared/model/result';
import { readers } from './formats';
import { articleFromHtml } from './html/article';
import { importedArticleSchema } from './imported-article';
import { sniff } from './sniff';
import type { Extract, ImportedArticle, ImportInput } from './types';

/** Raised when the same bytes would give another document, so that provenance says which rules were at work. */
export const importerVersion = 1;

/**
 * The article in one file. Failures: `empty`, `archive`, `table`, `unknown-format`, `unsupported`, `no-text`,
 * `invalid`, and those of the format's reader.
 */
export async function importArticle(input: ImportInput): Promise<Result<ImportedArticle>> {
  const format = sniff(input);
  if (format === 'empty') return fail('empty', 'The file is empty.');
  if (format === 'binary') return fail('unknown-format', 'The content is not text and not a known document format.');
  if (format === 'zip') return fail('archive', 'An archive holds several files; import it as an archive.');
  const load = readers[format];
  if (load === undefined) return fail('unsupported', `Files of the kind "${format}" cannot be read on their own.`);
  const extract = await (await load())(input);
  if (!extract.ok) return extract;
  return articleOf(extract.value, input.fileName);
}

function articleOf(extract: Extract, fileName: string): Result<ImportedArticle> {
  const blocks: readonly DocumentBlock[] =
    extract.body.kind === 'blocks' ? extract.body.blocks : articleFromHtml(extract.body).blocks;
  if (blocks.length === 0) return fail('no-text', 'No text was found in the file.');
  const document = { type: 'doc' as const, content: [...blocks] };
  if (canonicalText(document).text.trim() === '') return fail('no-text', 'No text was found in the file.');
  const metadata: Metadata = {
    title: fileName.replace(/\.[^.]*$/, '') || 'Untitled',
    authors: [],
    publisher: null,
    url: null,
    published: null,
    modified: null,
    language: null,
    section: null,
    tags: [],
  };
  const article = {
    metadata,
    origins: { title: 'file name' },
    document,
    candidates: [],
    format: extract.format,
    charset: extract.charset,
    importer: `${extract.format}/${importerVersion}`,
    repairs: [...extract.repairs],
    warnings: [...extract.warnings],
  };
  const checked = importedArticleSchema.safeParse(article);
  if (!checked.success) return fail('invalid', `The text could not be put in order: ${z.prettifyError(checked.error)}`);
  return ok(checked.data);
}
