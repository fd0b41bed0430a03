import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeSources } from '#shared/export/sources/export-sources';
import { sourceFormats } from '#shared/export/sources/source-formats';
import { readSources } from '#shared/export/sources/import-sources';
import { sourceKinds, type EvidenceSource } from '#shared/model/source';
import { aSource } from '../../../helpers/builders';
import { bibtex, cslJson, ris } from './references';

const formats = sourceFormats.filter((format) => format !== 'csv');
type Fields = Partial<EvidenceSource>;

function read(text: string): Fields[] {
  const found = readSources(text);
  if (!found.ok) throw new Error(found.error.message);
  return found.value;
}
/** A source without a citation key is written under its id. */
const asSources = (fields: readonly Fields[]) =>
  fields.map((rest, index) =>
    aSource(`s${index}`, { ...rest, reference: { 'citation-key': `s${index}`, ...rest.reference } }),
  );

describe('what reference managers export', () => {
  it('BibTeX', () => {
    const [article, report, paper, page, misc, ...rest] = read(bibtex);
    expect(article).toMatchObject({
      kind: 'study',
      title: 'AI at the Help Desk: What a Year Changed',
      authors: [
        'Saïd Oyelaran',
        'Jörg Müller-Lüdenscheidt',
        'Anneke van den Berg',
        'Merrow Street Institute and Partners',
      ],
      publisher: 'Journal of Labour Studies',
      date: '2024-09',
      url: 'https://example.org/jls/12/3?page=101&view=full_text',
      method: 'Field trial, June 2023 to May 2024',
      reference: {
        DOI: '10.5555/jls.2024.101',
        volume: '12',
        issue: '3',
        page: '101-129',
        ISSN: '1234-5678',
        accessed: '2026-01-06',
        abstract: 'We followed nine firms. Tickets closed rose by 17% & waiting fell — "at once".',
        'citation-key': 'oyelaran_desks_2024',
      },
    });
    expect(report).toMatchObject({
      kind: 'survey',
      title: 'Employers and AI: fourth panel',
      authors: ['Tarn Panel'],
      date: '2026-01-19',
    });
    expect(paper).toMatchObject({
      title: 'Layoffs à la carte',
      authors: ['Ann Smith', 'Jean de La Fontaine'],
      publisher: 'Example Press',
      reference: { author: 'Smith, Ann; de La Fontaine, Jean', editor: 'López, María' },
    });
    expect(page).toMatchObject({ kind: 'news-report', date: '2026-03-06', url: 'https://example.org/badge-out/88' });
    expect(misc).toMatchObject({ authors: ['Łukasz Kaczmarek'], url: 'https://example.org/dane' });
    expect(rest.map(({ title }) => title)).toEqual([]);
  });

  it('RIS', () => {
    expect(read(ris)).toMatchObject([
      {
        kind: 'study',
        title: 'AI at the Help Desk: What a Year Changed',
        authors: ['Saïd Oyelaran', 'Jörg Müller-Lüdenscheidt'],
        date: '2024-09',
        method: 'Field trial',
        reference: {
          page: '101-129',
          ISSN: '1234-5678',
          keyword: 'automation, support',
          abstract: 'We followed nine firms. Tickets closed rose by 17%.',
        },
      },
      { kind: 'news-report', title: 'Two counts of one winter', publisher: 'The Quayside Record', date: '2026-03-19' },
    ]);
  });

  it('CSL-JSON', () => {
    expect(read(cslJson)).toMatchObject([
      {
        authors: ['Saïd Oyelaran', 'Anneke van den Berg', 'Merrow Street Institute'],
        date: '2024-09',
        reference: { issue: '3', accessed: '2026-01-06', 'citation-key': 'oyelaran2024' },
      },
      { kind: 'news-report', date: '2026-03-06', reference: { 'citation-key': '2' } },
    ]);
  });
});

describe('round trips', () => {
  for (const [name, text] of Object.entries({ bibtex, ris, cslJson }))
    it.each(formats)(`${name} through %s: every field stays`, (format) => {
      const sources = asSources(read(text));
      const again = asSources(read(writeSources(sources, format)));
      expect(again).toEqual(sources);
      expect(writeSources(again, format)).toBe(writeSources(sources, format));
    });

  it.each(formats)('%s keeps the fields of any source', (format) => {
    const line = fc
      .string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
      .map((text) => text.replaceAll(/\s+/g, ' ').trim());
    const words = line.filter((text) => text !== '' && !/[,;{}]/.test(text) && text.normalize('NFC') === text);
    const source = fc.record({
      kind: fc.constantFrom(...sourceKinds),
      title: words,
      publisher: words,
      method: words,
      date: fc.constantFrom(null, '2026', '2026-03', '2026-03-19'),
      url: fc.constantFrom('', 'https://example.org/a_b?c=d%20e&f=~g#h'),
      archivedUrl: fc.constantFrom('', 'https://archive.example.org/1'),
      authors: fc.constantFrom<string[][]>([], ['Ada King'], ['Inés Varela', 'Ludwig van Beethoven'], ['Tarn Panel']),
    });
    fc.assert(
      fc.property(source, (fields) => {
        const [found] = read(writeSources([aSource('s', fields)], format));
        expect(found).toMatchObject(fields);
      }),
      { numRuns: 300 },
    );
  });
});

describe('text that would break a format', () => {
  const hostile = aSource('s', {
    title: '} @article{x, title = {y}',
    publisher: 'A\r\nER  - \r\nTY  - JOUR',
    method: String.raw`50% of $x_1$ & #2 \input{/etc/passwd} ~ ^`,
  });
  it.each(formats)('%s stays one reference', (format) => {
    const found = read(writeSources([hostile], format));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ title: hostile.title, method: hostile.method });
  });
  it('CSV runs no formula', () => {
    const csv = writeSources([aSource('s', { title: '=HYPERLINK("x")', publisher: 'a, "b"\nc' })], 'csv');
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv).toContain('"a, ""b""\nc"');
  });
  it.each([
    '{'.repeat(200_000),
    '@a{'.repeat(60_000),
    '@a{b, c = {'.repeat(20_000),
    '\\'.repeat(200_000),
    'TY  - \n'.repeat(40_000),
  ])('a file of nonsense ends soon: %.12s', (text) => {
    const start = performance.now();
    readSources(text);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
