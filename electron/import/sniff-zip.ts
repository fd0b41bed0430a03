/** Just enough of the ZIP format (PKWARE APPNOTE 6.3.9) to tell what an archive is, without inflating anything. */

/** Content of a stored first entry named `mimetype`, as EPUB and OpenDocument ask for; empty when there is none. */
export function zipMimetype(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 38 || view.getUint16(8, true) !== 0) return '';
  const nameLength = view.getUint16(26, true);
  const extraLength = view.getUint16(28, true);
  if (latin1(bytes, 30, nameLength) !== 'mimetype') return '';
  return latin1(bytes, 30 + nameLength + extraLength, 80);
}

/** Names in the central directory (section 4.3.12), at most 2,000; empty when the directory is damaged. */
export function zipEntryNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return [];
  const names: string[] = [];
  let offset = view.getUint32(end + 16, true);
  while (names.length < 2000 && offset + 46 <= bytes.length && view.getUint32(offset, true) === 0x02014b50) {
    const nameLength = view.getUint16(offset + 28, true);
    names.push(latin1(bytes, offset + 46, nameLength));
    offset += 46 + nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  return names;
}

/** The end record stands before a comment of at most 65,535 bytes. */
function endOfDirectory(view: DataView): number | null {
  const last = view.byteLength - 22;
  for (let offset = last; offset >= 0 && offset >= last - 65_535; offset -= 1) {
    if (view.getUint32(offset, true) === 0x06054b50) return offset;
  }
  return null;
}

const latin1 = (bytes: Uint8Array, start: number, length: number): string =>
  Buffer.from(bytes.subarray(start, start + length)).toString('latin1');
