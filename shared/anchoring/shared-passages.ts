/** Where two texts have the same passage: found by what occurs once in each, as in Bram Cohen's patience diff. */
import { shinglesIn } from './shingles';

/** Offsets of the same shingle in both texts; ascending in `left`. */
export type Matches = { readonly left: Int32Array; readonly right: Int32Array };
export type Span = {
  readonly left: number;
  readonly right: number;
  readonly leftEnd: number;
  readonly rightEnd: number;
};
type Sampling = { readonly size: number; readonly every: number };

const empty = 0;
const repeated = -1;

/**
 * The shingles that occur exactly once in the left part and once in the right part of a span. A hash table with open
 * addressing in typed arrays: a Map of a quarter of a million entries took five times as long.
 */
export function uniqueMatches(left: Uint16Array, right: Uint16Array, span: Span, sampling: Sampling): Matches {
  const old = shinglesIn(left, span.left, span.leftEnd, sampling);
  const now = shinglesIn(right, span.right, span.rightEnd, sampling);
  const slots = 1 << Math.max(4, Math.ceil(Math.log2(old.count * 2 + 1)));
  const mask = slots - 1;
  const table = new Int32Array(slots); // number of the old shingle + 1
  const rightAt = new Int32Array(old.count); // offset + 1, by the number of the old shingle
  const slotOf = (hash: number): number => {
    let slot = (hash >>> 9) & mask;
    for (;;) {
      const number = table[slot] ?? empty;
      if (number === empty || old.pairs[2 * number - 2] === hash) return slot;
      slot = (slot + 1) & mask;
    }
  };
  for (let number = 0; number < old.count; number += 1) {
    const slot = slotOf(old.pairs[2 * number] ?? 0);
    const same = table[slot] ?? empty;
    if (same === empty) table[slot] = number + 1;
    else rightAt[same - 1] = rightAt[number] = repeated;
  }
  let count = 0;
  for (let number = 0; number < now.count; number += 1) {
    const same = table[slotOf(now.pairs[2 * number] ?? 0)] ?? empty;
    if (same === empty) continue;
    const before = rightAt[same - 1] ?? empty;
    if (before === empty) count += 1;
    else if (before > empty) count -= 1;
    rightAt[same - 1] = before === empty ? (now.pairs[2 * number + 1] ?? 0) + 1 : repeated;
  }
  const unique = { left: new Int32Array(count), right: new Int32Array(count) };
  let match = 0;
  for (let number = 0; number < old.count; number += 1) {
    const at = rightAt[number] ?? empty;
    if (at <= empty) continue;
    unique.left[match] = old.pairs[2 * number + 1] ?? 0;
    unique.right[match] = at - 1;
    match += 1;
  }
  return unique;
}

/** The most matches that ascend in both texts: what was moved elsewhere or matches by chance is left out. */
export function inOrder(matches: Matches): Matches {
  const { left, right } = matches;
  if (ascends(right)) return matches;
  const count = right.length;
  const ends = new Int32Array(count); // match that ends the best chain of each length
  const before = new Int32Array(count).fill(-1);
  let longest = 0;
  for (let match = 0; match < count; match += 1) {
    const offset = right[match] ?? 0;
    let low = 0;
    let high = longest;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((right[ends[middle] ?? 0] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[match] = ends[low - 1] ?? -1;
    ends[low] = match;
    if (low === longest) longest += 1;
  }
  const chain = new Int32Array(longest);
  for (let at = longest - 1, match = ends[longest - 1] ?? -1; at >= 0; at -= 1, match = before[match] ?? -1) {
    chain[at] = match;
  }
  return { left: chain.map((match) => left[match] ?? 0), right: chain.map((match) => right[match] ?? 0) };
}

function ascends(offsets: Int32Array): boolean {
  for (let at = 1; at < offsets.length; at += 1) if ((offsets[at] ?? 0) < (offsets[at - 1] ?? 0)) return false;
  return true;
}
