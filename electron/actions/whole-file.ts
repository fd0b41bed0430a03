/**
 * A file read as a whole in two trips to another thread, where `fs.promises` takes seven: an import of a thousand small
 * files spends more on those than on the disk. What is asked of an open file needs none.
 */
import fs from 'node:fs';
import { promisify } from 'node:util';

const call = { open: promisify(fs.open), read: promisify(fs.read) };

/** Opening a pipe that nobody writes to would never end; there is no such flag on Windows, and no such pipe. */
const { O_RDONLY, O_NONBLOCK = 0 } = fs.constants as Partial<typeof fs.constants> & { O_RDONLY: number };

type Opened = {
  readonly stats: fs.Stats;
  /** All bytes, also when the file has grown or shrunk since it was opened. */
  readonly read: () => Promise<Uint8Array>;
};

/** Opens the file, and closes it after `use`. Throws what the file system throws. */
export async function withFile<T>(path: string, use: (file: Opened) => Promise<T>): Promise<T> {
  const file = await call.open(path, O_RDONLY | O_NONBLOCK);
  try {
    const stats = fs.fstatSync(file);
    return await use({ stats, read: () => readAll(file, stats.size) });
  } finally {
    fs.closeSync(file);
  }
}

/** Asked for one byte more than there should be, a file that has not changed ends with its first answer. */
async function readAll(file: number, size: number): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for (let total = 0, room = size + 1; ; room = 64 * 1024) {
    const buffer = Buffer.allocUnsafeSlow(room);
    const { bytesRead } = await call.read(file, buffer, 0, room, total);
    parts.push(buffer.subarray(0, bytesRead));
    total += bytesRead;
    if (bytesRead === 0 || total === size) break;
  }
  const [only = Buffer.alloc(0), ...more] = parts;
  return more.length === 0 ? only : Buffer.concat(parts);
}
