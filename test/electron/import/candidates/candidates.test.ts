import { describe, expect, test } from 'vitest';
import { attributionsIn } from '#electron/import/candidates/attribution';
import { withoutSharedLabel } from '#electron/import/candidates/references';
import { sourceCandidates } from '#electron/import/candidates/candidates';
import { markdownBlocks } from '#electron/import/formats/markdown';
import { canonicalText } from '#shared/model/canonical-text';

describe('attributionsIn', () => {
  test.each([
    ['Jobs fell by a tenth, according to the Bureau of Labor Statistics.', ['Bureau of Labor Statistics']],
    ['According to new data from Layoffs.fyi, 120,000 lost their jobs.', ['Layoffs.fyi']],
    ['Harvard Business Review surveyed 1,006 executives.', ['Harvard Business Review']],
    ["TrueUp's tracker is one of several. A report by Goldman Sachs came later.", ['Goldman Sachs']],
    ['“It was not the machines,” she told the New York Times.', ['New York Times']],
    ['Laut einer Studie des Instituts ist es anders. Laut Ifo sinkt die Zahl.', ['Instituts', 'Ifo']],
    ['Selon une étude de McKinsey, tout va bien.', ['McKinsey']],
    ['According to productivity studies, it is faster.', []],
    ['They found that it was late. He reported nothing.', []],
    ['A survey of workers found the same.', []],
  ])('%s', (sentence, names) => {
    expect(attributionsIn(sentence).map(({ name }) => name)).toEqual(names);
  });
});

describe('sourceCandidates', () => {
  const source = [
    'One 😀 thing. See [the filing](https://sec.example/1) and [the same](https://sec.example/1). Nothing here.',
    'Jobs fell, according to [Layoffs.fyi](https://layoffs.example/).[^1]',
    '## References',
    '1. Lovelace, A. (1843). *Notes*. https://notes.example/',
    '## More',
    'The [last](https://last.example/) word, [myself](https://own.example/a#b), [mail](mailto:a@b.c).',
    '[^1]: As of March.',
  ].join('\n\n');
  const document = { type: 'doc' as const, content: markdownBlocks(source, 'a.md', null) };
  const candidates = sourceCandidates(document, 'https://own.example/a');
  const { text } = canonicalText(document);

  test('each source once, by how it is named', () => {
    expect(candidates.map(({ via, title, url }) => [via, title, url])).toEqual([
      ['link', 'the filing', 'https://sec.example/1'],
      ['attribution', 'Layoffs.fyi', 'https://layoffs.example/'],
      ['reference-list', 'Lovelace, A. (1843). Notes. https://notes.example/', 'https://notes.example/'],
      ['link', 'last', 'https://last.example/'],
      ['footnote', 'As of March.', ''],
    ]);
  });

  test('with the sentence that names it, in canonical offsets', () => {
    expect(candidates.map(({ passage }) => text.slice(passage?.start, passage?.end))).toEqual([
      'See the filing and the same.',
      expect.stringContaining('Jobs fell, according to Layoffs.fyi.'),
      'Lovelace, A. (1843). Notes. https://notes.example/',
      'The last word, myself, mail.',
      'As of March.',
    ]);
  });

  test('what is folded is not looked at', () => {
    const folded = {
      ...document,
      content: document.content.map(
        (block) => ({ ...block, attrs: { ...block.attrs, folded: 'page' } }) as typeof block,
      ),
    };
    expect(sourceCandidates(folded, null)).toEqual([]);
  });
});

test('a label that three entries share is taken off, a shared word is not', () => {
  expect(withoutSharedLabel(['SurveyNorth America', 'ReviewNorth America', 'Institute)North America'])).toEqual([
    'Survey',
    'Review',
    'Institute)',
  ]);
  expect(withoutSharedLabel(['First Report', 'Second Report', 'Third Report'])).toEqual([
    'First Report',
    'Second Report',
    'Third Report',
  ]);
  expect(withoutSharedLabel(['SurveyUSA', 'PollUSA'])).toEqual(['SurveyUSA', 'PollUSA']);
});
