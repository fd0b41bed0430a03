/** Saved pages with the article expected of each: `NAME/{source.html,expected.html,expected-metadata.json}`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { median, sameTitle, share, tokenOverlap, withoutHeadline } from '../metrics';
import { defuddle, readabilityOnJsdom, readabilityOnLinkedom } from '../page-peers';
import type { CorpusReport, Figure } from '../report';
import { importBytes, textOf, textOfHtml, timed } from '../text-of';

const expectedSchema = z.object({ title: z.string().nullish() });
const peers = [readabilityOnLinkedom, readabilityOnJsdom, defuddle];

type Score = { readonly page: string; readonly f1: number; readonly title: boolean | null; readonly ms: number };

export async function evaluateReadabilityPages(folder: string): Promise<CorpusReport | null> {
  if (!existsSync(folder)) return null;
  const pages = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'source.html')));
  if (pages.length === 0) return null;
  const ours: Score[] = [];
  const theirs = new Map<string, Score[]>(peers.map(({ name }) => [name, []]));
  for (const page of pages) {
    const source = readFileSync(join(folder, page, 'source.html'));
    const html = source.toString('utf8');
    const expected = textOfHtml(readFileSync(join(folder, page, 'expected.html'), 'utf8'));
    const { title } = expectedSchema.parse(
      JSON.parse(readFileSync(join(folder, page, 'expected-metadata.json'), 'utf8')),
    );
    const score = (text: string, found: string, ms: number): Score => ({
      page,
      f1: tokenOverlap(withoutHeadline(text, found), expected).f1,
      title: title === null || title === undefined || title === '' ? null : sameTitle(found, title),
      ms,
    });
    const { value: article, ms } = await timed(() => importBytes(source, 'source.html'));
    ours.push(typeof article === 'string' ? score('', '', ms) : score(textOf(article), article.metadata.title, ms));
    for (const { name, extract } of peers) {
      const peer = await timed(() => extract(html));
      theirs.get(name)?.push(score(peer.value.text, peer.value.title, peer.ms));
    }
  }
  const figure = (
    measure: string,
    of: (scores: readonly Score[]) => number,
    rest: Pick<Figure, 'unit' | 'better' | 'goal'>,
  ): Figure => ({
    measure,
    ...rest,
    ours: of(ours),
    peers: Object.fromEntries([...theirs].map(([name, scores]) => [name, of(scores)])),
  });
  return {
    corpus: 'readability-pages',
    cases: pages.length,
    figures: [
      figure('body, median token F1', (scores) => median(scores.map(({ f1 }) => f1)), {
        unit: 'score',
        better: 'higher',
        goal: 0.97,
      }),
      figure('body, lowest token F1', (scores) => Math.min(...scores.map(({ f1 }) => f1)), {
        unit: 'score',
        better: 'higher',
        goal: 0.5,
      }),
      figure('body, mean token F1', (scores) => scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length, {
        unit: 'score',
        better: 'higher',
        goal: null,
      }),
      figure('title exact', (scores) => share(scores.flatMap(({ title }) => title ?? [])), {
        unit: 'share',
        better: 'higher',
        goal: 0.97,
      }),
      figure('time of a page, median', (scores) => median(scores.map(({ ms }) => ms)), {
        unit: 'ms',
        better: 'lower',
        goal: null,
      }),
    ],
    notes: [
      ...ours
        .filter(({ f1 }) => f1 < 0.9)
        .toSorted((a, b) => a.f1 - b.f1)
        .slice(0, 12)
        .map(({ page, f1 }) => `F1 ${f1.toFixed(2)}  ${page}`),
      ...ours.filter(({ title }) => title === false).map(({ page }) => `title  ${page}`),
    ],
  };
}
