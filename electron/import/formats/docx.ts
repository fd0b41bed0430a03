/**
 * Word files (ECMA-376), by mammoth. What reaches it was opened safely and holds XML without pictures, so it can
 * neither inflate a bomb nor reach for a file; what it gives goes through the shared HTML path, which keeps no
 * script and no `javascript:` link.
 */
import { fail, ok, type Result } from '#shared/model/result';
import { openZip } from '../archive/safe-zip';
import type { Extract, FoundMetadata, ImportInput } from '../types';
import { foldedAside } from './docx/aside';
import { coreProperties } from './docx/core-properties';
import { textPartsOf, type DocxParts } from './docx/parts';
import { styleMapFor } from './docx/style-map';
import { titleOf, trusted } from './properties';

/** Errors: those of `openZip` and `xmlText`; `docx-damaged`. */
export async function readDocx(input: ImportInput): Promise<Result<Extract>> {
  const zip = openZip(input.bytes);
  if (!zip.ok) return zip;
  const parts = textPartsOf(zip.value);
  if (!parts.ok) return parts;
  const html = await htmlOf(parts.value);
  if (!html.ok) return html;
  return ok({
    body: { kind: 'html', html: html.value, scope: 'article', url: null },
    ...trusted(withHeading(parts.value.core === null ? {} : coreProperties(parts.value.core), html.value)),
    format: 'docx',
    charset: 'utf-8',
    repairs: [],
    warnings: [],
    aside: [...foldedAside(parts.value.aside.heads, 'footer'), ...foldedAside(parts.value.aside.comments, 'comments')],
  });
}

async function htmlOf({ archive, styles, numbered }: DocxParts): Promise<Result<string>> {
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength) },
      {
        styleMap: styleMapFor(styles, numbered),
        includeDefaultStyleMap: false, // it is among those lines
        // A style map of the file's own could drop text without a trace.
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    );
    return ok(value);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : 'unknown reason';
    return fail('docx-damaged', `The Word file could not be read (${reason}).`);
  }
}

/** A document that opens with its title says it better than properties, which are inherited from templates. */
function withHeading(metadata: FoundMetadata, html: string): FoundMetadata {
  const heading = /^<h1>([^\n]{1,600}?)<\/h1>/.exec(html)?.[1] ?? '';
  const title = titleOf(plainText(heading));
  return title === null ? metadata : { ...metadata, title: { value: title, origin: 'docx: first heading' } };
}

const plainText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
