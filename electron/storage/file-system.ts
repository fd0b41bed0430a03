/**
 * The few file calls that storage makes, so that a test can fail any of them or cut the power between two.
 *
 * Errors are thrown as Node throws them (`code: 'ENOSPC'`); whoever knows what was at stake turns them into values.
 */
import fs from 'node:fs';
import { promisify } from 'node:util';

/** Tells one version of a file from another without reading it. */
export type FileIdentity = {
  readonly inode: number;
  readonly size: number;
  /** When its contents changed last, in milliseconds. */
  readonly modified: number;
  /** When anything about it changed last: its contents, its names, its rights. */
  readonly changed: number;
};

export type OpenFile = {
  /**
   * Writes at `position`, at once. It only reaches the system's cache, which is quicker than a trip to another thread;
   * `datasync` is what waits for the disk. Returns the number of bytes taken.
   */
  writeNow(bytes: Uint8Array, position: number): number;
  /** Writes at `position` without holding the process. Returns the number of bytes taken. */
  write(bytes: Uint8Array, position: number): Promise<number>;
  /** Up to `length` bytes from `position`; fewer only at the end of the file. */
  read(position: number, length: number): Promise<Buffer>;
  /** The same at once: for a line or two of the journal. */
  readNow(position: number, length: number): Buffer;
  identity(): FileIdentity;
  truncate(length: number): Promise<void>;
  /** Waits until the contents (and the length) are on the disk. */
  datasync(): Promise<void>;
  /** The same at once, holding the process: for a disk that is known to be quick. */
  datasyncNow(): void;
  close(): Promise<void>;
};

export type FileSystem = {
  /** `wx`: a new file, fails when there is one; `r+`: read and write one that is there; `r`: read. */
  open(path: string, flags: 'wx' | 'r+' | 'r'): Promise<OpenFile>;
  readFile(path: string): Promise<Buffer>;
  /** Null when there is no such file. */
  identity(path: string): FileIdentity | null;
  list(folder: string): Promise<string[]>;
  makeFolder(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  link(existing: string, path: string): Promise<void>;
  remove(path: string): Promise<void>;
  removeFolder(path: string): Promise<void>;
  /** Sets the time of last change to now. */
  touch(path: string): Promise<void>;
  /** Waits until the names in a folder (new, renamed, removed) are on the disk. */
  syncFolder(path: string): Promise<void>;
};

// The callback calls: one promise around them is markedly quicker than `fs.promises`, which a save would feel.
const call = {
  open: promisify(fs.open),
  write: promisify(fs.write),
  read: promisify(fs.read),
  truncate: promisify(fs.ftruncate),
  datasync: promisify(fs.fdatasync),
  sync: promisify(fs.fsync),
  close: promisify(fs.close),
};

const identityOf = ({ ino, size, mtimeMs, ctimeMs }: fs.Stats): FileIdentity => ({
  inode: ino,
  size,
  modified: mtimeMs,
  changed: ctimeMs,
});

function openFile(descriptor: number): OpenFile {
  return {
    writeNow: (bytes, position) => fs.writeSync(descriptor, bytes, 0, bytes.length, position),
    write: async (bytes, position) => (await call.write(descriptor, bytes, 0, bytes.length, position)).bytesWritten,
    read: async (position, length) => {
      const buffer = Buffer.allocUnsafe(length);
      let filled = 0;
      while (filled < length) {
        const { bytesRead } = await call.read(descriptor, buffer, filled, length - filled, position + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return buffer.subarray(0, filled);
    },
    readNow: (position, length) => {
      const buffer = Buffer.allocUnsafe(length);
      let filled = 0;
      while (filled < length) {
        const read = fs.readSync(descriptor, buffer, filled, length - filled, position + filled);
        if (read === 0) break;
        filled += read;
      }
      return buffer.subarray(0, filled);
    },
    identity: () => identityOf(fs.fstatSync(descriptor)),
    truncate: (length) => call.truncate(descriptor, length),
    datasync: () => call.datasync(descriptor),
    datasyncNow: () => fs.fdatasyncSync(descriptor),
    // Whoever wrote has waited for the disk, so that nothing is left to wait for.
    close: async () => fs.closeSync(descriptor),
  };
}

export const nodeFileSystem: FileSystem = {
  open: async (path, flags) => openFile(await call.open(path, flags)),
  readFile: (path) => fs.promises.readFile(path),
  identity: (path) => {
    const stats = fs.statSync(path, { throwIfNoEntry: false });
    return stats === undefined ? null : identityOf(stats);
  },
  list: (folder) => fs.promises.readdir(folder),
  makeFolder: async (path) => void (await fs.promises.mkdir(path, { recursive: true })),
  rename: (from, to) => fs.promises.rename(from, to),
  link: (existing, path) => fs.promises.link(existing, path),
  remove: (path) => fs.promises.unlink(path),
  removeFolder: (path) => fs.promises.rm(path, { recursive: true, force: true }),
  touch: (path) => {
    const now = new Date();
    return fs.promises.utimes(path, now, now);
  },
  syncFolder: async (path) => {
    if (process.platform === 'win32') return; // a folder cannot be opened there; NTFS logs names by itself
    const descriptor = await call.open(path, 'r');
    try {
      await call.sync(descriptor);
    } finally {
      await call.close(descriptor);
    }
  },
};

/** The error's code as Node gives it, e.g. `ENOENT`; the empty string for anything else. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Whether a `link` failed because this disk has no second names for files, as on a memory stick. */
export const knowsNoLinks = (error: unknown): boolean =>
  ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK'].includes(errorCode(error));
