/** The three articles that people really clipped, against what a careful person would have made of each. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { metadataSchema } from '#shared/model/article';
import expectations from '../../fixtures/articles-expectations.json' with { type: 'json' };
import { imported, outline, textOf } from './import-text';

const folder = fileURLToPath(new URL('../../../../shared/articles/', import.meta.url));
const isThere = existsSync(folder);
if (!isThere) console.warn('Skipped: no folder ../shared/articles beside the project.');

const expectationSchema = z.strictObject({
  file: z.string(),
  metadata: metadataSchema.partial(),
  origins: z.record(z.string(), z.string()),
  repairs: z.int(),
  /** First and last words of the text, and words that stand in it once. */
  starts: z.string(),
  ends: z.string(),
  once: z.array(z.string()),
  absent: z.array(z.string()),
  /** Blocks of the text by type, folded ones by reason. */
  blocks: z.record(z.string(), z.int()),
  folded: z.record(z.string(), z.int()),
  candidates: z.record(z.string(), z.array(z.string())),
});
const articles = z.array(expectationSchema).parse(expectations.articles);

const counted = (values: readonly string[]): Record<string, number> =>
  values.reduce<Record<string, number>>((counts, value) => ({ ...counts, [value]: (counts[value] ?? 0) + 1 }), {});

describe.skipIf(!isThere).each(articles)('$file', (expected) => {
  const article = isThere
    ? imported(readFileSync(`${folder}${expected.file}`), expected.file)
    : Promise.reject(new Error('skipped'));
  article.catch(() => undefined);

  test('metadata, each with where it came from', async () => {
    const { metadata, origins, repairs } = await article;
    expect(metadata).toMatchObject(expected.metadata);
    expect(origins).toMatchObject(expected.origins);
    expect(repairs).toHaveLength(expected.repairs);
  });

  test('the text is the article and nothing else', async () => {
    const text = textOf(await article);
    expect(text.slice(0, expected.starts.length)).toBe(expected.starts);
    expect(text.slice(-expected.ends.length)).toBe(expected.ends);
    for (const words of expected.once) expect([words, text.split(words).length - 1]).toEqual([words, 1]);
    for (const words of expected.absent) expect([words, text.includes(words)]).toEqual([words, false]);
  });

  test('what is folded, and as what', async () => {
    const { document } = await article;
    const lines = outline(document.content);
    expect(counted(lines.flatMap((line) => /^\[(\w+)\]/.exec(line)?.[1] ?? []))).toEqual(expected.folded);
    expect(counted(lines.flatMap((line) => (line.startsWith('[') ? [] : (line.split(':', 1)[0] ?? []))))).toEqual(
      expected.blocks,
    );
  });

  test('sources that it names', async () => {
    const { candidates } = await article;
    for (const [via, titles] of Object.entries(expected.candidates)) {
      expect(candidates.filter((candidate) => candidate.via === via).map(({ title }) => title)).toEqual(titles);
    }
    const text = textOf(await article);
    for (const { passage } of candidates) expect(text.slice(passage?.start, passage?.end).trim()).not.toBe('');
  });
});
