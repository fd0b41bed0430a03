import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '#shared/model/canonical-text';
import type { DocumentBlock } from '#shared/model/document';
import { readPdf } from '#electron/import/formats/pdf';
import { corpus } from './corpus';
import { lines, pdfOf, type PdfContent } from './pdf-builder';

const read = (bytes: Uint8Array) => readPdf({ bytes, fileName: 'a.pdf', charset: null });

async function blocksOf(content: PdfContent): Promise<DocumentBlock[]> {
  const extract = await read(pdfOf(content));
  if (!extract.ok) throw new Error(extract.error.message);
  return extract.value.body.kind === 'blocks' ? [...extract.value.body.blocks] : [];
}
const textOf = async (content: PdfContent): Promise<string> =>
  canonicalText({ type: 'doc', content: await blocksOf(content) }).text;

const shape = (blocks: readonly DocumentBlock[]): string[] =>
  blocks.map(
    (block) =>
      `${block.type}${block.attrs.folded === null ? '' : ` (${block.attrs.folded})`} p${block.attrs.page ?? 0}`,
  );

const left = [
  'The company announced on Tuesday that it',
  'would cut fifteen hundred jobs, citing the',
  'productivity of its new tools, and that the',
  'savings would be spent on data centres.',
];
const right = [
  'Researchers who read the filings found that',
  'the explanation did not fit the dates of the',
  'cuts, which had been planned a year before',
  'any of the tools had been bought or tried.',
];

describe('pdf.js', () => {
  it('leaves the arrays and the JSON of everything else in the process as they were', async () => {
    const own = [Array.prototype.push, JSON.parse, JSON.stringify];
    await read(pdfOf({ pages: [lines(60, 200, left)] }));
    expect([Array.prototype.push, JSON.parse, JSON.stringify]).toEqual(own);
    for (const each of own) expect(String(each)).toContain('[native code]');
  });
});

describe('reading order', () => {
  it('reads columns one after the other, however the page was drawn', async () => {
    const rows = left.flatMap((text, index) => [
      { x: 60, y: 200 + index * 12, text },
      { x: 310, y: 200 + index * 12, text: right[index] ?? '' },
    ]);
    const title = { x: 60, y: 150, text: 'Layoffs and what was said about them in public', size: 20 };
    expect(await textOf({ pages: [[...rows.reverse(), title]] })).toBe(
      `${title.text}\n\n${left.join(' ')}\n\n${right.join(' ')}`,
    );
  });

  it('keeps a table as its rows and cells', async () => {
    const rows = [1, 2, 3, 4, 5].flatMap((number) => [
      { x: 60, y: 200 + number * 20, text: `Company ${number}` },
      { x: 300, y: 200 + number * 20, text: `${number}00` },
      { x: 450, y: 200 + number * 20, text: `${number}5 %` },
    ]);
    expect((await textOf({ pages: [rows] })).split('\n')[0]).toBe('Company 1\t100\t15 %');
  });

  it('reads pages that were turned, and folds what runs along the margin', async () => {
    const turned = left.map((text, index) => ({ x: 100 + index * 12, y: 700, text, turn: 1 }));
    expect(await textOf({ pages: [turned], rotate: 90 })).toBe(left.join(' '));
    const margin = { x: 30, y: 600, text: 'arXiv:2601.00001', turn: 1 };
    expect(shape(await blocksOf({ pages: [[margin, ...lines(60, 200, left)]] }))).toEqual([
      'paragraph p1',
      'paragraph (running-head) p1',
    ]);
  });
});

describe('paragraphs', () => {
  it('ends them at white space, at indents and at lines cut short', async () => {
    const page = [
      ...lines(60, 200, left),
      { x: 72, y: 248, text: 'An indented line begins a new one, and' },
      { x: 60, y: 260, text: 'it goes on to the very end of this line' },
      { x: 60, y: 272, text: 'and stops.' },
      { x: 60, y: 284, text: 'Another begins after the line that ended' },
      { x: 60, y: 310, text: 'White space separates this one.' },
    ];
    expect((await textOf({ pages: [page] })).split('\n\n')).toEqual([
      left.join(' '),
      'An indented line begins a new one, and it goes on to the very end of this line and stops.',
      'Another begins after the line that ended',
      'White space separates this one.',
    ]);
  });

  it('joins words cut at line ends and keeps the hyphens that belong to them', async () => {
    const page = lines(60, 200, [
      'Employers blamed auto-',
      'mation for cuts in well-',
      'paid jobs, a long-term pro-',
      'cess that long-',
      'term studies and the COVID-',
      '19 years cast doubt on.',
    ]);
    expect(await textOf({ pages: [page] })).toBe(
      'Employers blamed automation for cuts in well-paid jobs, a long-term process that long-term studies and the COVID-19 years cast doubt on.',
    );
  });

  it('goes on over the page, past heads, feet and page numbers, which are folded', async () => {
    const page = (number: number, texts: readonly string[]) => [
      { x: 60, y: 40, text: `Journal of Labour ${number}`, size: 8 },
      ...lines(60, 100, texts),
      { x: 290, y: 810, text: String(number), size: 8 },
    ];
    const blocks = await blocksOf({
      pages: [page(1, left.slice(0, 3)), page(2, ['and ended here.', ...right]), page(3, right)],
    });
    expect(canonicalText({ type: 'doc', content: blocks }).text).toMatch(
      /^The company .* and that the and ended here\./,
    );
    expect(shape(blocks).filter((line) => line.includes('running-head'))).toHaveLength(6);
    expect(shape(blocks)[1]).toBe('paragraph p1');
    expect(shape(blocks).at(-2)).toBe('paragraph p3');
  });

  it('does not take forms, alike on every page, for running heads', async () => {
    const form = [1, 2, 3, 4].map((number) => ({ x: 60, y: number * 60, text: `Question ${number} of the form` }));
    expect(shape(await blocksOf({ pages: [form, form, form] })).every((line) => line.startsWith('paragraph p'))).toBe(
      true,
    );
  });
});

