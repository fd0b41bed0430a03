/** Text made to slow readers down: each function on a megabyte within a tenth of a second, each file within seconds. */
import { describe, expect, test } from 'vitest';
import { furnitureLine, isInlinePromotion, opensApparatus, opensFurniture } from '#electron/import/clean/phrases';
import { isMetadataLine } from '#electron/import/clean/metadata-line';
import { attributionsIn } from '#electron/import/candidates/attribution';
import { listKind } from '#electron/import/candidates/references';
import { dayInAddress, dayOf, writtenDay } from '#electron/import/metadata/dates';
import { readFrontMatter } from '#electron/import/metadata/front-matter';
import { readHeaderFields } from '#electron/import/metadata/header-fields';
import { personNames } from '#electron/import/metadata/names';
import { plainLine } from '#electron/import/metadata/plain';
import { withoutShortcodes } from '#electron/import/formats/markdown/shortcodes';
import { looksLikeHtml, looksLikeMarkdown, looksLikeMhtml, looksLikeTable } from '#electron/import/sniff-text';
import { importArticle } from '#electron/import/engine';
import { input } from './import-text';

const megabyte = (unit: string): string => unit.repeat(Math.ceil(1_000_000 / unit.length));
const texts = [
  'a',
  ' ',
  'By A and ',
  '12 January ',
  '2026-01-',
  'Share on ',
  'according to A ',
  'a: ',
  '<',
  '{{<',
  '[[',
  '"',
  '. ',
  'Ä…',
  '—',
  '\u00a0',
  'tags: ,',
  '(c) 2026 ',
].map(megabyte);

/** The quickest of three: a busy machine is no slow expression. */
async function quickest(work: () => unknown): Promise<number> {
  let best = Infinity;
  for (let round = 0; round < 3; round += 1) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

describe('a megabyte in a line', () => {
  test.each<[string, (text: string) => unknown]>([
    ['dayOf', dayOf],
    ['writtenDay', writtenDay],
    ['dayInAddress', (text) => dayInAddress(`https://x.y/${text}`)],
    ['personNames', personNames],
    ['plainLine', plainLine],
    ['furnitureLine', furnitureLine],
    ['opensFurniture', opensFurniture],
    ['opensApparatus', opensApparatus],
    ['isInlinePromotion', isInlinePromotion],
    ['isMetadataLine', isMetadataLine],
    ['attributionsIn', attributionsIn],
    ['listKind', listKind],
    ['readHeaderFields', readHeaderFields],
    ['readFrontMatter', (text) => readFrontMatter(`---\ntitle: ${text}`)],
    ['withoutShortcodes', withoutShortcodes],
    // The sniffer never sees more than this much of a file.
    ['looksLikeHtml', (text) => looksLikeHtml(text.slice(0, 65_536))],
    ['looksLikeMarkdown', (text) => looksLikeMarkdown(text.slice(0, 65_536), 'a.txt')],
    ['looksLikeTable', (text) => looksLikeTable(text.slice(0, 65_536), 'a.csv')],
    ['looksLikeMhtml', (text) => looksLikeMhtml(text.slice(0, 65_536))],
  ])(
    '%s',
    async (_, read) => {
      for (const text of texts)
        expect([text.slice(0, 20), (await quickest(() => read(text))) < 100]).toEqual([text.slice(0, 20), true]);
    },
    60_000,
  );
});

const page = (head: string, body: string): string =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const sentence =
  'Lorem ipsum dolor sit amet, consectetur <a href="/x">adipisicing</a> elit, sed do eiusmod tempor incididunt. ';

describe('whole files', () => {
  test.each<[string, string, string]>([
    [
      'titles of a megabyte',
      'a.html',
      page(`<title>${megabyte('a | ')}</title>`, `<h1>${megabyte('x ')}</h1><p>${sentence.repeat(20)}</p>`),
    ],
    [
      'bylines and dates of a megabyte',
      'a.html',
      page(
        `<meta name="author" content="${megabyte('by and , ')}">`,
        `<p class="byline">By ${megabyte('Jane and ')}</p><time>${megabyte('12 January ')}</time><p>${sentence.repeat(20)}</p>`,
      ),
    ],
    ['20,000 nested lists', 'a.html', page('', `${'<ul><li>'.repeat(20_000)}text`)],
    ['a million signs', 'a.html', page('', '<'.repeat(1_000_000))],
    ['an attribute list without end', 'a.html', page('', `<a ${'x '.repeat(500_000)}`)],
    ['brackets', 'a.md', `# T\n\n${'['.repeat(200_000)}`],
    ['expressions that never end', 'a.mdx', `import x from 'y'\n\n${'{<A>'.repeat(100_000)}`],
    ['tags of components that never end', 'a.mdx', `import x from 'y'\n\n${'<A {'.repeat(100_000)}`],
    ['4 MB in one paragraph', 'a.txt', 'The quick brown fox. '.repeat(200_000)],
    ['4 MB of page', 'a.html', page('', `<article>${`<p>${sentence.repeat(4)}</p>`.repeat(9000)}</article>`)],
  ])(
    '%s',
    async (_, fileName, content) => {
      const start = performance.now();
      await importArticle(input(content, fileName));
      // Alone it takes a fraction of this; the limit leaves room for a machine that others use too.
      expect(performance.now() - start).toBeLessThan(30_000);
    },
    60_000,
  );
});
