import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ReadFile } from '#electron/import/expand';
import { createImportPool, type ImportPool } from '#electron/import/pool';
import { forkSpawner } from '#electron/import/spawn-fork';
import type { ImportInput } from '#electron/import/types';
import type { Result } from '#shared/model/result';
import { buildWorker } from './build-worker';

const file = (text: string, fileName = 'a.md'): ImportInput => ({
  bytes: new TextEncoder().encode(text),
  fileName,
  charset: null,
});

const all = (pool: ImportPool, files: readonly ImportInput[]): Promise<Result<ReadFile>[]> =>
  Promise.all(files.map((input) => pool.import(input)));

const titleOf = (result: Result<ReadFile>): unknown =>
  result.ok && result.value.kind === 'article' ? result.value.article.metadata.title : result;

/** Stands in for a reader that misbehaves in the way the file's text asks for. */
const misbehaving = `
process.on('message', ({ id, input }) => {
  const word = new TextDecoder().decode(input.bytes);
  if (word === 'hang') for (;;);
  if (word === 'crash') process.exit(3);
  if (word === 'garble') return process.send({ id, result: { ok: true, value: { metadata: '?' } } });
  if (word === 'unruly') return process.send({ id, result: { ok: true, value: { kind: 'article', article: {} } } });
  if (word === 'grow') { const all = []; for (;;) all.push(Buffer.alloc(16e6, 1)); }
  if (word === 'heap') { const all = []; for (;;) all.push(new Array(1e6).fill({})); }
  process.send({ id, result: { ok: false, error: { code: 'read', message: word } } });
});
`;

let pool: ImportPool | null = null;
afterEach(() => pool?.close());

describe('with the real worker', () => {
  let worker = '';
  beforeAll(async () => {
    worker = await buildWorker();
  }, 60_000);

  test('reads files side by side and gives each its own answer', async () => {
    pool = createImportPool({ size: 2, spawn: forkSpawner(worker) });
    const files = Array.from({ length: 12 }, (_, index) =>
      file(`# Title ${index}\n\nText number ${index} of the lot.\n`),
    );
    const results = await all(pool, files);
    expect(results.map(titleOf)).toEqual(files.map((_, index) => `Title ${index}`));
  }, 60_000);

  test('an archive is taken apart, each file in it read on its own', async () => {
    pool = createImportPool({ size: 1, spawn: forkSpawner(worker) });
    const bytes = zipSync({
      'a/one.md': strToU8('# One\n\nThe first text of the archive.\n'),
      'two.txt': strToU8('The second text.\n'),
    });
    const read = await pool.import({ bytes, fileName: 'articles.zip', charset: null });
    if (!read.ok || read.value.kind !== 'several') throw new Error('not taken apart');
    expect(read.value.inputs.map(({ name }) => name)).toEqual(['a/one.md', 'two.txt']);
    const [first] = await all(pool, [read.value.inputs[0]?.input ?? file('')]);
    expect(first === undefined ? null : titleOf(first)).toBe('One');
  }, 60_000);

  test('a file on the disk is read there while it holds the same bytes, and sent when it does not', async () => {
    pool = createImportPool({ size: 1, spawn: forkSpawner(worker) });
    const path = join(await mkdtemp(join(tmpdir(), 'warrant-pool-')), 'long.md');
    const long = (title: string) => file(`# ${title}\n\n${'A sentence of the text. '.repeat(3000)}\n`);
    const given = long('Given');
    const sha256 = createHash('sha256').update(given.bytes).digest('hex');
    await writeFile(path, given.bytes);
    expect(titleOf(await pool.import(given, undefined, { path, sha256 }))).toBe('Given');
    // What was not sent cannot be told from what was: the bytes in hand are others than those on the disk.
    const held = { ...given, bytes: long('Other').bytes };
    expect(titleOf(await pool.import(held, undefined, { path, sha256 }))).toBe('Given');
    await writeFile(path, long('Changed meanwhile').bytes);
    expect(titleOf(await pool.import(given, undefined, { path, sha256 }))).toBe('Given');
  }, 60_000);

  /** Every element costs the reader some hundred bytes, and each level of them the time to leave it. */
  const largePage = (megabytes: number): ImportInput =>
    file(`<html><body>${'<p class="a">one <b>two</b></p>'.repeat(megabytes * 33_000)}</body></html>`, 'large.html');

  test.each([
    ['more time than it may', { timeLimit: 700 }, 'timeout'],
    ['more memory than it may', { memoryLimit: 280 * 1024 ** 2 }, 'memory'],
  ])(
    'a real page that takes %s is refused and the queue goes on',
    async (_, limit, code) => {
      pool = createImportPool({ size: 1, spawn: forkSpawner(worker), ...limit });
      const warm = await pool.import(file('# Before\n\nA text.\n'));
      const [large, after] = await all(pool, [largePage(12), file('# After\n\nA text.\n')]);
      expect([titleOf(warm), after === undefined ? null : titleOf(after)]).toEqual(['Before', 'After']);
      expect(large).toMatchObject({ ok: false, error: { code } });
    },
    60_000,
  );

  test('an expected failure is a value', async () => {
    pool = createImportPool({ size: 1, spawn: forkSpawner(worker) });
    expect(await pool.import(file('', 'empty.txt'))).toMatchObject({ ok: false, error: { code: 'empty' } });
  }, 60_000);
});

