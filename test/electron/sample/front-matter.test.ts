import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { dateSchema } from '#shared/model/basics';
import { articleBytes, readSample } from './read-sample';

const frontMatterSchema = z.strictObject({
  title: z.string().min(1),
  author: z.union([z.string().min(1), z.array(z.string().min(1)).min(2)]),
  publisher: z.string().min(1),
  published: dateSchema,
  modified: dateSchema.optional(),
  url: z.string().startsWith('https://example.org/'),
  language: z.literal('en'),
  tags: z.array(z.string().min(1)).min(3),
  section: z.string().min(1),
});

const sample = readSample();
const frontMatter = (file: string) =>
  frontMatterSchema.parse(parse(Buffer.from(articleBytes(file)).toString().split(/^---$/m)[1] ?? ''));

describe('the front matter', () => {
  it.each(sample.articles)('of $file is whole', ({ file }) => {
    expect(frontMatter(file).title).not.toBe('');
  });

  it('names six publishers and spans the years', () => {
    const all = sample.articles.map(({ file }) => frontMatter(file));
    expect(new Set(all.map(({ publisher }) => publisher)).size).toBe(6);
    expect(new Set(all.map(({ published }) => published.slice(0, 4)))).toEqual(new Set(['2024', '2025', '2026']));
  });

  it.each(sample.sources.filter(({ article }) => article !== null))('agrees with the source $key', (source) => {
    const article = sample.articles.find(({ key }) => key === source.article);
    expect(frontMatter(article?.file ?? '')).toMatchObject({
      title: source.title,
      author: source.authors.length === 1 ? source.authors[0] : source.authors,
      publisher: source.publisher,
      published: source.date,
      url: source.url,
    });
  });
});
