/**
 * A JSON object whose last property is the SHA-256 of every byte before it. Each damaged bit shows, whatever it
 * would have meant, and the file stays plain JSON.
 */
import { createHash, hash } from 'node:crypto';
import { fail, ok, type Result } from '#shared/model/result';
import { nextTurn } from './turn';

const sealStart = ',\n"sum":"';
const sealEnd = '"}\n';
const sealLength = sealStart.length + 64 + sealEnd.length;
const sliceBytes = 4 << 20; // hashed in a few milliseconds

/** `pieces` make up the text of a JSON object but for its closing brace. `tell` hears the sum once all are out. */
export async function* sealed(
  pieces: AsyncIterable<string> | Iterable<string>,
  tell: (sum: string) => void = () => {},
): AsyncGenerator<Uint8Array, void> {
  const sum = createHash('sha256');
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece);
    sum.update(bytes);
    yield bytes;
  }
  const whole = sum.digest('hex');
  tell(whole);
  yield Buffer.from(sealStart + whole + sealEnd);
}

/** What `sealed` gives for a text that is at hand as a whole: one piece, so one write. */
export function sealedWhole(text: string): Uint8Array {
  const bytes = Buffer.from(text);
  return Buffer.concat([bytes, Buffer.from(sealStart + hash('sha256', bytes) + sealEnd)]);
}

/** What was sealed, without its closing brace, once it is known to be whole, and its sum. */
export async function unsealed(bytes: Buffer): Promise<Result<{ body: Buffer; sum: string }>> {
  const end = bytes.length - sealLength;
  if (end < 1) return fail('damaged', 'it is cut short');
  const body = bytes.subarray(0, end);
  const sum = createHash('sha256');
  for (let from = 0; from < end; from += sliceBytes) {
    sum.update(body.subarray(from, from + sliceBytes));
    if (from + sliceBytes < end) await nextTurn();
  }
  const whole = sum.digest('hex');
  if (bytes.toString('latin1', end) === sealStart + whole + sealEnd) return ok({ body, sum: whole });
  return fail('damaged', 'its checksum does not match its contents');
}
