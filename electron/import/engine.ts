/** One file to one article: sniff, read, convert, clean, describe; the pool checks what comes of it. Pure apart from loading its readers. */
import { canonicalText } from '#shared/model/canonical-text';
import { fail, ok, type Result } from '#shared/model/result';
import { sourceCandidates } from './candidates/candidates';
import { foldFurniture } from './clean/fold';
import { readers } from './formats';
import { articleFromHtml } from './html/article';
import { withLiteralTagsRead } from './html/literal-tags';
import { Findings } from './metadata/found';
import { addLanguage } from './metadata/language';
import { addTitleFromText } from './metadata/title-from-text';
import { fromText } from './metadata/from-text';
import { addFromAddress } from './metadata/from-address';
import { sniff } from './sniff';
import type { ArticleFormat, Extract, ImportedArticle, ImportInput } from './types';

/** Raised when the same bytes would give another document, so that provenance says which rules were at work. */
const importerVersion = 1;

/**
 * The article in one file. Failures: `empty`, `archive`, `table`, `unknown-format`, `unsupported`, `no-text`,
 * and those of the format's reader.
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
  return articleFrom(extract.value, input.fileName);
}

/** Written to be read from end to end: nothing stands in them that a page puts around an article. */
const authored: ReadonlySet<ArticleFormat> = new Set(['docx', 'odt', 'rtf', 'epub']);

/** What a reader gave, cleaned and described. `fileName` is the title of last resort. */
async function articleFrom(extract: Extract, fileName: string): Promise<Result<ImportedArticle>> {
  const { body } = extract;
  const page =
    body.kind === 'html' ? articleFromHtml(body) : { blocks: body.blocks, found: new Findings(), warnings: [] };
  const read = withLiteralTagsRead(
    page.blocks,
    (html) => articleFromHtml({ kind: 'html', html, scope: 'article', url: null }).blocks,
  );
  const found = new Findings();
  found.add(extract.metadata);
  found.add(page.found.all);
  if (!found.has('title')) addTitleFromText(read.blocks, found);
  found.add(fromText(read.blocks, found.all.title?.value ?? null).all);
  found.add(extract.fallback ?? {});
  addFromAddress(found);
  const content = authored.has(extract.format)
    ? [...page.blocks]
    : foldFurniture(read.blocks, found.all.title?.value ?? '');
  const document = { type: 'doc' as const, content: [...content, ...(extract.aside ?? [])] };
  const { text } = canonicalText(document);
  if (text.trim() === '') return fail('no-text', 'No text was found in the file.');
  await addLanguage(text, found);
  return ok({
    ...found.complete(fileName.replace(/\.[^.]*$/, '') || 'Untitled'),
    document,
    candidates: sourceCandidates(document, found.all.url?.value ?? null),
    format: extract.format,
    charset: extract.charset,
    importer: `${extract.format}/${importerVersion}`,
    repairs:
      read.count === 0
        ? [...extract.repairs]
        : [...extract.repairs, `tags shown as text were read as mark-up in ${read.count} paragraphs`],
    warnings: [...extract.warnings, ...page.warnings],
  });
}
