/**
 * Shingles: every run of `size` UTF-16 units, hashed with a rolling polynomial so that a text costs a multiplication
 * or two a character, whatever the size. Runs of characters rather than words, because Chinese, Japanese and Thai
 * write no spaces. Equal runs have equal hashes; the reverse is likely only, and callers compare the texts.
 */
import { integers } from './working-memory';

/** With `every` above 1 (a power of two) only shingles whose hash is divisible by it: about one in `every`. */
export type Sampling = { readonly size: number; readonly every: number };

/** Hash and offset of each shingle, in order; the lists are longer than `count`. */
export type Shingles = { readonly hashes: Int32Array; readonly offsets: Int32Array; readonly count: number };

const hashesOf = integers();
const offsetsOf = integers();

/** UTF-16 units whose shingles are found before they are added to the lists. */
const blockLength = 2 ** 14;

// The innermost loops of all anchoring: V8 reads typed arrays whose place it knows in two thirds of the time, and it
// knows it when a function made once holds on to them.
export const { shinglesIn, rollingSum, rolled } = ((): {
  /**
   * The shingles of a text, chosen by content, so that two texts choose the same ones wherever they stand. Given as
   * lists, which the next call writes over: a function called for each of them took twice as long.
   */
  readonly shinglesIn: (text: string, sampling: Sampling) => Shingles;
  /** The rolling sum of the shingle at an offset. */
  readonly rollingSum: (text: string, from: number, size: number) => number;
  /** The rolling sum of the shingle after the one at an offset, whose sum was the last that was asked for. */
  readonly rolled: (rolling: number, leaving: number, text: string, at: number, size: number) => number;
} => {
  const hashesInBlock = new Int32Array(blockLength);
  const offsetsInBlock = new Int32Array(blockLength);
  const lastUnits = new Uint16Array(32); // by the last bits of their offsets

  const rollingSum = (text: string, from: number, size: number): number => {
    let rolling = 0;
    for (let at = from; at < from + size; at += 1) {
      const unit = text.charCodeAt(at);
      lastUnits[at & 31] = unit;
      rolling = (times(rolling) + unit) | 0;
    }
    return rolling;
  };
  const rolled = (rolling: number, leaving: number, text: string, at: number, size: number): number => {
    const unit = text.charCodeAt(at + size);
    const left = lastUnits[at & 31] ?? 0;
    lastUnits[(at + size) & 31] = unit;
    return (times(rolling) + (unit - Math.imul(leaving, left))) | 0;
  };

  // Each is written at the end of the lists, over the one before if that was not to be chosen: a branch that nobody can
  // predict costs more.
  const hashBlock = (text: string, from: number, to: number, { size, every }: Sampling): number => {
    const chosen = every - 1;
    const leaving = weightLeaving(size);
    let rolling = rollingSum(text, from, size);
    let count = 0;
    for (let at = from; ; at += 1) {
      const hash = spread(rolling);
      hashesInBlock[count] = hash;
      offsetsInBlock[count] = at;
      count += ((hash & chosen) - 1) >>> 31;
      if (at + 1 >= to) return count;
      rolling = rolled(rolling, leaving, text, at, size);
    }
  };
  const shinglesIn = (text: string, sampling: Sampling): Shingles => {
    const all = Math.max(0, text.length - sampling.size + 1);
    const expected = sampling.every === 1 ? all : Math.ceil((all / sampling.every) * 1.25) + 64;
    let hashes = hashesOf(expected);
    let offsets = offsetsOf(expected);
    let count = 0;
    for (let from = 0; from < all; from += blockLength) {
      const found = hashBlock(text, from, Math.min(all, from + blockLength), sampling);
      if (count + found > Math.min(hashes.length, offsets.length)) {
        hashes = longer(hashes, count + found);
        offsets = longer(offsets, count + found);
      }
      hashes.set(hashesInBlock.subarray(0, found), count);
      offsets.set(offsetsInBlock.subarray(0, found), count);
      count += found;
    }
    return { hashes, offsets, count };
  };
  return { shinglesIn, rollingSum, rolled };
})();

function longer(list: Int32Array, length: number): Int32Array {
  const copy = new Int32Array(length * 2);
  copy.set(list);
  return copy;
}

/** Odd, and without a pattern in its bits, so that every character reaches the high bits of the hash. */
const times = (sum: number): number => Math.imul(sum, 0x2c1b3c6d);

/** What a unit weighs in the rolling sum when it leaves a shingle. */
export function weightLeaving(size: number): number {
  let weight = 1;
  for (let power = 0; power < size; power += 1) weight = times(weight);
  return weight;
}

/** Spreads differences over all bits; the low bits choose, the high bits place. */
export function spread(rolling: number): number {
  const half = Math.imul(rolling ^ (rolling >>> 15), 0x297a2d39);
  return half ^ (half >>> 15);
}
