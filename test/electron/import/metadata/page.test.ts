import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sameAuthors, sameDate, share } from '../../../eval/metrics';
import { corpus } from '../formats/corpus';
import { imported, prose } from '../import-text';

const page = (head: string, body = ''): string =>
  `<!doctype html><html><head><title>Jobs and machines</title>${head}</head><body><article><h1>Jobs and machines</h1>${body}<p>${prose('Work')}</p><p>${prose('Money')}</p></article></body></html>`;
const json = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const metadata = async (html: string) => (await imported(html, 'a.html')).metadata;

describe('what a page says of itself', () => {
  test('JSON-LD, through a graph and its references', async () => {
    const graph = {
      '@graph': [
        {
          '@type': 'NewsArticle',
          headline: 'Jobs and machines',
          author: { '@id': '#ada' },
          publisher: { '@id': '#pub' },
          datePublished: '2026-01-06T09:00:00Z',
          dateModified: '2026-01-07',
          inLanguage: 'en-GB',
          articleSection: ['Work'],
          keywords: 'jobs, AI',
        },
        { '@id': '#ada', '@type': 'Person', name: 'Ada Lovelace' },
        { '@id': '#pub', '@type': 'Organization', name: 'The Daily Engine' },
      ],
    };
    const article = await imported(page(json(graph)), 'a.html');
    expect(article.metadata).toMatchObject({
      authors: ['Ada Lovelace'],
      publisher: 'The Daily Engine',
      published: '2026-01-06',
      modified: '2026-01-07',
      section: 'Work',
      tags: ['jobs', 'AI'],
    });
    expect(article.origins).toMatchObject({ authors: 'json-ld', published: 'json-ld' });
  });

  test('of several articles in JSON-LD the one with the title counts', async () => {
    const others = ['One', 'Two', 'Three', 'Four'].map((name) => ({
      '@type': 'Article',
      headline: `${name} other story`,
      datePublished: '2020-01-01',
      author: { name: 'Someone Else' },
    }));
    const own = {
      '@type': 'Article',
      headline: 'Jobs and machines',
      datePublished: '2026-01-06',
      author: 'Ada Lovelace',
    };
    expect(await metadata(page(json([...others, own])))).toMatchObject({
      published: '2026-01-06',
      authors: ['Ada Lovelace'],
    });
  });

  test('broken and hostile JSON-LD does no harm', async () => {
    const html = page(
      `<script type="application/ld+json">{"@type":"Article","headline":"Jobs\nand", "__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"author":{"name":{"name":{"name":{"name":{"name":{"name":"deep"}}}}}}}</script><script type="application/ld+json">${'['.repeat(50_000)}</script>`,
    );
    expect((await metadata(html)).authors).toEqual([]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('meta tags of many vocabularies, placeholders passed over', async () => {
    const head =
      '<meta property="og:site_name" content="{{site}}"><meta name="DC.publisher" content="The Daily Engine"><meta name="citation_author" content="Lovelace, Ada"><meta property="article:published_time" content="undefined"><meta name="parsely-pub-date" content="2026-01-06T10:00"><meta property="article:tag" content="jobs"><meta property="article:tag" content="AI"><link rel="canonical" href="https://x.y/z">';
    expect(await metadata(page(head))).toMatchObject({
      publisher: 'The Daily Engine',
      authors: ['Lovelace, Ada'],
      published: '2026-01-06',
      tags: ['jobs', 'AI'],
      url: 'https://x.y/z',
    });
  });

  test('time elements and bylines near the title, not those of other stories', async () => {
    const body =
      '<div class="meta">By <a rel="author" href="/ada">Ada Lovelace</a> · <time datetime="2026-01-06">6 Jan</time></div>';
    const aside =
      '<aside><article><h3><a href="/o">Other</a></h3><time datetime="2019-01-01">old</time><span class="byline">By Someone Else</span></article></aside>';
    expect(await metadata(page('', body).replace('<body>', `<body>${aside}`))).toMatchObject({
      authors: ['Ada Lovelace'],
      published: '2026-01-06',
    });
  });

  test('lines under the title that are only a date or a byline', async () => {
    const article = await imported(
      page('', '<p>By Ada Lovelace</p><p>Published 6 January 2026 · 5 min read</p>'),
      'a.html',
    );
    expect(article.metadata).toMatchObject({ authors: ['Ada Lovelace'], published: '2026-01-06' });
    expect(article.origins.authors).toMatch(/byline|page/);
  });

  test('the address is the last resort, and named as that', async () => {
    const article = await imported(page('<link rel="canonical" href="https://www.x.y/2026/01/06/jobs/">'), 'a.html');
    expect(article.metadata).toMatchObject({ published: '2026-01-06', publisher: 'x.y' });
    expect(article.origins).toMatchObject({ published: 'address', publisher: 'address' });
  });

  test('unknown stays empty', async () => {
    expect(await metadata(page(''))).toMatchObject({
      authors: [],
      publisher: null,
      url: null,
      published: null,
      modified: null,
      section: null,
      tags: [],
    });
  });

  test('a template’s language gives way to the text’s', async () => {
    const german =
      'Die Zahl der Stellen sinkt seit Jahren, und niemand kann genau sagen, woran das liegt. Manche meinen, es seien die Maschinen. ';
    const html = `<html lang="en"><body><article><h1>Über die Arbeit</h1>${`<p>${german.repeat(3)}</p>`.repeat(4)}</article></body></html>`;
    expect((await metadata(html)).language).toBe('de');
    expect((await metadata(page(''))).language).toBe('en');
  });
});

const folder = corpus('article-metadata');
const expectedSchema = z.object({ author: z.string(), published: z.string() });

describe.skipIf(folder === null)('the pages of ../shared/corpora/article-metadata', () => {
  test('published date on 90 %, author on 85 % of those that have one', async () => {
    const root = join(folder ?? '', 'defuddle');
    const dates: boolean[] = [];
    const authors: boolean[] = [];
    for (const file of readdirSync(join(root, 'expected')).filter((name) => name.endsWith('.md'))) {
      const front = /^```json\n([\s\S]*?)\n```/.exec(readFileSync(join(root, 'expected', file), 'utf8'))?.[1] ?? '{}';
      const { author, published } = expectedSchema.parse(JSON.parse(front));
      const article = await imported(readFileSync(join(root, 'fixtures', `${file.slice(0, -3)}.html`)), 'a.html').catch(
        () => null,
      );
      if (/^\d{4}/.test(published)) dates.push(sameDate(article?.metadata.published ?? null, published));
      if (author !== '') authors.push(sameAuthors(article?.metadata.authors ?? [], author));
    }
    expect(dates.length).toBeGreaterThan(20);
    expect(share(dates)).toBeGreaterThanOrEqual(0.9);
    expect(share(authors)).toBeGreaterThanOrEqual(0.85);
  }, 120_000);
});