describe('with a worker that misbehaves', () => {
  let path = '';
  let spawn: ReturnType<typeof forkSpawner>;
  beforeAll(async () => {
    path = join(await mkdtemp(join(tmpdir(), 'warrant-pool-')), 'worker.cjs');
    await writeFile(path, misbehaving);
    spawn = forkSpawner(path);
  });

  test('a file that takes too long is refused and the queue goes on', async () => {
    pool = createImportPool({ size: 1, spawn, timeLimit: 3000 });
    const results = await all(
      pool,
      ['hang', 'one', 'hang', 'two'].map((word) => file(word)),
    );
    expect(results.map((result) => (!result.ok ? [result.error.code, result.error.message] : null))).toMatchObject([
      ['timeout', expect.stringContaining('longer than')],
      ['read', 'one'],
      ['timeout', expect.anything()],
      ['read', 'two'],
    ]);
  }, 30_000);

  test('what a worker was given ahead is read by another when it ends, and can be cancelled before', async () => {
    pool = createImportPool({ size: 1, spawn, timeLimit: 1500 });
    const unwanted = new AbortController();
    const results = ['hang', 'hang too', 'ahead', 'last'].map((word) =>
      pool?.import(file(word), word === 'hang too' ? unwanted.signal : undefined),
    );
    unwanted.abort();
    expect(await results[1]).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await results[0]).toMatchObject({ ok: false, error: { code: 'timeout' } });
    expect(await results[2]).toMatchObject({ ok: false, error: { message: 'ahead' } });
    expect(await results[3]).toMatchObject({ ok: false, error: { message: 'last' } });
  }, 30_000);

  test('what a worker was given ahead ends as cancelled when all is closed', async () => {
    pool = createImportPool({ size: 1, spawn });
    const results = ['hang', 'ahead', 'last'].map((word) => pool?.import(file(word)));
    pool.close();
    for (const result of results) expect(await result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });

  test('an article against the rules of documents is refused, and says why', async () => {
    pool = createImportPool({ size: 1, spawn });
    expect(await pool.import(file('unruly'))).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(await pool.import(file('next'))).toMatchObject({ ok: false, error: { code: 'read', message: 'next' } });
  });

  test('a crash and a garbled answer fail that file only', async () => {
    pool = createImportPool({ size: 1, spawn });
    const results = await all(
      pool,
      ['crash', 'garble', 'three'].map((word) => file(word)),
    );
    expect(results.map((result) => (!result.ok ? result.error.code : null))).toEqual(['crashed', 'crashed', 'read']);
  }, 30_000);

  test.runIf(process.platform === 'linux')(
    'memory outside the heap is watched',
    async () => {
      pool = createImportPool({ size: 1, spawn, memoryLimit: 300 * 1024 ** 2 });
      expect(await pool.import(file('grow'))).toMatchObject({ ok: false, error: { code: 'memory' } });
    },
    30_000,
  );

  test('a heap that outgrows its limit is told from a crash', async () => {
    pool = createImportPool({ size: 1, spawn: forkSpawner(path, ['--max-old-space-size=64']) });
    expect(await pool.import(file('heap'))).toMatchObject({ ok: false, error: { code: 'memory' } });
  }, 60_000);

  test('cancelling ends a running file and leaves the waiting ones out', async () => {
    pool = createImportPool({ size: 1, spawn });
    const [running, waiting] = [new AbortController(), new AbortController()];
    const results = [
      pool.import(file('hang'), running.signal),
      pool.import(file('four'), waiting.signal),
      pool.import(file('five')),
    ];
    waiting.abort();
    running.abort();
    expect((await Promise.all(results)).map((result) => (result.ok ? null : result.error.message))).toEqual([
      expect.stringContaining('Cancelled'),
      expect.stringContaining('Cancelled'),
      'five',
    ]);
  }, 30_000);

  test('closing settles everything', async () => {
    pool = createImportPool({ size: 1, spawn });
    const results = [pool.import(file('hang')), pool.import(file('six'))];
    pool.close();
    expect((await Promise.all(results)).every((result) => !result.ok && result.error.code === 'cancelled')).toBe(true);
    expect(await pool.import(file('seven'))).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  }, 30_000);
});
