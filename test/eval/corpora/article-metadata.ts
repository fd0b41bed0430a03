/** Pages with the metadata expected of each: `defuddle/fixtures/NAME.html`, `defuddle/expected/NAME.md` opening in JSON. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sameAuthors, sameDate, sameTitle, share } from '../metrics';
import { defuddle, readabilityOnLinkedom } from '../page-peers';
import type { CorpusReport, Figure } from '../report';
import { importBytes } from '../text-of';

const expectedSchema = z.object({
  title: z.string().catch(''),
  author: z.string().catch(''),
  published: z.string().catch(''),
});
const peers = [defuddle, readabilityOnLinkedom];

type Score = {
  readonly name: string;
  readonly title: boolean | null;
  readonly author: boolean | null;
  readonly published: boolean | null;
};
type Found = { readonly title: string; readonly author: readonly string[]; readonly published: string | null };

export async function evaluateArticleMetadata(folder: string): Promise<CorpusReport | null> {
  const fixtures = join(folder, 'defuddle', 'fixtures');
  if (!existsSync(fixtures)) return null;
  const names = readdirSync(fixtures).filter((name) => name.endsWith('.html'));
  const ours: Score[] = [];
  const made = { author: 0, published: 0 };
  const theirs = new Map<string, Score[]>(peers.map(({ name }) => [name, []]));
  for (const name of names) {
    const expected = expectedOf(join(folder, 'defuddle', 'expected', name.replace(/\.html$/, '.md')));
    if (expected === null) continue;
    const score = ({ title, author, published }: Found): Score => ({
      name,
      title: expected.title === '' ? null : sameTitle(title, expected.title),
      author: expected.author === '' ? null : sameAuthors(author, expected.author),
      published: expected.published === '' ? null : sameDate(published, expected.published),
    });
    const source = readFileSync(join(fixtures, name));
    const article = await importBytes(source, name);
    const found =
      typeof article === 'string'
        ? { title: '', author: [], published: null }
        : { ...article.metadata, author: article.metadata.authors };
    ours.push(score(found));
    if (expected.author === '' && found.author.length > 0) made.author += 1;
    if (expected.published === '' && found.published !== null) made.published += 1;
    for (const peer of peers) {
      const { title, author, published } = await peer.extract(source.toString('utf8'));
      theirs.get(peer.name)?.push(score({ title, author: [author], published: published === '' ? null : published }));
    }
  }
  const figure = (measure: string, key: 'title' | 'author' | 'published', goal: number | null): Figure => {
    const of = (scores: readonly Score[]): number => share(scores.flatMap((score) => score[key] ?? []));
    return {
      measure,
      unit: 'share',
      better: 'higher',
      goal,
      ours: of(ours),
      peers: Object.fromEntries([...theirs].map(([name, scores]) => [name, of(scores)])),
    };
  };
  const told = (measure: string, count: number): Figure => ({
    measure,
    unit: 'count',
    better: 'lower',
    goal: null,
    ours: count,
    peers: {},
  });
  return {
    corpus: 'article-metadata',
    cases: ours.length,
    figures: [
      figure('published date exact', 'published', 0.9),
      figure('author exact', 'author', 0.85),
      figure('title exact', 'title', null),
      told('dates where none is expected', made.published),
      told('authors where none is expected', made.author),
    ],
    notes: ours.flatMap(({ name, published, author }) => [
      ...(published === false ? [`date  ${name}`] : []),
      ...(author === false ? [`author  ${name}`] : []),
    ]),
  };
}

function expectedOf(path: string): z.infer<typeof expectedSchema> | null {
  if (!existsSync(path)) return null;
  const json = /^```json\s*([\s\S]*?)```/.exec(readFileSync(path, 'utf8'))?.[1];
  return json === undefined ? null : expectedSchema.parse(JSON.parse(json));
}
