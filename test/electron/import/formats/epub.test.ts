import { describe, expect, it } from 'vitest';
import { readEpub } from '#electron/import/formats/epub';
import { zipOf } from '../archive/zip-builder';
import { textOf } from './extract-text';

const container =
  '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';
const opf = `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>Layoffs &amp; AI</dc:title><dc:creator id="c1">Ada Lovelace</dc:creator><dc:creator>Grace Hopper</dc:creator><dc:publisher>Example Press</dc:publisher>
<dc:date>2026-01-05</dc:date><dc:language>en-gb</dc:language><dc:identifier>https://example.org/book</dc:identifier><meta property="dcterms:modified">2026-02-01T10:00:00Z</meta></metadata>
<manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/><item id="a" href="text/one%20a.xhtml" media-type="application/xhtml+xml"/><item id="b" href="text/../two.xhtml" media-type="application/xhtml+xml"/><item id="n" href="skip.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="nav"/><itemref idref="b"/><itemref idref="n" linear="no"/><itemref idref="a"/></spine></package>`;
const chapter = (body: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body class="c">${body}</body></html>`;

const files = {
  mimetype: 'application/epub+zip',
  'META-INF/container.xml': container,
  'OEBPS/content.opf': opf,
  'OEBPS/nav.xhtml': chapter('<nav><ol><li>Contents</li></ol></nav>'),
  'OEBPS/two.xhtml': chapter(
    '<h1>First</h1><p><a id="x"/>Text of the first chapter.<a epub:type="noteref" href="#n1">1</a></p><aside epub:type="footnote" id="n1"><p>A note.</p></aside>',
  ),
  'OEBPS/text/one a.xhtml': chapter('<h1>Second</h1><p>Text of the second chapter.</p>'),
  'OEBPS/skip.xhtml': chapter('<p>Advertisement</p>'),
};
const read = (content: Record<string, string>) =>
  readEpub({ bytes: zipOf(content), fileName: 'a.epub', charset: null });

describe('readEpub', () => {
  it('reads the chapters in the order of the spine', async () => {
    const extract = await read(files);
    if (!extract.ok) throw new Error(extract.error.message);
    expect(textOf(extract.value)).toBe(
      'First\n\nText of the first chapter.1\n\nA note.\n\nSecond\n\nText of the second chapter.',
    );
  });

  it('takes what the package says of the book', async () => {
    const extract = await read(files);
    expect(extract.ok && extract.value.metadata).toEqual({
      title: { value: 'Layoffs & AI', origin: 'epub: dc:title' },
      authors: { value: ['Ada Lovelace', 'Grace Hopper'], origin: 'epub: dc:creator' },
      publisher: { value: 'Example Press', origin: 'epub: dc:publisher' },
      published: { value: '2026-01-05', origin: 'epub: dc:date' },
      modified: { value: '2026-02-01', origin: 'epub: dcterms:modified' },
      language: { value: 'en-GB', origin: 'epub: dc:language' },
      url: { value: 'https://example.org/book', origin: 'epub: dc:source' },
    });
  });

  it.each([
    ['no container', { 'a.txt': 'a' }, 'epub-damaged'],
    ['no package', { 'META-INF/container.xml': container }, 'epub-damaged'],
    [
      'a package outside',
      { 'META-INF/container.xml': container.replace('OEBPS/content.opf', '../../etc/passwd') },
      'epub-damaged',
    ],
    ['chapters that are not there', { 'META-INF/container.xml': container, 'OEBPS/content.opf': opf }, 'epub-damaged'],
    [
      'entities in the package',
      { ...files, 'OEBPS/content.opf': `<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]>${opf}` },
      'xml-doctype',
    ],
    [
      'protected chapters',
      {
        ...files,
        'META-INF/encryption.xml':
          '<encryption><enc:EncryptedData><enc:CipherData><enc:CipherReference URI="OEBPS/two.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>',
      },
      'encrypted',
    ],
  ])('refuses %s', async (_what, content: Record<string, string>, code) => {
    expect(await read(content)).toMatchObject({ ok: false, error: { code } });
  });

  it('reads a book whose fonts alone are scrambled', async () => {
    const encryption =
      '<encryption><EncryptedData><CipherData><CipherReference URI="OEBPS/fonts/a.otf"/></CipherData></EncryptedData></encryption>';
    expect((await read({ ...files, 'META-INF/encryption.xml': encryption })).ok).toBe(true);
  });
});
