import { describe, expect, it } from 'vitest';
import { readOdt } from '#electron/import/formats/odt';
import { zipOf } from '../archive/zip-builder';
import { textOf } from './extract-text';

const namespaces =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"';
const styles = `<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/><text:list-style style:name="L1"><text:list-level-style-number text:level="1"/><text:list-level-style-bullet text:level="2"/></text:list-style></office:automatic-styles>`;
const odt = (body: string, more: Record<string, string> = {}): Uint8Array =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0"?><office:document-content ${namespaces}>${styles}<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...more,
  });
const read = (bytes: Uint8Array) => readOdt({ bytes, fileName: 'a.odt', charset: null });
const htmlOf = async (body: string): Promise<string> => {
  const extract = await read(odt(body));
  if (!extract.ok) throw new Error(extract.error.message);
  return extract.value.body.kind === 'html' ? extract.value.body.html : '';
};

describe('readOdt', () => {
  it.each([
    ['headings', '<text:h text:outline-level="2">Why</text:h>', '<h2>Why</h2>'],
    [
      'bold',
      '<text:p>a <text:span text:style-name="T1">bold</text:span> word</text:p>',
      '<p>a <strong>bold</strong> word</p>',
    ],
    ['quotations', '<text:p text:style-name="P1">As said</text:p>', '<blockquote><p>As said</p></blockquote>'],
    [
      'links',
      '<text:p><text:a xlink:href="https://example.org/?a=1&amp;b=2">x</text:a></text:p>',
      '<p><a href="https://example.org/?a=1&amp;b=2">x</a></p>',
    ],
    [
      'escapes',
      '<text:p>1 &lt; 2 &amp; 3 &#8211; 4<![CDATA[<b>]]></text:p>',
      '<p>1 &lt; 2 &amp; 3 &#8211; 4&lt;b&gt;</p>',
    ],
    ['spaces', '<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d</text:p>', '<p>a   b c<br>d</p>'],
    [
      'lists',
      '<text:list text:style-name="L1"><text:list-item><text:p>one</text:p><text:list><text:list-item><text:p>in</text:p></text:list-item></text:list></text:list-item></text:list>',
      '<ol><li><p>one</p><ul><li><p>in</p></li></ul></li></ol>',
    ],
    [
      'tables',
      '<table:table><table:table-column/><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Year</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>2025</text:p></table:table-cell></table:table-row></table:table>',
      '<table><tr><th colspan="2"><p>Year</p></th></tr><tr><td><p>2025</p></td></tr></table>',
    ],
    [
      'pictures',
      '<text:p><draw:frame><draw:image xlink:href="file:///etc/passwd"/><svg:title>A curve</svg:title></draw:frame></text:p>',
      '<p><img alt="A curve" src=""></p>',
    ],
    [
      'what was deleted',
      '<text:tracked-changes><text:deletion><text:p>gone</text:p></text:deletion></text:tracked-changes><text:p>kept</text:p>',
      '<p>kept</p>',
    ],
    ['endless spaces', '<text:p>a<text:s text:c="999999999"/>b</text:p>', `<p>a${' '.repeat(100)}b</p>`],
  ])('reads %s', async (_what, body, html) => {
    expect(await htmlOf(body)).toBe(html);
  });

  it('keeps notes as footnotes', async () => {
    const extract = await read(
      odt(
        '<text:p>Text<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>The source.</text:p></text:note-body></text:note>.</text:p>',
      ),
    );
    expect(extract.ok && textOf(extract.value)).toMatch(/^Text1\.\s+The source\./);
  });

  it('takes title, first author and last change, not the day it was made, and counts the comments it leaves out', async () => {
    const meta = `<office:document-meta ${namespaces}><office:meta><dc:title>AI and jobs</dc:title><meta:initial-creator>Ada Lovelace</meta:initial-creator><dc:creator>Editor Last</dc:creator><meta:creation-date>2026-01-05T10:00:00</meta:creation-date><dc:date>2026-02-01T10:00:00</dc:date><meta:keyword>one</meta:keyword><meta:keyword>two</meta:keyword></office:meta></office:document-meta>`;
    const extract = await read(
      odt('<text:p>x<office:annotation><text:p>remark</text:p></office:annotation></text:p>', { 'meta.xml': meta }),
    );
    expect(extract).toMatchObject({
      value: {
        metadata: { title: { value: 'AI and jobs', origin: 'odt: dc:title' }, tags: { value: ['one', 'two'] } },
        fallback: {
          authors: { value: ['Ada Lovelace'], origin: 'odt: meta:initial-creator' },
          modified: { value: '2026-02-01', origin: 'odt: dc:date' },
        },
        warnings: ['Reviewers’ comments were left out (1).'],
      },
    });
    expect(extract.ok && extract.value.fallback).not.toHaveProperty('published');
  });

  it.each([
    ['a document type', odt('', { 'content.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }), 'xml-doctype'],
    ['20,000 levels', odt('', { 'content.xml': '<a>'.repeat(20_000) }), 'xml-deep'],
    ['no content', zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'odt-damaged'],
    ['no text document', odt('', { 'content.xml': '<office:document-content/>' }), 'odt-damaged'],
    [
      'a password',
      odt('', {
        'META-INF/manifest.xml':
          '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
      }),
      'encrypted',
    ],
  ])('refuses %s', async (_what, bytes, code) => {
    expect(await read(bytes)).toMatchObject({ ok: false, error: { code } });
  });
});
