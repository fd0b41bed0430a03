/**
 * A whole file, written so that a crash or a full disk leaves either the old or the new one, never half of each:
 * a temporary file of its own, its contents on the disk, the rename, the rename on the disk.
 */
import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import type { FileSystem, OpenFile } from './file-system';

/** Temporary files end so; what a crash left of them may be removed. */
export const temporaryEnd = '.part';

/** Throws what the file system throws; the file of that name is then as it was. */
export async function writeDurably(
  fileSystem: FileSystem,
  path: string,
  contents: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  beforeReplacing: () => Promise<void> = async () => {},
): Promise<void> {
  await replaceFile(fileSystem, path, contents, beforeReplacing);
  await fileSystem.syncFolder(dirname(path));
}

/** The same, but for the last step: until its folder is synced, a power cut may leave the old file or none. */
export async function replaceFile(
  fileSystem: FileSystem,
  path: string,
  contents: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  beforeReplacing: () => Promise<void> = async () => {},
): Promise<void> {
  const temporary = `${path}.${randomUUID().slice(0, 8)}${temporaryEnd}`;
  const file = await fileSystem.open(temporary, 'wx');
  try {
    try {
      let position = 0;
      for await (const bytes of contents) position = await writeAll(file, bytes, position);
      await file.datasync();
    } finally {
      await file.close();
    }
    await beforeReplacing();
    await fileSystem.rename(temporary, path);
  } catch (error) {
    await fileSystem.remove(temporary).catch(() => {}); // the first error is the one to tell
    throw error;
  }
}

/** The beginning of a file reaches the system's cache sooner than another thread; who writes more may be made to wait. */
const writtenNow = 256 * 1024;

/** A disk may take less than it was given; what is left is offered again, and a disk that takes nothing is full. */
async function writeAll(file: OpenFile, bytes: Uint8Array, position: number): Promise<number> {
  for (let written = 0; written < bytes.length;) {
    const rest = bytes.subarray(written);
    const at = position + written;
    const taken = at + rest.length <= writtenNow ? file.writeNow(rest, at) : await file.write(rest, at);
    if (taken === 0) throw Object.assign(new Error('the disk takes no more'), { code: 'ENOSPC' });
    written += taken;
  }
  return position + bytes.length;
}
