#!/usr/bin/env node
/** `warrant`: the command line under plain Node. */
import { readFileSync } from 'node:fs';
import { availableParallelism, userInfo } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { createImportPool } from '#electron/import/pool';
import { forkSpawner } from '#electron/import/spawn-fork';
import { workerOnEveryCore } from '#electron/import/worker-handle';
import type { Io } from './io';
import { run } from './run';
import { createOutput } from './standard-output';

const here = import.meta.dirname;
const output = createOutput(process.stdout);

const io: Io = {
  print: output.print,
  tell: (lines) => void process.stderr.write(`${lines.trimEnd()}\n`),
  standardInput: () => process.stdin,
  now: () => new Date().toISOString(),
  userName: () => {
    try {
      return userInfo().username;
    } catch {
      return 'Coder'; // a process without an entry in the user database
    }
  },
  version: () => {
    const text = readFileSync(join(here, '../../package.json'), 'utf8');
    return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
  },
  openPool: () =>
    createImportPool({
      size: availableParallelism(),
      spawn: forkSpawner(join(here, 'import-worker.js'), workerOnEveryCore(availableParallelism())),
    }),
  interrupted: () => {
    const interruption = new AbortController();
    // Once: a second interrupt ends the process at once, as it would any other.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());
    return interruption.signal;
  },
};

process.stderr.on('error', () => {}); // nobody listens: nothing to be said, and no reason to stop
const status = await run(process.argv.slice(2), io);
const lost = output.lost();
if (lost !== null) io.tell(`warrant: standard output could not be written: ${lost}`);
// Not process.exit(): what is still on its way to a pipe would be cut off.
process.exitCode = lost === null ? status : 1;
