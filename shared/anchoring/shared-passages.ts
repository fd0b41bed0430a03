/** Where two texts have the same passage: found by what occurs once in each, as in Bram Cohen's patience diff. */
import { eachShingle } from './shingles';

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
export function uniqueMatches(left: string, right: string, span: Span, sampling: Sampling): Matches {
  const expected = Math.ceil((span.leftEnd - span.left) / sampling.every);
  const slots = 1 << Math.max(4, Math.ceil(Math.log2(expected * 2 + 1)));
  const mask = slots - 1;
  const keys = new Int32Array(slots);
  const leftAt = new Int32Array(slots); // offset + 1
  const rightAt = new Int32Array(slots);
  const order = new Int32Array(slots);
  let count = 0;
  const slotOf = (hash: number): number => {
    let slot = (hash >>> 9) & mask;
    while (leftAt[slot] !== empty && keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  eachShingle(left, span.left, span.leftEnd, sampling, (hash, at) => {
    const slot = slotOf(hash);
    if (leftAt[slot] !== empty) {
      leftAt[slot] = repeated;
    } else if (count < slots * 0.75) {
      // Beyond that (a text made to fill the table) shingles are left out: fewer matches, none wrong.
      keys[slot] = hash;
      leftAt[slot] = at + 1;
      order[count] = slot;
      count += 1;
    }
  });
  eachShingle(right, span.right, span.rightEnd, sampling, (hash, at) => {
    const slot = slotOf(hash);
    if (leftAt[slot] !== empty) rightAt[slot] = rightAt[slot] === empty ? at + 1 : repeated;
  });
  return collect(order.subarray(0, count), leftAt, rightAt);
}

function collect(order: Int32Array, leftAt: Int32Array, rightAt: Int32Array): Matches {
  const unique = order.filter((slot) => (leftAt[slot] ?? 0) > 0 && (rightAt[slot] ?? 0) > 0);
  return {
    left: unique.map((slot) => (leftAt[slot] ?? 0) - 1),
    right: unique.map((slot) => (rightAt[slot] ?? 0) - 1),
  };
}

/** The most matches that ascend in both texts: what was moved elsewhere or matches by chance is left out. */
export function inOrder({ left, right }: Matches): Matches {
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
