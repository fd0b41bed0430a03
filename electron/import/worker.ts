/**
 * The process that reads files. It is killed when a file takes too long or too much memory, so it holds nothing
 * but the file at hand. It talks to its parent over Node's channel (`fork`) or Electron's (`utilityProcess`).
 */
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

type ElectronPort = {
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
};

const electronPort = (process as unknown as { parentPort?: ElectronPort }).parentPort;

function answer(message: unknown): void {
  if (electronPort !== undefined) electronPort.postMessage(message);
  else process.send?.(message);
}

async function work(message: unknown): Promise<void> {
  // Only the parent that started this process can send here, and it sends nothing but jobs.
  const { id, input, onDisk } = message as ImportJob;
  try {
    const bytes = onDisk === undefined ? input.bytes : await sameBytes(onDisk);
    answer(bytes === null ? { id, differs: true } : { id, result: await readFile({ ...input, bytes }) });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    answer({ id, result: fail('crashed', `The importer failed on this file: ${reason}`) });
  }
}

if (electronPort !== undefined) electronPort.on('message', (event) => void work(event.data));
else {
  process.on('message', (message) => void work(message));
  process.on('disconnect', () => process.exit(0));
}
