/** `warrant` for tests: in this process, which is quick, or as a process of its own, which is the real thing. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import type { Io } from '#electron/cli/io';
import { run } from '#electron/cli/run';
import { readFile } from '#electron/import/read-file';
import { createImportPool, type SpawnWorker } from '#electron/import/pool';
import type { ImportJob } from '#electron/import/worker';

// Disks and processors are shared: a call that takes a tenth of a second may take seconds.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

export type Ended = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

const root = fileURLToPath(new URL('../../..', import.meta.url));
export const command = join(root, 'out', 'main', 'cli.js');

/** Every call is a minute later than the one before. */
let minute = 0;
const now = (): string => new Date(Date.UTC(2026, 0, 6, 9, (minute += 1))).toISOString();

/** The importer without a process of its own. */
const inThisProcess: SpawnWorker = () => {
  let answer: (message: unknown) => void = () => undefined;
  return {
    send: (message) => {
      const { id, input } = message as ImportJob;
      void readFile(input).then((result) => answer({ id, result }));
    },
    onMessage: (listener) => (answer = listener),
    onExit: () => undefined,
    kill: () => undefined,
  };
};

/** Runs a command in this process; `input` is its standard input. */
export async function warrant(words: readonly string[], input: string | Uint8Array = ''): Promise<Ended> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const io: Io = {
    print: async (text) => void stdout.push(text),
    tell: (lines) => void stderr.push(`${lines.trimEnd()}\n`),
    standardInput: async function* () {
      yield Buffer.from(input);
    },
    now,
    userName: () => 'ada',
    version: () => '0.0.0',
    openPool: () => createImportPool({ size: 2, spawn: inThisProcess }),
    interrupted: () => new AbortController().signal,
  };
  const status = await run(words, io);
  return { status, stdout: stdout.join(''), stderr: stderr.join('') };
}

/** Builds the command line when it is missing or older than its sources. */
export async function buildCommand(): Promise<void> {
  const script = `import { ensureBuild } from ${JSON.stringify(join(root, 'build/setup/lib/build.mjs'))}; await ensureBuild(['main']);`;
  const built = await ended(spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: root }));
  if (built.status !== 0) throw new Error(`The command line could not be built: ${built.stderr}`);
}

export type Start = { readonly input?: string; readonly cwd?: string; readonly env?: NodeJS.ProcessEnv };

export function started(words: readonly string[], { cwd, env }: Start = {}) {
  return spawn(process.execPath, [command, ...words], { cwd, env: { ...process.env, ...env } });
}

/** Runs the built command as a process. */
export function warrantProcess(words: readonly string[], start: Start = {}): Promise<Ended> {
  const child = started(words, start);
  child.stdin.end(start.input ?? '');
  return ended(child);
}

export function ended(child: ReturnType<typeof spawn>): Promise<Ended> {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) =>
      resolve({ status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
  });
}

/** The objects of JSON Lines. */
export const jsonLines = (text: string): ReturnType<typeof JSON.parse>[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

export const asLines = (values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');

export type Place = { readonly folder: string; readonly project: string; readonly remove: () => Promise<void> };

/** A temporary folder, and the path of a project in it that is not made yet. */
export async function aPlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'warrant-cli-'));
  return { folder, project: join(folder, 'P.warrant'), remove: () => rm(folder, { recursive: true, force: true }) };
}
