/**
 * Full text over 10,000 articles of 8 kB: how long the index takes to make, what it holds in memory, and how long a
 * query takes until its first twenty hits stand there with their places and the words around them. Beside it MiniSearch
 * with the same texts and the same queries, which gives the twenty best articles and neither places nor context; and
 * the least that any search without an index can do, looking through every text.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { EntryIndex, type CurrentEntry } from '#electron/search/entry-index';
import { hitsOf } from '#shared/search/hit';
import { parseQuery } from '#shared/search/parse-query';
import { createPlaceFinder } from '#shared/search/places';
import { planQuery } from '#shared/search/plan-query';
import { aProject } from '../helpers/builders';
import { quantile, type Row } from './row';
import { searchArticles, searchQueries, vocabularyOf, type SearchArticle, type SearchQuery } from './search-material';

type Figures = { readonly build: number; readonly held: number; readonly p50: number; readonly p95: number };
const hitsShown = 20;

export async function measureSearch(articleCount = 10_000, characters = 8000): Promise<Row[]> {
  const vocabulary = vocabularyOf(60_000);
  const articles = searchArticles(articleCount, characters, vocabulary);
  const queries = searchQueries(300, vocabulary);
  const ours = await measureOurs(articles, queries);
  const peer = await measureMiniSearch(articles, queries);
  const floor = measureScan(articles, queries.slice(0, 60));
  const what = `${articleCount} articles of ${characters} characters`;
  const goals = { build: 10_000, held: 100, query: 5 };
  return [
    {
      measure: `search: index of ${what}`,
      ours: ours.build,
      unit: 'ms',
      peer: peer.build,
      floor: null,
      goal: goals.build,
    },
    {
      measure: 'search: memory held by the index',
      ours: ours.held,
      unit: 'MB',
      peer: peer.held,
      floor: null,
      goal: goals.held,
    },
    {
      measure: 'search: memory at its highest while the index is made',
      ours: ours.peak,
      unit: 'MB',
      peer: null,
      floor: null,
      goal: goals.held,
    },
    {
      measure: 'search: query with places and context, median',
      ours: ours.p50,
      unit: 'ms',
      peer: peer.p50,
      floor: floor.p50,
      goal: goals.query,
    },
    {
      measure: 'search: query with places and context, p95',
      ours: ours.p95,
      unit: 'ms',
      peer: peer.p95,
      floor: floor.p95,
      goal: goals.query,
    },
    {
      measure: 'search: one more article until it is found',
      ours: ours.grow,
      unit: 'ms',
      peer: null,
      floor: null,
      goal: 50,
    },
    { measure: 'search: opening the index again', ours: ours.reopen, unit: 'ms', peer: null, floor: null, goal: 500 },
  ];
}

async function measureOurs(articles: readonly SearchArticle[], queries: readonly SearchQuery[]) {
  const folder = await mkdtemp(join(process.env['WARRANT_BENCH_FOLDER'] ?? tmpdir(), 'warrant-search-'));
  try {
    const before = await held();
    const residentBefore = process.memoryUsage.rss();
    let peak = 0;
    const entries = articles.map((article, fingerprint): CurrentEntry => {
      const read = async () => {
        if (fingerprint % 50 === 0) peak = Math.max(peak, process.memoryUsage.rss() - residentBefore);
        return { kind: 'article' as const, id: article.id, text: article.text, more: article.title };
      };
      return { kind: 'article', id: article.id, fingerprint, read };
    });
    let index = new EntryIndex(folder);
    const build = await milliseconds(() => index.updateAll(entries));
    peak = Math.max(peak, process.memoryUsage.rss() - residentBefore);
    const heldByIndex = (await held()) - before;
    index.close();
    const reopen = await milliseconds(() => void (index = new EntryIndex(folder)));
    const project = aProject();
    const latencies = latenciesOf(queries, ({ words, prefix }) => {
      const query = parseQuery(`${words.join(' AND ')}${prefix ? '*' : ''}`);
      const plan = query.ok ? planQuery(project, query.value) : query;
      if (!query.ok || !plan.ok) throw new Error('the query is not understood');
      const placesIn = createPlaceFinder(query.value);
      let hits = 0;
      for (const { text, ...found } of index.find(plan.value, hitsShown).entries) {
        const whole = text().text;
        hits += hitsOf({ ...found, text: whole, title: '' }, placesIn(whole)).length;
        if (hits >= hitsShown) break;
      }
      return hits;
    });
    const grown: number[] = [];
    for (let round = 0; round < 10; round++) {
      const added = { kind: 'article' as const, id: `added-${round}`, text: articles[round]?.text ?? '', more: '' };
      const current = new Map([[`article:${added.id}`, { ...added, fingerprint: 1, read: async () => added }]]);
      grown.push(await milliseconds(() => index.updateSome(current)));
    }
    index.close();
    return { build, held: heldByIndex, peak: peak / 1e6, ...latencies, grow: quantile(grown, 0.5), reopen };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureMiniSearch(
  articles: readonly SearchArticle[],
  queries: readonly SearchQuery[],
): Promise<Figures> {
  const before = await held();
  const index = new MiniSearch<SearchArticle>({ fields: ['title', 'text'] });
  const started = performance.now();
  index.addAll(articles);
  const build = performance.now() - started;
  const heldByIndex = (await held()) - before;
  const latencies = latenciesOf(
    queries,
    ({ words, prefix }) => index.search(words.join(' '), { prefix, combineWith: 'AND' }).slice(0, hitsShown).length,
  );
  return { build, held: heldByIndex, ...latencies };
}

function measureScan(articles: readonly SearchArticle[], queries: readonly SearchQuery[]) {
  return latenciesOf(
    queries,
    ({ words }) => articles.filter(({ text }) => words.every((word) => text.includes(word))).length,
  );
}

function latenciesOf(queries: readonly SearchQuery[], ask: (query: SearchQuery) => number) {
  for (const query of queries.slice(0, 100)) ask(query); // compiled before it is measured
  const times = queries.map((query) => {
    const started = performance.now();
    ask(query);
    return performance.now() - started;
  });
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

async function milliseconds(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** MB that are still needed. */
async function held(): Promise<number> {
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 20)); // array buffers are freed a moment later
  }
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}
