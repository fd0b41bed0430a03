import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { reasonOf } from '#electron/storage/disk-failure';
import { fail, ok, type Result } from '#shared/model/result';

/** Bytes; a larger file is refused before it is read. */
const largest = 200 * 1024 * 1024;

/** One file that the user named. */
export async function readUserFile(path: string): Promise<Result<{ bytes: Uint8Array; fileName: string }>> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return fail('unreadable', 'This is not a file; nothing was read.');
    if (found.size > largest) return fail('too-large', `Larger than ${largest / 1024 / 1024} MB; nothing was read.`);
    return ok({ bytes: await readFile(path), fileName: basename(path) });
  } catch (error) {
    return fail('unreadable', `Could not be read: ${reasonOf(error)}.`);
  }
}
