import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openZip } from '#electron/import/archive/safe-zip';
import { mergeRuns } from '#electron/import/formats/docx/merge-runs';
import { importArticle } from '#electron/import/engine';
import { readDocx } from '#electron/import/formats/docx';
import { canonicalText } from '#shared/model/canonical-text';
import { zipOf } from '../archive/zip-builder';
import { corpus } from './corpus';
import { docxOf, paragraph, run } from './docx-builder';
import { textOf } from './extract-text';

const read = async (bytes: Uint8Array) => readDocx({ bytes, fileName: 'a.docx', charset: null });
const htmlOf = async (bytes: Uint8Array): Promise<string> => {
  const extract = await read(bytes);
  if (!extract.ok) throw new Error(extract.error.message);
  return extract.value.body.kind === 'html' ? extract.value.body.html : '';
};

describe('readDocx', () => {
  it('keeps headings, quotes, emphasis, links and footnotes', async () => {
    const html = await htmlOf(
      docxOf({
        body: [
          paragraph(run('The layoffs'), 'Title'),
          paragraph(run('What happened'), 'Heading1'),
          paragraph(
            run('Some ') + run('bold', '<w:b/>') + run(' words.') + '<w:r><w:footnoteReference w:id="2"/></w:r>',
          ),
          paragraph(run('As they said.'), 'Quote'),
          paragraph(`<w:hyperlink r:id="link">${run('the filing')}</w:hyperlink>`),
        ].join(''),
        footnotes: `<w:footnote w:id="2">${paragraph(run('See the annual report.'))}</w:footnote>`,
        link: 'https://example.org/filing',
      }),
    );
    expect(html).toContain('<h1>The layoffs</h1><h1>What happened</h1><p>Some <strong>bold</strong> words.<sup>');
    expect(html).toContain('<blockquote><p>As they said.</p></blockquote>');
    expect(html).toContain('<a href="https://example.org/filing">the filing</a>');
    expect(html).toMatch(/<li id="footnote-2">.*See the annual report\./);
  });

  it('takes title and authors from the core properties, with where they stood; the day it was made is no publication', async () => {
    const extract = await read(
      docxOf({
        body: paragraph(run('Text')),
        core: '<dc:title>AI &amp; jobs</dc:title><dc:creator>Ada Lovelace; Microsoft Office User;Grace Hopper</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2026-01-05T23:15:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2026-02-30T00:00:00Z</dcterms:modified><cp:keywords>layoffs, AI</cp:keywords>',
      }),
    );
    expect(extract.ok && { ...extract.value.metadata, ...extract.value.fallback }).toEqual({
      title: { value: 'AI & jobs', origin: 'docx: dc:title' },
      authors: { value: ['Ada Lovelace', 'Grace Hopper'], origin: 'docx: dc:creator' },
      tags: { value: ['layoffs', 'AI'], origin: 'docx: cp:keywords' },
    });
  });

  it('drops pictures, keeping their text alternative, and keeps what stands beside the text folded', async () => {
    const drawing =
      '<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="p" descr="A falling curve"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="link"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>';
    const bytes = docxOf({
      body: paragraph(`<w:r>${drawing}</w:r>`),
      link: 'file:///etc/passwd',
      extra: {
        'word/comments.xml': `<w:comments><w:comment w:id="1">${paragraph(run('Is this so &amp; who says?'))}</w:comment></w:comments>`,
        'word/header1.xml': `<w:hdr>${paragraph(run('Draft of May'))}</w:hdr>`,
        'word/header2.xml': `<w:hdr>${paragraph(run('Draft of May'))}</w:hdr>`,
      },
    });
    expect(await htmlOf(bytes)).toBe('<p><img alt="A falling curve" src="" /></p>');
    const folded = (reason: string, text: string) => ({
      type: 'paragraph',
      attrs: { folded: reason },
      content: [{ type: 'text', text }],
    });
    expect(await read(bytes)).toMatchObject({
      value: { warnings: [], aside: [folded('footer', 'Draft of May'), folded('comments', 'Is this so & who says?')] },
    });
    const article = await importArticle({
      bytes: docxOf({
        body: paragraph(run('The text')),
        extra: { 'word/footer1.xml': `<w:ftr>${paragraph(run('Page of a draft'))}</w:ftr>` },
      }),
      fileName: 'a.docx',
      charset: null,
    });
    expect(article.ok && canonicalText(article.value.document).text).toBe('The text');
    expect(article.ok && JSON.stringify(article.value.document)).toContain('Page of a draft');
  });

  it.each([
    ['a document type', '<!DOCTYPE w [<!ENTITY x "boom">]><w:document>&x;</w:document>', 'xml-doctype'],
    ['20,000 levels', `<w:document>${'<w:ins>'.repeat(20_000)}`, 'xml-deep'],
    ['no XML at all', 'just text', 'docx-damaged'],
  ])('refuses %s', async (_what, document, code) => {
    const bytes = docxOf({ body: '', extra: { 'word/document.xml': document } });
    expect(await read(bytes)).toMatchObject({ ok: false, error: { code } });
  });

  it('refuses a document type hidden in UTF-16', async () => {
    const document = Buffer.from(
      '\uFEFF<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document/>',
      'utf16le',
    );
    expect(await read(docxOf({ body: '', extra: { 'word/document.xml': document } }))).toMatchObject({
      error: { code: 'xml-doctype' },
    });
  });

  it('refuses an archive that is no Word file', async () => {
    expect(await read(zipOf({ 'a.txt': 'text' }))).toMatchObject({ ok: false, error: { code: 'docx-damaged' } });
  });
});

describe('mergeRuns', () => {
  it('joins runs of one look, across what is not seen', () => {
    const xml = paragraph(
      `${run('One ')}<w:proofErr w:type="spellStart"/>${run('two ')}${run('three', '<w:b/>')}${run('four', '<w:b/>')}`,
    );
    expect(mergeRuns(xml)).toBe(
      '<w:p><w:r><w:t xml:space="preserve">One two </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">threefour</w:t></w:r></w:p>',
    );
  });

  it('leaves tabs, breaks, fields and paragraphs apart', () => {
    const xml = `${paragraph(`${run('a')}<w:r><w:tab/></w:r>${run('b')}`)}${paragraph(run('c'))}`;
    expect(mergeRuns(xml).match(/<w:r[ >]/g)).toHaveLength(4);
  });
});

describe.skipIf(corpus('docx') === null)('the docx corpus', () => {
  const files = readdirSync(corpus('docx') ?? '.', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.docx'),
  );

  it.each(files)('%s reads with all of its text, or is refused with a reason', async (name) => {
    const bytes = readFileSync(join(corpus('docx') ?? '', name));
    const extract = await read(bytes);
    if (!extract.ok) {
      expect(extract.error.message).not.toBe('');
      return;
    }
    const text = squeezed(textOf(extract.value));
    for (const piece of writtenText(bytes)) expect(text).toContain(squeezed(piece));
  });
});

/** Every `w:t` of the document and its notes. */
function writtenText(bytes: Uint8Array): string[] {
  const zip = openZip(bytes);
  if (!zip.ok) throw new Error(zip.error.message);
  const { value } = zip;
  return ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml']
    .filter((name) => value.has(name))
    .flatMap((name) => {
      const part = value.read(name);
      const xml = part.ok ? Buffer.from(part.value).toString('utf8') : '';
      return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => unescaped(match[1] ?? ''));
    });
}

const unescaped = (xml: string): string =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const squeezed = (text: string): string => text.replace(/\s+/g, '');
