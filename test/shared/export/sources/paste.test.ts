import { describe, expect, it } from 'vitest';
import { isSameSource, sourceFromPaste } from '#shared/export/sources/import-sources';
import type { SourceFields } from '#shared/export/sources/source-item';
import { bibtex, cslJson, ris } from './references';

const pasted = (text: string) => {
  const found = sourceFromPaste(text);
  return found.ok ? found.value : found.error.code;
};

describe('a paste', () => {
  it.each([
    '10.5555/jls.2024.101',
    'doi:10.5555/jls.2024.101',
    ' https://doi.org/10.5555/jls.2024.101 ',
    'https://dx.doi.org/10.5555%2Fjls.2024.101',
    'DOI: 10.5555/jls.2024.101.',
  ])('%s is a DOI', (text) => {
    expect(pasted(text)).toMatchObject({
      kind: 'study',
      url: 'https://doi.org/10.5555/jls.2024.101',
      reference: { DOI: '10.5555/jls.2024.101' },
    });
  });
  it('an address gives itself and who publishes there', () => {
    expect(pasted('https://www.example.org/news/1')).toMatchObject({
      url: 'https://www.example.org/news/1',
      publisher: 'example.org',
      kind: 'news-report',
    });
    expect(pasted('www.example.org/a')).toMatchObject({ url: 'https://www.example.org/a' });
  });
  it.each([
    ['BibTeX', bibtex],
    ['RIS', ris],
    ['CSL-JSON', cslJson],
  ])('%s gives its first reference', (_, text) => {
    expect(pasted(text)).toMatchObject({ title: 'AI at the Help Desk: What a Year Changed', date: '2024-09' });
  });
  it.each(['', 'some words', 'javascript:alert(1)', '{"a": 1}', '[]', '@nobody on a network', 'file:///etc/passwd'])(
    '“%s” is none of these',
    (text) => {
      expect(pasted(text)).toBe('unknown-paste');
    },
  );
});

it('the same publication is known by DOI, then address, then title and date', () => {
  const source = { title: 'A', date: null, url: '', reference: {} };
  const fields: SourceFields = { ...source, kind: 'study', publisher: '', authors: [], archivedUrl: '', method: '' };
  const doi = (value: string) => ({ reference: { DOI: value } });
  expect(isSameSource({ ...fields, ...doi('10.1/A') }, { ...source, title: 'B', ...doi('10.1/a') })).toBe(true);
  expect(isSameSource({ ...fields, ...doi('10.1/A') }, { ...source, ...doi('10.1/b') })).toBe(false);
  expect(isSameSource({ ...fields, url: 'https://a.b' }, { ...source, title: 'B', url: 'https://a.b' })).toBe(true);
  expect(isSameSource({ ...fields, title: 'a' }, source)).toBe(true);
  expect(isSameSource({ ...fields, date: '2025' }, source)).toBe(false);
});
