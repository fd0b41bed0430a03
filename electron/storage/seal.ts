/**
 * A JSON object whose last property is the SHA-256 of every byte before it. Each damaged bit shows, whatever it
 * would have meant, and the file stays plain JSON.
 */
import { createHash, hash } from 'node:crypto';
import { fail, ok, type Result } from '#shared/model/result';

const sealStart = ',\n"sum":"';
const sealEnd = '"}\n';
const sealLength = sealStart.length + 64 + sealEnd.length;

/** `pieces` make up the text of a JSON object but for its closing brace. */
export async function* sealed(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Uint8Array, void> {
  const sum = createHash('sha256');
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece);
    sum.update(bytes);
    yield bytes;
  }
  yield Buffer.from(sealStart + sum.digest('hex') + sealEnd);
}

/** The text of a sealed file, seal and all, once it is known to be whole. */
export function unsealed(buffer: Buffer): Result<string> {
  const end = buffer.length - sealLength;
  if (end < 1) return fail('damaged', 'it is cut short');
  const body = buffer.subarray(0, end);
  if (buffer.toString('latin1', end) !== sealStart + hash('sha256', body) + sealEnd)
    return fail('damaged', 'its checksum does not match its contents');
  return ok(buffer.toString('utf8'));
}
