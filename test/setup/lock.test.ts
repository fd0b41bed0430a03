/** One build at a time, also when several commands start at once; a killed one must not block the next for ever. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from '../../build/setup/lib/lock.mjs';

const moduleUrl = pathToFileURL(resolve(import.meta.dirname, '../../build/setup/lib/lock.mjs')).href;

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warrant-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A process id that no process has any more. */
async function deadPid(): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--print', 'process.pid']);
  return stdout.trim();
}

test('processes that come at once go one after the other', async () => {
  const log = join(folder, 'log');
  const script = `
    import { appendFileSync } from 'node:fs';
    import { withLock } from ${JSON.stringify(moduleUrl)};
    await withLock(${JSON.stringify(join(folder, 'lock'))}, async () => {
      appendFileSync(${JSON.stringify(log)}, 'in ');
      await new Promise((resolve) => setTimeout(resolve, 60));
      appendFileSync(${JSON.stringify(log)}, 'out ');
    });`;
  const run = () => promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
  await Promise.all([run(), run(), run(), run()]);
  expect(await readFile(log, 'utf8')).toBe('in out '.repeat(4));
});

test('the lock of a process that is gone is taken over', async () => {
  const lock = join(folder, 'lock');
  await mkdir(lock);
  await writeFile(join(lock, 'owner'), `${hostname()} ${await deadPid()}`);
  expect(await withLock(lock, async () => 'done')).toBe('done');
});

test('so is one whose owner died before signing it', async () => {
  const lock = join(folder, 'lock');
  await mkdir(lock);
  const longAgo = new Date(Date.now() - 60_000);
  await utimes(lock, longAgo, longAgo);
  expect(await withLock(lock, async () => 'done')).toBe('done');
});

test('a living process keeps its lock', async () => {
  const lock = join(folder, 'lock');
  await mkdir(lock);
  await writeFile(join(lock, 'owner'), `${hostname()} ${process.ppid}`);
  let entered = false;
  const waiting = withLock(lock, async () => {
    entered = true;
  });
  await new Promise((done) => setTimeout(done, 200));
  expect(entered).toBe(false);
  await rm(lock, { recursive: true });
  await waiting;
  expect(entered).toBe(true);
});

test('work that fails gives the lock back', async () => {
  const lock = join(folder, 'lock');
  await expect(withLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await withLock(lock, async () => 'next')).toBe('next');
});
