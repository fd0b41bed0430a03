/**
 * In which rows of a pattern each character stands, as bits of 32-bit words: what bit-parallel edit distances are
 * computed from.
 */
import { integers } from './working-memory';

const bitsOf = integers();

/** Where in `bits` the words of each UTF-16 unit of the last pattern begin; 0, words without a bit, for all others. */
export const bitsAt = new Int32Array(2 ** 16);

/** Sets `bitsAt` and gives `bits`. The caller calls `forgetPattern` when done. */
export function patternBits(pattern: string, backwards = false): Int32Array {
  const { length } = pattern;
  const at = bitsAt;
  const words = (length + 31) >>> 5;
  const bits = bitsOf((length + 1) * words);
  bits.fill(0, 0, words);
  let used = words;
  for (let row = 0; row < length; row += 1) {
    const unit = pattern.charCodeAt(backwards ? length - 1 - row : row);
    let own = at[unit] ?? 0;
    if (own === 0) {
      own = used;
      at[unit] = own;
      used += words;
      bits.fill(0, own, used);
    }
    own += row >> 5;
    bits[own] = (bits[own] ?? 0) | (1 << (row & 31));
  }
  return bits;
}

export function forgetPattern(pattern: string): void {
  for (let row = 0; row < pattern.length; row += 1) bitsAt[pattern.charCodeAt(row)] = 0;
}
