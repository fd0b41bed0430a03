/**
 * What a file is, by its content. Signatures decide first, then the look of the text; the file name only settles
 * what the content leaves open (Markdown without any mark-up against plain text, a table against plain text).
 */
import type { ArticleFormat, ImportInput } from './types';
import { looksLikeHtml, looksLikeMarkdown, looksLikeMhtml, looksLikeTable } from './sniff-text';
import { zipEntryNames, zipMimetype } from './sniff-zip';

/** `zip`: an archive of articles, to be expanded first. `binary`: nothing that can be read as an article. */
export type Sniffed = ArticleFormat | 'zip' | 'empty' | 'binary';

/** Enough to tell, and quick on any size. */
const headLength = 65_536;

export function sniff(input: ImportInput): Sniffed {
  const { bytes } = input;
  if (bytes.length === 0) return 'empty';
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headLength));
  const ascii = head.toString('latin1');

  // ISO 32000-1 Annex H: readers accept the header anywhere in the first 1024 bytes.
  if (ascii.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (ascii.startsWith('PK\u0003\u0004') || ascii.startsWith('PK\u0005\u0006')) return sniffZip(bytes);
  if (/^\s*\{\\rtf/.test(ascii.slice(0, 64))) return 'rtf';

  const text = textOfHead(head);
  if (text === null) return 'binary';
  if (text.trim() === '') return 'empty';
  if (looksLikeMhtml(text)) return 'mhtml';
  if (looksLikeTable(text, input.fileName)) return 'table';
  if (looksLikeHtml(text)) return 'html';
  if (looksLikeMarkdown(text, input.fileName)) return 'markdown';
  return 'text';
}

function sniffZip(bytes: Uint8Array): Sniffed {
  const mimetype = zipMimetype(bytes);
  if (mimetype.startsWith('application/epub+zip')) return 'epub';
  if (mimetype.startsWith('application/vnd.oasis.opendocument.text')) return 'odt';
  const names = zipEntryNames(bytes);
  if (names.includes('[Content_Types].xml')) {
    return names.some((name) => /^word\/document\d*\.xml$/.test(name)) ? 'docx' : 'binary';
  }
  if (names.includes('META-INF/container.xml')) return 'epub';
  return 'zip';
}

/** The head as text good enough to look at (ASCII is what the signatures need); null when it is no text at all. */
function textOfHead(head: Buffer): string | null {
  const utf16 = utf16Endianness(head);
  if (utf16 === 'le') return head.toString('utf16le').replace(/^\uFEFF/, '');
  if (utf16 === 'be') {
    const even = Buffer.from(head.subarray(0, head.length - (head.length % 2)));
    return even
      .swap16()
      .toString('utf16le')
      .replace(/^\uFEFF/, '');
  }
  let control = 0;
  for (const byte of head) {
    if (byte === 0) return null;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control += 1;
  }
  // Text has next to no control characters; compressed and executable data has them in every tenth byte.
  if (control > 8 && control / head.length > 0.01) return null;
  return head.toString('utf8').replace(/^\uFEFF/, '');
}

/** UTF-16 by its BOM, or by zero bytes standing almost only at odd (or even) places, as Latin text has them. */
export function utf16Endianness(bytes: Uint8Array): 'le' | 'be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'be';
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.02) return 'le';
  if (even > pairs * 0.4 && odd < pairs * 0.02) return 'be';
  return null;
}
