import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseYaml, readFrontMatter } from '#electron/import/metadata/front-matter';
import { readHeaderFields } from '#electron/import/metadata/header-fields';
import { corpus } from '../formats/corpus';

const found = (text: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(readFrontMatter(text).found.all).map(([key, finding]) => [key, finding.value]));

describe('readFrontMatter', () => {
  test('keys of many languages', () => {
    expect(
      found('---\n标题: 工作与机器\n作者: 王小明\n日期: 2026年3月3日\n链接: https://x.y/z\n标签: [就业, 技术]\n---\n'),
    ).toEqual({
      title: '工作与机器',
      authors: ['王小明'],
      published: '2026-03-03',
      url: 'https://x.y/z',
      tags: ['就业', '技术'],
    });
    expect(
      found('---\nTitel: Arbeit\nAutor: Anna Schmidt\nDatum: 3. März 2026\nSchlagwörter: Arbeit, KI\n---\n'),
    ).toMatchObject({ title: 'Arbeit', published: '2026-03-03', tags: ['Arbeit', 'KI'] });
  });

  test('women who write', () => {
    expect(found('---\ntítulo: El trabajo\nautora: Lucía Gómez\n---\n')).toMatchObject({ authors: ['Lucía Gómez'] });
  });

  test('a source is an address or a name', () => {
    expect(found('---\nsource: https://x.y/a\n---\n')).toEqual({ url: 'https://x.y/a', publisher: 'x.y' });
    expect(found('---\nsource: The Daily Engine\n---\n')).toEqual({ publisher: 'The Daily Engine' });
  });

  test('nothing is made up', () => {
    expect(found('---\ntitle:\nauthor: ""\ndate: soon\nurl: not an address\ntags: []\n---\nText')).toEqual({});
  });

  test('faulty YAML is said to be, and what nobody doubts is read', () => {
    const front = readFrontMatter('---\ntitle: One: two\nauthor: Ada Lovelace\n---\nText');
    expect(front.warnings).toEqual([expect.stringContaining('faulty')]);
    expect(front.found.all).toMatchObject({ title: { value: 'One: two' }, authors: { value: ['Ada Lovelace'] } });
    expect(front.body).toBe('Text');
  });

  test('TOML is read as data', () => {
    const front = readFrontMatter(
      '+++\ntitle = "Jobs = machines"\ndate = 2026-03-03T23:30:00-08:00\nlastmod = 2026-03-05\nauthors = ["Ada Poole", "Grace Hu"]\ntags = ["jobs", "AI"]\n[params]\nx = 1\n+++\nText',
    );
    expect(front).toMatchObject({ body: 'Text', warnings: [] });
    expect(front.found.all).toMatchObject({
      title: { value: 'Jobs = machines', origin: 'front matter: title' },
      published: { value: '2026-03-03' },
      modified: { value: '2026-03-05' },
      authors: { value: ['Ada Poole', 'Grace Hu'] },
      tags: { value: ['jobs', 'AI'] },
    });
    expect(readFrontMatter('---toml\ntitle = "x"\n---\nText').found.all).toMatchObject({ title: { value: 'x' } });
    const faulty = readFrontMatter('+++\ntitle = = "x"\n+++\nText');
    expect(faulty).toMatchObject({ body: 'Text', warnings: [expect.stringContaining('faulty')] });
    expect(faulty.found.all).toEqual({});
  });

  test.each([
    ['JavaScript', '---js\nmodule.exports = { title: process.exit(1) }\n---\nText'],
    ['CoffeeScript', '---coffee\ntitle: -> process.exit 1\n---\nText'],
  ])('%s is set aside unread, with a warning', (_, text) => {
    expect(readFrontMatter(text)).toMatchObject({ body: 'Text', warnings: [expect.stringContaining('not read')] });
    expect(readFrontMatter(text).found.all).toEqual({});
  });

  test.each([
    ['a rule and prose', '---\n\nIt was a dark night.\n\n---\n\nMore.'],
    ['no end', '---\ntitle: x\n\nText'],
    ['a rule in the middle', 'Text\n\n---\ntitle: x\n---\n'],
  ])('%s is no front matter', (_, text) => {
    expect(readFrontMatter(text)).toMatchObject({ source: '', body: text });
  });

  test('aliases cannot be made to grow without bound', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
      .split('')
      .map(
        (name, index) =>
          `${name}: &${name} [${Array<string>(9)
            .fill(`*${'abcdefghi'[index] ?? 'a'}`)
            .join(',')}]`,
      )
      .join('\n')}`;
    const start = performance.now();
    expect(parseYaml(bomb)).toMatchObject({ ok: false });
    expect(performance.now() - start).toBeLessThan(2000);
  });

  afterEach(() => expect(Object.keys(Object.prototype)).toEqual([]));
  test('nothing is polluted', () => {
    expect(
      found('---\n__proto__: {polluted: 1, title: bad}\nconstructor: {prototype: {polluted: 1}}\ntitle: good\n---\n'),
    ).toEqual({ title: 'good' });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe('readHeaderFields', () => {
  test('lines of a clipping, marked up or not', () => {
    const header = readHeaderFields(
      '# Title\n\n**来源:** https://x.y\n**链接:** [here](https://x.y/z)\n**日期:** \n\nText',
    );
    expect(header.found.all).toMatchObject({
      publisher: { value: 'x.y' },
      url: { value: 'https://x.y/z', origin: 'text: 链接' },
    });
    expect(header.body).toBe('# Title\n\n\nText');
  });

  test('a single line with a colon is no head', () => {
    expect(readHeaderFields('Author: a word with a history\n\nText').source).toBe('');
  });
});

const folder = corpus('frontmatter');
const suite = folder === null ? '' : join(folder, 'yaml-test-suite');
const caseSchema = z.array(
  z.looseObject({ skip: z.boolean().optional(), yaml: z.string().optional(), fail: z.boolean().optional() }),
);
/** The suite writes white space that would not be seen as signs (its README). */
const written = (yaml: string): string =>
  yaml
    .replaceAll('␣', ' ')
    .replace(/—*»/g, '\t')
    .replaceAll('⇔', '\uFEFF')
    .replaceAll('↵', '')
    .replace(/∎\n$/, '')
    .replaceAll('←', '\r');
describe.skipIf(folder === null)('the YAML test suite', () => {
  const files = folder === null ? [] : readdirSync(suite);
  test.each(files)('%s', (file) => {
    const cases = caseSchema.parse(parse(readFileSync(join(suite, file), 'utf8')));
    // ZYU8, of which the suite says that it is not to be run and parsers need not take it; see the test below.
    if (cases[0]?.skip === true) return;
    const read = cases.flatMap(({ yaml }) => (yaml === undefined ? [] : parseYaml(written(yaml)).ok));
    expect(read).toEqual(cases.flatMap(({ yaml, fail }) => (yaml === undefined ? [] : fail !== true)));
  });
});

test('a version directive with more than a version is refused, as the makers of the parser and the suite agreed', () => {
  expect(parseYaml('%YAML 1.2\n---\na: 1\n').ok).toBe(true);
  expect(parseYaml('%YAML 1.1 1.2\n---\na: 1\n').ok).toBe(false);
});
