/** The process that searches, as the main process sees it: started by a question, told of changes, killed, asked again. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { forkSpawner } from '#electron/import/spawn-fork';
import type { WorkerHandle } from '#electron/import/worker-handle';
import { SearchProcess } from '#electron/search/search-process';
import { createProject, type ProjectStore } from '#electron/storage/project-store';
import type { SearchAnswer } from '#shared/search/answer';
import { buildWorker } from '../import/build-worker';
import { addClaim, aProject, articleFiles, expectOk, stamp } from '../../helpers/storage';

let worker = '';
let base = '';
let store: ProjectStore;
let search: SearchProcess;
const started: WorkerHandle[] = [];
beforeAll(async () => {
  worker = await buildWorker('electron/search/worker.ts');
}, 60_000);
afterAll(() => rm(dirname(worker), { recursive: true, force: true }));
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'warrant-search-'));
  store = expectOk(await createProject(join(base, 'P.warrant'), aProject));
  expectOk(await store.addArticle(articleFiles('article'), stamp));
  started.length = 0;
  const spawn = forkSpawner(worker);
  search = new SearchProcess(store, () => {
    const handle = spawn();
    started.push(handle);
    return handle;
  });
});
afterEach(async () => {
  search.close();
  await store.close();
  await rm(base, { recursive: true, force: true });
});

async function found(query: string): Promise<string[]> {
  const answer: SearchAnswer = expectOk(await search.ask('find', { query, limit: 100 }));
  if (!answer.ok) throw new Error(answer.fault.message);
  return answer.groups.flatMap(({ kind, id, hits }) => hits.map(({ match }) => `${kind} ${id}: ${match}`)).sort();
}

it('finds what changes while it runs, in the order of the changes', async () => {
  expect(started).toHaveLength(0);
  // The process reads the project while the claim is added: it must neither be missing nor be taken twice.
  const first = found('cuts OR number');
  expectOk(await store.apply(addClaim(1)));
  await first;
  expect(await found('cuts OR number')).toEqual(['article article: cuts', 'claim claim-1: number']);
  expectOk(await store.undo(stamp));
  expect(await found('cuts OR number')).toEqual(['article article: cuts']);
  expectOk(await store.addArticle(articleFiles('other', 'More cuts.'), stamp));
  expect(await found('cuts')).toEqual(['article article: cuts', 'article other: cuts']);
  expect(started).toHaveLength(1);
});

it('answers again after its process was killed', async () => {
  expect(await found('cuts')).toHaveLength(1);
  const dying = search.ask('find', { query: 'cuts', limit: 1 });
  started[0]?.kill();
  await dying;
  expect(await found('cuts')).toHaveLength(1);
  expect(started).toHaveLength(2);
});

it('counts, tells claims from their mentions, and says where a query is wrong', async () => {
  expectOk(await store.apply(addClaim(1)));
  expect(expectOk(await search.ask('counts', { queries: ['cuts', 'number', 'AND', 'nothing'] }))).toEqual([
    1,
    1,
    null,
    0,
  ]);
  expect(expectOk(await search.ask('matches', { query: 'number' }))).toEqual({
    ok: true,
    value: { claimIds: ['claim-1'], annotationIds: ['annotation-1'] },
  });
  expect(expectOk(await search.ask('find', { query: 'cuts code:nobody', limit: 1 }))).toMatchObject({
    ok: false,
    fault: { place: { start: 10, end: 16 } },
  });
});

it('writes hits as a table and as JSON, with offsets in code points', async () => {
  expectOk(await store.addArticle(articleFiles('robots', '=🤖 cuts, "so" they say'), stamp));
  const csv = join(base, 'found.csv');
  expect(expectOk(await search.ask('export', { query: '"cuts so"', format: 'csv', file: csv }))).toEqual({
    ok: true,
    value: 1,
  });
  expect(await readFile(csv, 'utf8')).toBe(
    '\ufeffkind,id,title,start,end,before,match,after\r\n' +
      `article,robots,robots,3,12,"'=🤖 ","cuts, ""so",""" they say"\r\n`,
  );
  const json = join(base, 'found.json');
  expectOk(await search.ask('export', { query: 'cuts', format: 'json', file: json }));
  const written = JSON.parse(await readFile(json, 'utf8'));
  expect(written).toMatchObject({ query: 'cuts', hits: [{ match: 'cuts' }, { match: 'cuts' }] });
});

it('makes the index anew when asked to', async () => {
  expect(await found('cuts')).toHaveLength(1);
  expect(expectOk(await search.ask('index', { anew: true }))).toBe(true);
  expect(await found('cuts')).toHaveLength(1);
});
