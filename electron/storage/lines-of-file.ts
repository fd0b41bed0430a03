/** A file of lines, read through once in blocks: however large it is, no more than two of them are in memory. */

/** What can be read from: an open file, or bytes at hand. */
export type Source = {
  /** Up to `length` bytes from `position`; fewer only at the end. */
  read(position: number, length: number): Promise<Buffer>;
};

export const bytesAtHand = (bytes: Buffer): Source => ({
  read: async (position, length) => bytes.subarray(position, position + length),
});

/** The bytes up to `end`, cut behind newlines into blocks of about `size`; a line that is longer comes whole. */
export async function* blocksOfLines(source: Source, end: number, size: number): AsyncGenerator<Buffer, void> {
  let begun: Buffer[] = []; // of a line that goes on in the next chunk
  let at = 0;
  let next = ahead(source, 0, Math.min(size, end));
  while (at < end) {
    const chunk = await next;
    if (chunk.length === 0) break; // it was made shorter meanwhile
    at += chunk.length;
    // The disk reads on while this block is looked at.
    if (at < end) next = ahead(source, at, Math.min(size, end - at));
    const cut = at < end ? chunk.lastIndexOf(newline) + 1 : chunk.length;
    if (cut > 0) {
      const block = chunk.subarray(0, cut);
      yield begun.length === 0 ? block : Buffer.concat([...begun, block]);
      begun = [];
    }
    if (cut < chunk.length) begun.push(chunk.subarray(cut));
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}

const newline = 10;

/** Whoever stops reading never hears of a failure in what comes after. */
function ahead(source: Source, position: number, length: number): Promise<Buffer> {
  const read = source.read(position, length);
  read.catch(() => {});
  return read;
}
