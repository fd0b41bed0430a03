/**
 * The process that reads files. It is killed when a file takes too long or too much memory, so it holds nothing
 * but the file at hand. It talks to its parent over Node's channel (`fork`) or Electron's (`utilityProcess`).
 */
import { setFlagsFromString } from 'node:v8';
import { fail } from '#shared/model/result';
import { sameBytes, type FileOnDisk } from './file-on-disk';
import { readFile } from './read-file';
import type { ImportInput } from './types';

/** One file to read; answered by `{ id, result }`, or `{ id, differs: true }` when the bytes on the disk are others. */
export type ImportJob = {
  readonly id: number;
  readonly input: ImportInput;
  /** Where the bytes are, when `input` does not hold them. */
  readonly onDisk?: FileOnDisk;
};

/*
 * Every core has a worker, so what V8 compiles on other threads it takes from the reading. A worker lives for some
 * hundred files: fewer functions pay for being optimised, and few for being optimised with all that they call. A V8
 * that does not know these says so on standard error and goes on.
 */
setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
setFlagsFromString('--interrupt-budget=200000');

type ElectronPort = {
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
};

const electronPort = (process as unknown as { parentPort?: ElectronPort }).parentPort;

/** Resolves when the answer is on its way: the next file would hold up what the channel has not taken yet. */
async function answer(message: unknown): Promise<void> {
  if (electronPort !== undefined) electronPort.postMessage(message);
  else await new Promise((sent) => process.send?.(message, undefined, undefined, sent));
}

/** One file at a time, whenever the next one comes. */
let turn = Promise.resolve();
function inTurn(message: unknown): void {
  turn = turn.then(() => work(message));
}

async function work(message: unknown): Promise<void> {
  // Only the parent that started this process can send here, and it sends nothing but jobs.
  const { id, input, onDisk } = message as ImportJob;
  try {
    const bytes = onDisk === undefined ? input.bytes : sameBytes(onDisk);
    await answer(bytes === null ? { id, differs: true } : { id, result: await readFile({ ...input, bytes }) });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await answer({ id, result: fail('crashed', `The importer failed on this file: ${reason}`) });
  }
}

if (electronPort !== undefined) electronPort.on('message', (event) => inTurn(event.data));
else {
  process.on('message', (message) => inTurn(message));
  process.on('disconnect', () => process.exit(0));
}
