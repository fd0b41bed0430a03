/**
 * From a change to the word on what the evidence comes down to, through the process that works it out: with 10,000
 * claims, 5,000 sources and 20,000 links. A citation that comes or goes changes every count; a link only some.
 */
import { resolve } from 'node:path';
import { forkSpawner } from '#electron/import/spawn-fork';
import type { Answered, Told } from '#electron/analysis/questions';
import type { Change } from '#shared/model/change';
import { tableNames, type ProjectRows } from '#shared/model/project';
import { bigRows } from '../helpers/big-project';
import { quantile, type Row } from './row';

const rounds = 40;
const sizes = { articles: 200, claims: 10_000, annotations: 20_000, sources: 5000, links: 20_000 };

export async function measureProvenance(): Promise<Row[]> {
  const rows = bigRows(sizes);
  const worker = forkSpawner(resolve('out/main/analysis-worker.js'))();
  const waiting = new Map<number, () => void>();
  worker.onMessage((message) => waiting.get((message as Answered).id)?.());
  let id = 0;
  const ask = (): Promise<void> => {
    id += 1;
    const asked = id;
    return new Promise((done) => {
      waiting.set(asked, done);
      worker.send({ type: 'ask', id: asked, name: 'provenance', about: null } satisfies Told);
    });
  };
  for (const [index, table] of tableNames.entries()) {
    const slice: Partial<ProjectRows> = { [table]: rows[table] };
    worker.send({ type: 'rows', begins: index === 0, rows: JSON.stringify(slice) } satisfies Told);
  }
  await ask();

  const measured = async (changeOf: (round: number) => Change): Promise<Row[]> => {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now();
      worker.send({ type: 'changes', changes: [changeOf(round)] } satisfies Told);
      await ask();
      times.push(performance.now() - start);
    }
    return [0.5, 0.95].map((share) => ({
      measure: share === 0.5 ? 'median' : '95th percentile',
      ours: quantile(times, share),
      unit: 'ms',
      peer: null,
      floor: null,
      goal: 100,
    }));
  };
  const citation = await measured((round) => {
    const before = rows.sources[round * 3];
    if (before === undefined) throw new Error('there is no such source');
    return { table: 'sources', before, after: { ...before, citesIds: [`source${round * 3 + 2}`] } };
  });
  const link = await measured((round) => {
    const before = rows.links[round];
    if (before === undefined) throw new Error('there is no such link');
    return { table: 'links', before, after: { ...before, stance: 'neutral' } };
  });
  worker.kill();
  const named = (what: string) => (row: Row) => ({
    ...row,
    measure: `provenance after ${what} changes, ${row.measure}`,
  });
  return [...citation.map(named('a citation')), ...link.map(named('a link'))];
}
