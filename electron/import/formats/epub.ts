/** EPUB: the chapters in reading order, one after the other, as one article. */
import { ok, type Result } from '#shared/model/result';
import { openZip } from '../archive/safe-zip';
import { decodeBytes } from '../decode';
import type { Extract, ImportInput } from '../types';
import { readPackage } from './epub/package';

/** Errors: those of `openZip` and `readPackage`. */
export async function readEpub(input: ImportInput): Promise<Result<Extract>> {
  const zip = openZip(input.bytes);
  if (!zip.ok) return zip;
  const book = readPackage(zip.value);
  if (!book.ok) return book;
  const warnings: string[] = [];
  const bodies: string[] = [];
  for (const chapter of book.value.chapters) {
    const bytes = zip.value.read(chapter);
    if (bytes.ok) bodies.push(`<section>${bodyOf(decodeBytes({ bytes: bytes.value, charset: null }).text)}</section>`);
    else warnings.push(`A chapter was left out: ${bytes.error.message}`);
  }
  return ok({
    body: { kind: 'html', html: bodies.join('\n'), scope: 'article', url: null },
    metadata: book.value.metadata,
    format: 'epub',
    charset: 'utf-8',
    repairs: [],
    warnings,
  });
}

/** Elements that HTML knows as empty; any other one that XML writes empty has to be closed for an HTML parser. */
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

function bodyOf(xhtml: string): string {
  const start = /<body(?:\s[^>]{0,2000})?>/i.exec(xhtml);
  const end = xhtml.search(/<\/body\s*>/i);
  const body = start === null ? xhtml : xhtml.slice(start.index + start[0].length, end < 0 ? undefined : end);
  return body.replace(/<([a-z][\w:-]*)((?:\s[^<>]*)?)\/>/gi, (whole, name: string, attributes: string) =>
    empty.test(name) ? whole : `<${name}${attributes}></${name}>`,
  );
}
