import { zipSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sniff } from '#electron/import/sniff';
import { input } from './import-text';

const zip = (files: Record<string, string>, stored: string | null = null): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, [strToU8(text), { level: name === stored ? 0 : 6 }]]),
    ),
  );
const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'));

describe('what a file is, whatever it is called', () => {
  const cases: readonly (readonly [string, string | Uint8Array, string, string])[] = [
    ['PDF by its header', '%PDF-1.7\n…', 'a.txt', 'pdf'],
    ['PDF after a few stray bytes', `\n\n${'x'.repeat(100)}%PDF-1.4`, 'a.pdf', 'pdf'],
    ['RTF', '{\\rtf1\\ansi Hello}', 'a.doc', 'rtf'],
    ['Word', zip({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' }), 'a.zip', 'docx'],
    ['Excel is no article', zip({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' }), 'a.docx', 'binary'],
    ['EPUB by its mimetype', zip({ mimetype: 'application/epub+zip', x: '1' }, 'mimetype'), 'a.zip', 'epub'],
    ['OpenDocument text', zip({ mimetype: 'application/vnd.oasis.opendocument.text', x: '1' }, 'mimetype'), 'a', 'odt'],
    ['an archive of articles', zip({ 'a.txt': 'one', 'b/c.html': '<p>two' }), 'a.docx', 'zip'],
    [
      'MHTML as Blink saves it',
      'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.y\r\nMIME-Version: 1.0\r\n\r\nx',
      'a.txt',
      'mhtml',
    ],
    ['a mail without a page is text', 'From: Ada\r\nSubject: Hello\r\n\r\nDear all', 'a.eml', 'text'],
    ['a page in a text file', '\n<!-- saved -->\n<!DOCTYPE html><html><body>Hi', 'a.txt', 'html'],
    ['a fragment in a Markdown file', '<div><p>One</p><p>Two</p><p>Three</p></div>', 'a.md', 'html'],
    ['literal tags in a text file', 'Title\n<p>One <b>bold</b></p>\n<p>Two</p><p>Three <i>x</i></p>', 'a.txt', 'html'],
    [
      'a sentence that mentions tags is text',
      `He wrote <p> and </p> once. ${'More words. '.repeat(400)}`,
      'a.txt',
      'text',
    ],
    ['Markdown by its front matter', '---\ntitle: A\n---\nText', 'a.txt', 'markdown'],
    ['Markdown by its marks', '# Title\n\nText with a [link](https://x.y).\n\n## More\n', 'a.txt', 'markdown'],
    [
      'Markdown with some HTML in it',
      '# Title\n\n<div>x</div>\n\nA [link](https://x.y) and\n\n- [b](https://x.z)\n',
      'a.md',
      'markdown',
    ],
    ['plain text', 'Just a line.\nAnd another.', 'a.html', 'text'],
    ['UTF-16 text', utf16('Just a line, and another.'), 'a.txt', 'text'],
    ['a UTF-16 page', utf16('<!doctype html><html><body>x'), 'a.txt', 'html'],
    ['JSON lines', '{"title":"A","text":"B"}\n{"title":"C","text":"D"}', 'a.txt', 'table'],
    ['CSV only where the name agrees', 'title,text\nA,B\n', 'a.csv', 'table'],
    ['nothing', '', 'a.txt', 'empty'],
    ['nothing but white space', ' \n\t\n', 'a.txt', 'empty'],
    [
      'bytes that are no text',
      Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256),
      'a.txt',
      'binary',
    ],
  ];
  test.each(cases)('%s', (_, content, fileName, expected) => {
    expect(sniff(input(content, fileName))).toBe(expected);
  });
});
