/** A file that a worker reads itself, so that its bytes need not go through the channel between two processes. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export type FileOnDisk = {
  readonly path: string;
  /** Of the bytes that were read first: the file may have changed since. */
  readonly sha256: string;
};

/** Fewer bytes than this are sent more quickly than read anew. */
export const byPathWorthwhile = 32 * 1024;

/** The file's bytes; null when they are no longer those. Who asks has nothing else to do meanwhile. */
export function sameBytes({ path, sha256 }: FileOnDisk): Uint8Array | null {
  try {
    const bytes = readFileSync(path);
    return hash('sha256', bytes) === sha256 ? bytes : null;
  } catch {
    return null;
  }
}
