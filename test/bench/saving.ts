/**
 * What saving one change costs, beside the least that any durable save can cost: one write and one `fdatasync` of as
 * many bytes on the same disk, taken in turns with it so that both meet the same weather.
 */
import fs from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { openProject, type ProjectStore } from '#electron/storage/project-store';
import { envelopeSchema, type Envelope } from '#shared/commands/commands';
import type { Result } from '#shared/model/result';
import { at, buildLargeProject, largeProject } from '../helpers/large-project';

/** Times in milliseconds, medians unless named otherwise. */
export type SavingFigures = {
  readonly annotations: number;
  /** From opening the folder to a project that can be used. */
  readonly open: number;
  /** The longest that anything else had to wait meanwhile. */
  readonly openHold: number;
  readonly save: number;
  readonly save95: number;
  /** One `writeSync` and one `fdatasyncSync` of as many bytes. */
  readonly bareSync: number;
  /** `save / bareSync`. */
  readonly ratio: number;
  readonly bytesASave: number;
  /** lowdb as it comes: the whole file after each change, never synced. */
  readonly plainLowdb: number;
  readonly plainLowdbHold: number;
  readonly snapshot: number;
  /** The longest that anything else had to wait while a snapshot was written. */
  readonly snapshotHold: number;
};

export async function measureSaving(annotations: number, saves = 200): Promise<SavingFigures> {
  const base = await mkdtemp(join(process.env['WARRANT_BENCH_FOLDER'] ?? tmpdir(), 'warrant-saving-'));
  try {
    const folder = join(base, 'Large.warrant');
    await buildLargeProject(folder, annotations);
    const opening: { ms: number; hold: number }[] = [];
    for (let round = 0; round < 3; round++) {
      let store: ProjectStore | null = null;
      opening.push(await timed(async () => void ({ store } = expectOk(await openProject(folder)))));
      await (store as ProjectStore | null)?.close();
    }
    const { store } = expectOk(await openProject(folder));
    const saved = await savesInTurns(store, base, annotations, saves);
    const { ms: snapshot, hold: snapshotHold } = await timed(async () => void expectOk(await store.snapshot()));
    await store.close();
    const plain = await plainLowdb(join(base, 'lowdb.json'), largeProject(annotations));
    return {
      annotations,
      open: quantile(
        opening.map(({ ms }) => ms),
        0.5,
      ),
      openHold: quantile(
        opening.map(({ hold }) => hold),
        0.5,
      ),
      save: quantile(saved.save, 0.5),
      save95: quantile(saved.save, 0.95),
      bareSync: quantile(saved.bare, 0.5),
      ratio: quantile(saved.save, 0.5) / quantile(saved.bare, 0.5),
      bytesASave: saved.bytes,
      plainLowdb: plain.ms,
      plainLowdbHold: plain.hold,
      snapshot,
      snapshotHold,
    };
  } finally {
    await rm(base, { recursive: true, force: true });
  }
}

async function savesInTurns(store: ProjectStore, base: string, annotations: number, saves: number) {
  const bare = fs.openSync(join(base, 'bare'), 'a');
  const times: { save: number[]; bare: number[]; bytes: number } = { save: [], bare: [], bytes: 0 };
  const journal = join(store.folder, 'journal.jsonl');
  expectOk(await store.apply(edit(0, annotations)));
  times.bytes = fs.readFileSync(journal, 'utf8').trimEnd().split('\n').at(-1)?.length ?? 0;
  const bytes = Buffer.alloc(times.bytes, 'x');
  const warmUp = 50;
  for (let round = 0; round < saves + warmUp; round++) {
    const envelope = edit(round, annotations);
    let start = performance.now();
    expectOk(await store.apply(envelope));
    const save = performance.now() - start;
    start = performance.now();
    fs.writeSync(bare, bytes);
    fs.fdatasyncSync(bare);
    const floor = performance.now() - start;
    if (round < warmUp) continue;
    times.save.push(save);
    times.bare.push(floor);
  }
  fs.closeSync(bare);
  return times;
}

/** As it comes from the window or the command line: parsed. */
const edit = (round: number, annotations: number): Envelope =>
  envelopeSchema.parse({
    command: {
      type: 'claim.edit',
      id: `claim-${(round * 97) % annotations}`,
      statement: `Statement ${round} of the bench`,
    },
    coderId: 'ada',
    at,
  });

async function plainLowdb(path: string, rows: object) {
  const low = new Low(new JSONFile<object>(path), rows);
  const runs: { ms: number; hold: number }[] = [];
  for (let round = 0; round < 5; round++) runs.push(await timed(() => low.write()));
  return {
    ms: quantile(
      runs.map(({ ms }) => ms),
      0.5,
    ),
    hold: quantile(
      runs.map(({ hold }) => hold),
      0.5,
    ),
  };
}

/** How long it took, and the longest time between two turns of the event loop meanwhile. */
export async function timed(run: () => Promise<void>): Promise<{ ms: number; hold: number }> {
  let running = true;
  let last = performance.now();
  let hold = 0;
  const turn = () => {
    const now = performance.now();
    hold = Math.max(hold, now - last);
    last = now;
    if (running) setImmediate(turn);
  };
  setImmediate(turn);
  await new Promise<void>((resolve) => setImmediate(resolve));
  hold = 0;
  last = performance.now();
  const start = last;
  await run();
  const ms = performance.now() - start;
  await new Promise<void>((resolve) => setImmediate(resolve));
  running = false;
  return { ms, hold };
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}

function expectOk<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}
