/** ZIP archives for tests, with any header field set to a lie. */
import { strToU8, zipSync, type Zippable } from 'fflate';

export const zipOf = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array => {
  const content: Zippable = {};
  for (const [name, value] of Object.entries(files)) {
    content[name] = typeof value === 'string' ? strToU8(value) : value;
  }
  return zipSync(content, { mtime: '2026-01-01T00:00:00Z' });
};

/** Writes `value` at `field` bytes into every central directory header (APPNOTE 4.3.12). */
export function patchDirectory(zip: Uint8Array, field: number, value: number, width: 2 | 4): Uint8Array {
  const copy = new Uint8Array(zip);
  const view = new DataView(copy.buffer);
  const end = copy.length - 22;
  let offset = view.getUint32(end + 16, true);
  while (offset + 46 <= end && view.getUint32(offset, true) === 0x02014b50) {
    if (width === 2) view.setUint16(offset + field, value, true);
    else view.setUint32(offset + field, value, true);
    offset +=
      46 + view.getUint16(offset + 28, true) + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  return copy;
}
