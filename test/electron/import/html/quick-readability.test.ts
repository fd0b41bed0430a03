import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '#electron/import/html/dom';
import { QuickReadability } from '#electron/import/html/quick-readability';

type Parsed = ReturnType<Readability['parse']>;
const asItComes = (html: string): Parsed => new Readability(parseDocument(html) as never).parse();
const quick = (html: string): unknown => new QuickReadability(parseDocument(html) as never).parse();

const sentence = 'What the article says here, it says at some length, so that it counts as writing. ';
const cases: Readonly<Record<string, string>> = {
  'hidden parts': `<main><h1>T</h1><p>${sentence.repeat(9)}</p><p style="display: none">gone</p><p hidden>gone</p>
    <div aria-hidden="true">gone</div><p style="color: red">${sentence.repeat(3)}</p></main>`,
  'empty parts and breaks': `<main><div><br><hr></div><div> <span></span></div><h2></h2><p>${sentence.repeat(9)}</p></main>`,
  bylines: `<main><p class="byline">By Ada Poole</p><p itemprop="author">Ada Poole</p><p>${sentence.repeat(9)}</p></main>`,
  'embeds, tables and lists': `<main><p>${sentence.repeat(9)}</p><table><tr><td>1</td><td>2</td></tr></table>
    <ul><li>${sentence}</li><li>${sentence}</li></ul><iframe src="https://video.example/1"></iframe></main>`,
  'nothing to read': '<nav><a href="/">Home</a></nav>',
};

test.each(Object.entries(cases))('%s come out as from Readability itself', (_, html) => {
  expect(quick(html)).toEqual(asItComes(html));
});

const pages = join(process.cwd(), '../shared/corpora/readability-pages');
describe.skipIf(!existsSync(pages))('real pages', () => {
  const names = existsSync(pages) ? readdirSync(pages).filter((name) => !name.startsWith('_')) : [];
  test('come out as from Readability itself', { timeout: 240_000 }, () => {
    for (const name of names.filter((_, index) => index % 4 === 0)) {
      const html = readFileSync(join(pages, name, 'source.html'), 'utf8');
      expect(quick(html), name).toEqual(asItComes(html));
    }
  });
});