describe('headings, lists and notes', () => {
  it('tells headings by their size, and those in bold above text', async () => {
    const blocks = await blocksOf({
      pages: [
        [
          { x: 60, y: 80, text: 'What the filings say', size: 22 },
          { x: 60, y: 120, text: 'A question of dates', size: 14 },
          ...lines(60, 150, left),
          { x: 60, y: 220, text: 'Introduction', bold: true },
          ...lines(60, 235, right),
        ],
      ],
    });
    expect(blocks.map((block) => (block.type === 'heading' ? block.attrs.level : 0))).toEqual([1, 2, 0, 3, 0]);
  });

  it('keeps bullets as a list, raised numbers raised, and notes as footnotes', async () => {
    const blocks = await blocksOf({
      pages: [
        [
          ...lines(60, 200, left),
          { x: 235, y: 232, text: '1', size: 6 },
          { x: 60, y: 270, text: '\x95 First reason given in the press' },
          { x: 60, y: 282, text: '\x95 Second reason' },
          { x: 60, y: 700, text: '1 See the annual report of the company.', size: 8 },
        ],
      ],
    });
    expect(shape(blocks)).toEqual(['paragraph p1', 'bullet_list p1', 'footnote p1']);
    expect(blocks[0]).toMatchObject({ content: [{}, { text: '1', marks: [{ type: 'sup' }] }] });
    expect(blocks[2]).toMatchObject({
      attrs: { label: '1' },
      content: [{ text: 'See the annual report of the company.' }],
    });
  });
});

describe('metadata and refusals', () => {
  it('takes title, author and last change from the Info dictionary, not the day it was made', async () => {
    const info =
      "/Title (AI and jobs) /Author (Ada Lovelace; Grace Hopper) /CreationDate (D:20260105233000+01'00') /ModDate (D:20260301000000Z)";
    const extract = await read(pdfOf({ pages: [lines(60, 100, left)], info }));
    expect(extract.ok && { ...extract.value.metadata, ...extract.value.fallback }).toEqual({
      title: { value: 'AI and jobs', origin: 'pdf: Title' },
      authors: { value: ['Ada Lovelace', 'Grace Hopper'], origin: 'pdf: Author' },
      modified: { value: '2026-03-01', origin: 'pdf: ModDate' },
    });
  });

  it('does not take the day of printing for the day of publication, nor a file name for a title', async () => {
    const info = '/Title (report_final.docx) /Producer (Skia/PDF m130) /CreationDate (D:20260105233000Z)';
    const page = [{ x: 60, y: 60, text: 'The real title', size: 24 }, ...lines(60, 100, left)];
    const extract = await read(pdfOf({ pages: [page], info }));
    expect(extract.ok && { ...extract.value.metadata, ...extract.value.fallback }).toEqual({
      title: { value: 'The real title', origin: 'pdf: largest line on page 1' },
    });
  });

  const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >> /ID [<00> <00>]`;
  it.each([
    ['a scan', pdfOf({ pages: [[], []] }), 'no-text', /OCR/],
    ['a password', pdfOf({ pages: [lines(60, 100, left)], trailer: locked }), 'encrypted', /password/],
    ['garbage', Buffer.from('%PDF-1.7\nnothing of the kind'), 'pdf-damaged', /could not be read/],
  ])('refuses %s and says why', async (_what, bytes, code, message) => {
    const extract = await read(bytes);
    expect(extract).toMatchObject({ ok: false, error: { code } });
    expect(extract.ok ? '' : extract.error.message).toMatch(message);
  });

  it('leaves the bytes it was given as they are, and process itself', async () => {
    const bytes = pdfOf({ pages: [lines(60, 100, left)] });
    const copy = Buffer.from(bytes);
    await read(bytes);
    expect(Buffer.compare(bytes, copy)).toBe(0);
    expect(Object.prototype.toString.call(process)).toBe('[object process]');
  });
});

describe.skipIf(corpus('pdf') === null)('the pdf corpus', () => {
  it('ends every file within 10 s, with text or a reason', { timeout: 300_000 }, async () => {
    const folder = corpus('pdf') ?? '';
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.pdf'))) {
      const start = performance.now();
      const extract = await read(readFileSync(join(folder, name)));
      expect(performance.now() - start, name).toBeLessThan(10_000);
      if (!extract.ok) expect(extract.error.message, name).not.toBe('');
    }
  });
});
