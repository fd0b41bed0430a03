import { describe, expect, it } from 'vitest';
import { readRtf } from '#electron/import/formats/rtf';

const read = (body: string) =>
  readRtf({
    bytes: Buffer.from(`{\\rtf1\\ansi\\ansicpg1252\\deff0 ${body}}`, 'latin1'),
    fileName: 'a.rtf',
    charset: null,
  });
async function htmlOf(body: string): Promise<string> {
  const extract = await read(body);
  if (!extract.ok) throw new Error(extract.error.message);
  return extract.value.body.kind === 'html' ? extract.value.body.html : '';
}

describe('readRtf', () => {
  it.each([
    ['paragraphs', 'One\\par Two\r\nmore\\par', '<p>One</p>\n<p>Twomore</p>'],
    [
      'looks',
      'a {\\b bold {\\i both}} and \\i it\\i0\\par',
      '<p>a <strong>bold </strong><strong><em>both</em></strong> and <em>it</em></p>',
    ],
    ['escapes', 'a \\{b\\} \\\\ <c> & d\\par', '<p>a {b} \\ &lt;c&gt; &amp; d</p>'],
    ['code pages', "caf\\'e9 \\'93q\\'94\\emdash x\\par", '<p>café “q”—x</p>'],
    ['a font in another alphabet', "{\\fonttbl{\\f1\\fcharset204 Arial;}}{\\f1 \\'cf\\'f0\\'e8}\\par", '<p>При</p>'],
    [
      'two-byte characters',
      "{\\fonttbl{\\f2\\fcharset128 MS;}}{\\f2 \\'93\\'fa\\'96{}\\'7b}{\\f2 \\'93\\'fa\\'96\\'7b}\\par",
      /日本/,
    ],
    ['Unicode with a stand-in', '\\u8217?s \\uc2\\u-10179 ab\\u-8704 cd!\\uc0\\u233x\\par', '<p>’s 😀!éx</p>'],
    ['line breaks and hyphens', 'a\\line b\\~c\\_d\\-e\\par', '<p>a<br>b\u00A0c\u2011de</p>'],
    [
      'what is no text',
      '{\\*\\generator X;}{\\info{\\title T}}{\\pict 0a0b}{\\colortbl;\\red0;}{\\header H}{\\v hidden}{\\deleted gone}kept\\par',
      '<p>kept</p>',
    ],
    ['raw data', 'a{\\pict\\bin5 {{{{{}b\\par', '<p>ab</p>'],
    [
      'links',
      '{\\field{\\*\\fldinst{HYPERLINK "https://example.org/?a&b"}}{\\fldrslt{\\ul here}}} now\\par',
      '<p><a href="https://example.org/?a&amp;b">here</a> now</p>',
    ],
    ['fields that are no links', '{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}\\par', '<p>7</p>'],
    [
      'headings by style',
      '{\\stylesheet{\\s1 heading 1;}{\\s2 heading 2;}{\\*\\cs3 strong;}}\\pard\\s2 Why\\par\\pard Text\\par',
      '<h2>Why</h2>\n<p>Text</p>',
    ],
    [
      'lists',
      "{\\listtext\\'b7\\tab}one\\par{\\listtext\\'b7\\tab}two\\par\\pard{\\listtext 1.\\tab}first\\par\\pard end\\par",
      '<ul><li><p>one</p></li><li><p>two</p></li></ul>\n<ol><li><p>first</p></li></ol>\n<p>end</p>',
    ],
    [
      'tables',
      '\\trowd\\pard\\intbl A\\cell B\\cell\\row\\trowd\\pard\\intbl 1\\cell 2\\cell\\row\\pard after\\par',
      '<table><tr><td><p>A</p></td><td><p>B</p></td></tr><tr><td><p>1</p></td><td><p>2</p></td></tr></table>\n<p>after</p>',
    ],
    [
      'notes',
      'Text{\\super\\chftn{\\footnote\\pard The {\\i source}.}}.\\par',
      '<p>Text<sup><a href="#footnote-1" id="footnote-ref-1">1</a></sup>.</p>\n<section><ol><li id="footnote-1"><p>The <em>source</em>.</p><a href="#footnote-ref-1">↑</a></li></ol></section>',
    ],
    ['a file cut off', 'One\\par {\\b Two', '<p>One</p>\n<p><strong>Two</strong></p>'],
    ['too many ends', 'One}}}}\\par Two', '<p>One</p>\n<p>Two</p>'],
  ])('reads %s', async (_what, body, html) => {
    if (html instanceof RegExp) expect(await htmlOf(body)).toMatch(html);
    else expect(await htmlOf(body)).toBe(html);
  });

  it('takes title and author from the info group, not the day it was made', async () => {
    const extract = await read(
      '{\\info{\\title AI and jobs}{\\author Ada Lovelace}{\\creatim\\yr2026\\mo1\\dy5\\hr9}{\\revtim\\yr2026\\mo13\\dy1}}x\\par',
    );
    expect(extract).toMatchObject({
      value: {
        metadata: { title: { value: 'AI and jobs', origin: 'rtf: title' } },
        fallback: { authors: { value: ['Ada Lovelace'] } },
      },
    });
    expect(extract.ok && extract.value.fallback).not.toHaveProperty('published');
  });

  it('refuses endless nesting and what is no RTF, and never throws', async () => {
    expect(await read('{'.repeat(100_000))).toMatchObject({ error: { code: 'rtf-deep' } });
    expect(await readRtf({ bytes: Buffer.from('garbage'), fileName: 'a.rtf', charset: null })).toMatchObject({
      error: { code: 'rtf-damaged' },
    });
    const words = [
      '\\',
      '{',
      '}',
      '\\u',
      "\\'",
      '\\bin9999999999 ',
      '\\row',
      '\\cell',
      '{\\footnote ',
      '{\\*',
      '\\fcharset128',
      '\u00FF',
      '\\f99',
      '\\uc99 ',
    ];
    for (let seed = 1; seed < 400; seed += 1) {
      const body = Array.from(
        { length: 60 },
        (_, index) => words[(seed * (index + 7) * 2_654_435_761) % words.length] ?? '',
      ).join('');
      expect((await read(body)).ok).toBe(true);
    }
  });
});
