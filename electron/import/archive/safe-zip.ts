/**
 * ZIP archives from strangers, in memory: the whole directory is judged before anything is inflated, and each
 * entry is then inflated no further than it declared. Nothing is ever written to disk.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { fail, ok, type Result } from '#shared/model/result';
import { packedBytes, readDirectory, type ZipEntry } from './zip-directory';

/** What an archive may ask for; a researcher's own archives stay far below, bombs far above. */
const zipLimits = {
  entries: 5000,
  /** Bytes of all entries together, inflated. */
  total: 200 * 1024 * 1024,
  /** Inflated bytes for each byte of the archive. */
  ratio: 100,
  /** Below this many inflated bytes no ratio can do harm: short files of repeated mark-up do exceed 100:1. */
  ratioFrom: 1024 * 1024,
} as const;

export type SafeZip = {
  /** Files, in the order of the directory: no folders, no symbolic links. */
  readonly entries: readonly ZipEntry[];
  readonly has: (name: string) => boolean;
  /** The content of the file of that name, checked against its declared size and CRC-32. */
  readonly read: (name: string) => Result<Uint8Array>;
};

/** The archive, once its directory has been found harmless. Errors: `archive-*`, `encrypted`. */
export function openZip(bytes: Uint8Array): Result<SafeZip> {
  const directory = readDirectory(bytes, zipLimits.entries);
  if (!directory.ok) return directory;
  const refusal = judge(directory.value, bytes.length);
  if (refusal !== null) return refusal;

  const files = directory.value.filter((entry) => !entry.folder && !entry.link);
  // The first of two entries with one name counts, so that no reader and no viewer see different files.
  const byName = new Map<string, ZipEntry>();
  for (const entry of files) if (!byName.has(entry.name)) byName.set(entry.name, entry);
  return ok({
    entries: [...byName.values()],
    has: (name) => byName.has(name),
    read: (name) => {
      const entry = byName.get(name);
      return entry === undefined ? fail('archive-missing', `The archive has no “${name}”.`) : inflate(bytes, entry);
    },
  });
}

function judge(entries: readonly ZipEntry[], length: number): Result<never> | null {
  let total = 0;
  for (const entry of entries) {
    const path = unsafePath(entry.name);
    if (path !== null) {
      return fail('archive-path', `The archive holds a file that wants to be outside of it (${path}); it was refused.`);
    }
    if (entry.encrypted) return fail('encrypted', 'The archive is protected by a password. Unpack it first.');
    total += entry.size;
  }
  if (total > zipLimits.total) {
    return fail(
      'archive-too-big',
      `The archive would unpack to ${megabytes(total)}; at most ${megabytes(zipLimits.total)} are read.`,
    );
  }
  if (total > zipLimits.ratioFrom && total > length * zipLimits.ratio) {
    return fail(
      'archive-ratio',
      `The archive would unpack to ${Math.round(total / length)} times its size; it was refused as a trap.`,
    );
  }
  return null;
}

/** What is wrong with the path, or null: it must stay below the folder it is unpacked to, on every system. */
function unsafePath(name: string): string | null {
  if (name === '' || name.includes('\0')) return 'an empty or broken name';
  if (name.includes('\\')) return 'a backslash in its path';
  if (name.startsWith('/')) return 'an absolute path';
  if (/^(?:[A-Za-z]:|[A-Za-z][\w+.-]*:\/)/.test(name)) return 'a drive or scheme in its path';
  if (name.split('/').includes('..')) return '“..” in its path';
  return null;
}

function inflate(bytes: Uint8Array, entry: ZipEntry): Result<Uint8Array> {
  const packed = packedBytes(bytes, entry);
  if (packed === null) return damaged(entry, 'its content is not where the directory says');
  const content = entry.method === 0 ? ok(packed) : entry.method === 8 ? inflateBounded(packed, entry) : null;
  if (content === null) {
    return fail(
      'archive-method',
      `“${entry.name}” is packed by method ${entry.method}; only stored and deflated files are read.`,
    );
  }
  if (!content.ok) return content;
  if (content.value.length !== entry.size) return damaged(entry, 'its size is not the declared one');
  if (crc32(content.value) !== entry.crc) return damaged(entry, 'its checksum is wrong');
  return content;
}

function inflateBounded(packed: Uint8Array, entry: ZipEntry): Result<Uint8Array> {
  try {
    // One byte more than declared is enough to catch a lie, and zlib stops there.
    return ok(inflateRawSync(packed, { maxOutputLength: entry.size + 1 }));
  } catch (error) {
    const lie = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return lie
      ? fail('archive-too-big', `“${entry.name}” unpacks to more than it declared; it was refused as a trap.`)
      : damaged(entry, 'it cannot be inflated');
  }
}

const damaged = (entry: ZipEntry, why: string): Result<never> =>
  fail('archive-damaged', `The archive is damaged at “${entry.name}”: ${why}.`);

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;
