import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markdown, html, plainText, writeFiles } from './articles';
import { aPlace, asLines, jsonLines, warrant, type Place } from './warrant';

let place: Place;
beforeAll(async () => {
  place = await aPlace();
  const files = await writeFiles(place.folder, { 'robots.txt': plainText, 'money.md': markdown, 'regret.html': html });
  await warrant(['init', place.project]);
  await warrant(['import', place.project, ...files]);
  const quotes = [
    {
      article: 'robots.txt',
      exact: '🤖🤖 took them',
      codes: ['AI replacement'],
      statement: 'Robots took the jobs.',
      memo: 'Ask the minister.',
    },
    { article: 'robots.txt', exact: 'took them, says the minister', codes: ['AI as excuse'] },
    { article: 'money.md', exact: 'spent twice as much on chips', codes: ['AI as excuse'] },
  ];
  const { stdout } = await warrant(['annotate', place.project, '-'], asLines(quotes));
  expect(jsonLines(stdout).map(({ status }) => status)).toEqual(['anchored', 'anchored', 'anchored']);
});
afterAll(() => place.remove());

async function searched(query: string, ...options: string[]) {
  const { status, stdout, stderr } = await warrant(['search', place.project, query, '--json', ...options]);
  return { status, stderr, hits: jsonLines(stdout) };
}

describe('hits', () => {
  it('have the article, the place in code points, and the words around it', async () => {
    const { status, stderr, hits } = await searched('minister in:articles');
    expect({ status, stderr, number: hits.length }).toEqual({ status: 0, stderr: '', number: 1 });
    const [hit] = hits;
    const { stdout } = await warrant(['text', place.project, hit.article, '--json']);
    const text = Array.from(JSON.parse(stdout).text as string);
    expect(text.slice(hit.start, hit.end).join('')).toBe('minister');
    expect(hit).toMatchObject({ kind: 'article', id: hit.article, match: 'minister' });
    expect(text.slice(0, hit.start).join('').endsWith(hit.before)).toBe(true);
    expect(text.slice(hit.end).join('').startsWith(hit.after)).toBe(true);
    expect(hit.before).toContain('🤖🤖 took them, says the ');
    expect(hit.score).toBeGreaterThan(0);
    expect(Object.keys(hit)).toEqual([
      'kind',
      'id',
      'article',
      'title',
      'score',
      'start',
      'end',
      'before',
      'match',
      'after',
    ]);
  });

  it.each([
    ['jobs in:articles', ['article: jobs', 'article: jobs', 'article: jobs']],
    ['"half of the notices" in:articles', ['article: Half of the notices', 'article: Half of the notices']],
    ['cafe in:articles', ['article: Café']],
    ['robots in:claims', ['claim: Robots']],
    ['minister in:memos', ['memo: minister']],
    [
      'code:"AI as excuse" in:articles',
      ['article: took them, says the minister', 'article: spent twice as much on chips'],
    ],
    ['code:("AI as excuse" OVERLAPS "AI replacement") in:articles', ['article: took them, says the minister']],
    ['code:("AI as excuse" NOT "AI replacement") in:articles', ['article: spent twice as much on chips']],
    ['code:("AI as excuse" AND "AI replacement")', []],
    ['regret in:articles NOT survey', []],
    ['nothingofthekind', []],
  ])('%s', async (query, expected) => {
    const { status, hits } = await searched(query);
    expect(status).toBe(0);
    expect(hits.map(({ kind, match }) => `${kind}: ${match}`).sort()).toEqual([...expected].sort());
  });

  it('are no more than asked for, and then that is said', async () => {
    const { hits, stderr } = await searched('jobs', '--limit', '2');
    expect(hits).toHaveLength(2);
    expect(stderr).toContain('more hits than these 2');
  });

  it('are shown to people one a line', async () => {
    const { stdout, stderr } = await warrant(['search', place.project, 'chips in:articles']);
    expect(stdout).toMatch(
      /^article “Follow the money” \d+: .*spent twice as much on \[chips\] as the year before\..*\n$/,
    );
    expect(stderr).toContain('1 hit;');
  });
});

describe('what is wrong', () => {
  it('with the query is a wrong use, underlined', async () => {
    const { status, stderr, hits } = await searched('jobs AND (chips');
    expect({ status, hits }).toEqual({ status: 2, hits: [] });
    expect(stderr).toContain('This parenthesis is not closed.\n  jobs AND (chips\n           ^\n');
    expect((await searched('jobs', '--limit', 'all')).status).toBe(2);
  });

  it('with a name in it, or with the project, fails', async () => {
    const unknown = await searched('code:unheard-of');
    expect(unknown.status).toBe(1);
    expect(unknown.stderr).toContain('There is no code "unheard-of"');
    expect((await warrant(['search', join(place.folder, 'none'), 'jobs'])).status).toBe(1);
  });
});

describe('the index', () => {
  it('follows what is imported, and is made anew when it is gone or damaged', async () => {
    expect((await searched('zeppelin')).hits).toEqual([]);
    const [file = ''] = await writeFiles(place.folder, { 'new.txt': 'A zeppelin over the harbour.\n\nNobody saw it.' });
    await warrant(['import', place.project, file]);
    const { hits } = await searched('zeppelin');
    expect(hits.length).toBeGreaterThan(0);
    const folder = join(place.project, 'index');
    for (const name of await readdir(folder))
      await writeFile(join(folder, name), (await readFile(join(folder, name))).subarray(5));
    expect((await searched('zeppelin')).hits).toEqual(hits);
    await rm(folder, { recursive: true });
    expect((await searched('zeppelin')).hits).toEqual(hits);
    expect((await warrant(['verify', place.project])).status).toBe(0);
  });
});
