/**
 * A thousand mixed articles imported by the command line, beside the extraction libraries alone on the same files in
 * the same run, with as many processes. The two take turns, so that both meet the same weather.
 */
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundled } from '../helpers/bundled';
import { residentBytes } from '../helpers/process-memory';
import { writeMixedArticles } from './importing-material';
import { quantile, type Row } from './row';

const articles = 1000;
const rounds = 3;
const commandLine = resolve('out/main/cli.js');

export async function measureImporting(corpora: string, count = articles): Promise<Row[]> {
  const base = await mkdtemp(join(process.env['WARRANT_BENCH_FOLDER'] ?? tmpdir(), 'warrant-importing-'));
  try {
    const folder = join(base, 'articles');
    if (!(await writeMixedArticles(corpora, folder, count))) {
      console.log('importing: not every kind of article is in ../shared/corpora; passed over');
      return [];
    }
    const libraries = await bundled('test/helpers/processes/extraction-libraries.ts');
    const ours: Run[] = [];
    const theirs: Run[] = [];
    for (let round = 0; round < rounds; round += 1) {
      theirs.push(await librariesAlone(folder, libraries));
      ours.push(await imported(folder, join(base, `Round ${round}.warrant`)));
    }
    const median = (runs: readonly Run[], of: keyof Run): number =>
      quantile(
        runs.map((run) => run[of]),
        0.5,
      );
    const peer = median(theirs, 'ms');
    const what = `${count.toLocaleString('en')} mixed articles`;
    return [
      { measure: `importing ${what}`, ours: median(ours, 'ms'), unit: 'ms', peer, floor: null, goal: peer * 1.5 },
      {
        measure: `importing ${what}: memory of all processes at its highest`,
        ours: median(ours, 'peak'),
        unit: 'MB',
        peer: median(theirs, 'peak'),
        floor: null,
        goal: 1024,
      },
    ];
  } finally {
    await rm(base, { recursive: true, force: true });
  }
}

/** Milliseconds, megabytes. */
type Run = { readonly ms: number; readonly peak: number };

async function imported(folder: string, project: string): Promise<Run> {
  await ended(spawn(process.execPath, [commandLine, 'init', project], { stdio: 'ignore' }));
  return watched(() => {
    const importing = spawn(process.execPath, [commandLine, 'import', project, folder], { stdio: 'ignore' });
    return { pids: () => [importing.pid ?? 0], done: ended(importing) };
  });
}

async function librariesAlone(folder: string, libraries: string): Promise<Run> {
  const waiting = readdirSync(folder)
    .toSorted()
    .map((name) => join(folder, name))
    .values();
  return watched(() => {
    const workers = Array.from({ length: availableParallelism() }, () => fork(libraries));
    return { pids: () => workers.map(({ pid }) => pid ?? 0), done: Promise.all(workers.map((w) => fed(w, waiting))) };
  });
}

/** The next file as soon as the last one is done. */
async function fed(worker: ChildProcess, waiting: Iterator<string>): Promise<void> {
  worker.on('message', () => {
    const { value, done } = waiting.next();
    if (done === true) worker.disconnect();
    else worker.send(value);
  });
  await ended(worker);
}

async function ended(child: ChildProcess): Promise<void> {
  await once(child, 'exit');
}

async function watched(start: () => { pids: () => number[]; done: Promise<unknown> }): Promise<Run> {
  const begun = performance.now();
  const { pids, done } = start();
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(
      peak,
      pids().reduce((sum, pid) => sum + residentBytes(pid), 0),
    );
  }, 50);
  await done;
  clearInterval(watch);
  return { ms: performance.now() - begun, peak: peak / 1024 ** 2 };
}
