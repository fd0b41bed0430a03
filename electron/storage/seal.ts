/**
 * A JSON object whose last property is the SHA-256 of every byte before it. Each damaged bit shows, whatever it
 * would have meant, and the file stays plain JSON.
 */
import { createHash, hash } from 'node:crypto';
import { fail, ok, type Result } from '#shared/model/result';
import { blocksOfLines, bytesAtHand, type Source } from './lines-of-file';

const sealStart = ',\n"sum":"';
const sealEnd = '"}\n';
const sealLength = sealStart.length + 64 + sealEnd.length;
const blockBytes = 1 << 20; // hashed in a millisecond

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

/**
 * How far what was sealed reaches, without its closing brace, and its sum, once it is known to be whole. `hear` is given
 * all of it meanwhile, in blocks of whole lines that nobody has vouched for yet.
 */
export async function checkSeal(
  source: Source,
  size: number,
  hear: (block: Buffer) => void = () => {},
): Promise<Result<{ end: number; sum: string }>> {
  const end = size - sealLength;
  if (end < 1) return fail('damaged', 'it is cut short');
  const sum = createHash('sha256');
  for await (const block of blocksOfLines(source, end, blockBytes)) {
    sum.update(block);
    hear(block);
  }
  const whole = sum.digest('hex');
  const seal = await source.read(end, sealLength);
  if (seal.toString('latin1') === sealStart + whole + sealEnd) return ok({ end, sum: whole });
  return fail('damaged', 'its checksum does not match its contents');
}

/** What was sealed, without its closing brace, once it is known to be whole. */
export async function unsealed(bytes: Buffer): Promise<Result<Buffer>> {
  const seal = await checkSeal(bytesAtHand(bytes), bytes.length);
  return seal.ok ? ok(bytes.subarray(0, seal.value.end)) : seal;
}
