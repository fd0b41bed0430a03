/**
 * The central directory of a ZIP archive (PKWARE APPNOTE 6.3.9, section 4.3.12), read without inflating anything.
 *
 * Names, sizes and flags are what the archive says of itself; `safe-zip.ts` holds it to that.
 */
import { fail, ok, type Result } from '#shared/model/result';

export type ZipEntry = {
  /** Path inside the archive, with `/` between folders. */
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  /** Bytes in the archive. */
  readonly packed: number;
  /** Bytes once inflated, as declared. */
  readonly size: number;
  /** Offset of the local header. */
  readonly offset: number;
  readonly encrypted: boolean;
  readonly folder: boolean;
  /** A Unix symbolic link: its content is a path, not a file. */
  readonly link: boolean;
};

const endSignature = 0x06054b50;
const zip64EndSignature = 0x06064b50;
const zip64LocatorSignature = 0x07064b50;
const entrySignature = 0x02014b50;

/** Entries in the order of the directory; fails on more than `limit` without reading on. */
export function readDirectory(bytes: Uint8Array, limit: number): Result<ZipEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return damaged('it has no directory at its end');
  const { count, start } = end;
  if (count > limit) return fail('archive-too-many', `The archive has ${count} entries; at most ${limit} are read.`);

  const entries: ZipEntry[] = [];
  let offset = start;
  while (offset + 46 <= bytes.length && view.getUint32(offset, true) === entrySignature) {
    if (entries.length >= limit) {
      return fail('archive-too-many', `The archive has more than ${limit} entries; no more than that are read.`);
    }
    const flags = view.getUint16(offset + 8, true);
    const nameEnd = offset + 46 + view.getUint16(offset + 28, true);
    const extraEnd = nameEnd + view.getUint16(offset + 30, true);
    const next = extraEnd + view.getUint16(offset + 32, true);
    if (next > bytes.length) return damaged('its directory is cut off');
    const name = nameOf(bytes.subarray(offset + 46, nameEnd), (flags & 0x0800) !== 0);
    const wide = wideFields(view, offset, nameEnd, extraEnd);
    // Upper half of the external attributes is the Unix mode when the archive was made there (4.4.15).
    const mode = view.getUint8(offset + 5) === 3 ? view.getUint32(offset + 38, true) >>> 16 : 0;
    entries.push({
      name,
      method: view.getUint16(offset + 10, true),
      crc: view.getUint32(offset + 16, true),
      ...wide,
      encrypted: (flags & 0x0041) !== 0,
      folder: name.endsWith('/'),
      link: (mode & 0xf000) === 0xa000,
    });
    offset = next;
  }
  if (entries.length !== count) return damaged(`its directory names ${entries.length} of ${count} entries`);
  return ok(entries);
}

/** Where the packed bytes of an entry stand; null when its local header is not where the directory says. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  if (entry.offset + 30 > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(entry.offset, true) !== 0x04034b50) return null;
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  return start + entry.packed > bytes.length ? null : bytes.subarray(start, start + entry.packed);
}

/** The end record stands before a comment of at most 65,535 bytes; ZIP64 has a wider one before it (4.3.14). */
function findEnd(view: DataView): { count: number; start: number } | null {
  const last = view.byteLength - 22;
  for (let offset = last; offset >= 0 && offset >= last - 65_535; offset -= 1) {
    if (view.getUint32(offset, true) !== endSignature) continue;
    const narrow = { count: view.getUint16(offset + 10, true), start: view.getUint32(offset + 16, true) };
    const locator = offset - 20;
    if (locator < 0 || view.getUint32(locator, true) !== zip64LocatorSignature) return narrow;
    const at = Number(view.getBigUint64(locator + 8, true));
    if (at + 56 > view.byteLength || view.getUint32(at, true) !== zip64EndSignature) return narrow;
    return { count: Number(view.getBigUint64(at + 32, true)), start: Number(view.getBigUint64(at + 48, true)) };
  }
  return null;
}

/** Sizes and offset; a field of all ones is found, wider, in the ZIP64 extra field (4.5.3). */
function wideFields(view: DataView, entry: number, extraStart: number, extraEnd: number) {
  const narrow = {
    size: view.getUint32(entry + 24, true),
    packed: view.getUint32(entry + 20, true),
    offset: view.getUint32(entry + 42, true),
  };
  let at = extraStart;
  while (at + 4 <= extraEnd) {
    const length = view.getUint16(at + 2, true);
    const fieldEnd = Math.min(at + 4 + length, extraEnd);
    if (view.getUint16(at, true) === 0x0001) {
      let field = at + 4;
      for (const key of ['size', 'packed', 'offset'] as const) {
        if (narrow[key] !== 0xffffffff || field + 8 > fieldEnd) continue;
        narrow[key] = Number(view.getBigUint64(field, true));
        field += 8;
      }
    }
    at = fieldEnd;
  }
  return narrow;
}

/** UTF-8 when flagged or valid as such, else the archive's old code page, of which only ASCII is certain. */
function nameOf(bytes: Uint8Array, utf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !utf8 }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString('latin1');
  }
}

const damaged = (why: string): Result<never> =>
  fail('archive-damaged', `The archive is damaged: ${why}. Nothing was read from it.`);
