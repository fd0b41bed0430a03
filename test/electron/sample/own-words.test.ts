import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleBytes, readSample } from './read-sample';

/** The articles that gave the sample its facts; not part of the project. */
const folder = new URL('../../../../shared/articles/', import.meta.url);
const there = existsSync(folder);
if (!there)
  console.warn('SKIPPED: no ../shared/articles beside the project, so the wording is not compared with them.');

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/‚Äô|['’]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const runsOf = (text: string, length: number): string[] => {
  const words = wordsOf(text);
  return words.slice(0, Math.max(0, words.length - length + 1)).map((_, at) => words.slice(at, at + length).join(' '));
};

describe.skipIf(!there)('the wording of the sample', () => {
  const theirs = there ? readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8')) : [];
  const sample = readSample();
  const ours = sample.articles.map(({ file }): [string, string] => [file, Buffer.from(articleBytes(file)).toString()]);
  ours.push(['the JSON files', JSON.stringify(sample)]);

  it.each(ours)('shares no run of eight words with the articles of others: %s', (_, text) => {
    const known = new Set(theirs.flatMap((article) => runsOf(article, 8)));
    expect(known.size).toBeGreaterThan(1000);
    expect(runsOf(text, 8).filter((run) => known.has(run))).toEqual([]);
  });
});
