/** Where two texts have the same passage: found by what occurs once in each, as in Bram Cohen's patience diff. */
import { rolled, rollingSum, shinglesIn, spread, weightLeaving, type Sampling, type Shingles } from './shingles';
import { integers } from './working-memory';

/**
 * Shingles, `count` of them, in the order of the left text: their offsets in both texts, and where the equal text around
 * them ends in the left one. An offset in `right` below 0 is that of no match. The next call writes over it.
 */
export type Matches = {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly leftEnd: Int32Array;
  readonly count: number;
};

const none = -1;
const repeated = -2;

const slotsOf = integers();
const rightOf = integers();
const leftEndOf = integers();

/**
 * The shingles that occur exactly once in the left and once in the right text.
 *
 * Those of the left text are hashed, into a table with open addressing in typed arrays (a Map of a quarter of a million
 * entries took five times as long). Those of the right text are looked up; but once one of them is found, the texts are
 * compared from there, and as far as they are equal their shingles are the same ones in the same order: they need no
 * hash, and most of two versions of a text is equal.
 */
export function uniqueMatches(leftText: string, rightText: string, sampling: Sampling): Matches {
  const shingles = shinglesIn(leftText, sampling);
  const { hashes, offsets: left, count } = shingles;
  const right = rightOf(count).fill(none, 0, count);
  const leftEnd = leftEndOf(count);
  const { table, mask } = tableOf(shingles, right);

  const { size, every } = sampling;
  const chosen = every - 1;
  const leaving = weightLeaving(size);
  const last = rightText.length - size;

  for (let at = 0; at <= last;) {
    let rolling = rollingSum(rightText, at, size);
    for (;;) {
      const hash = spread(rolling);
      const number = (hash & chosen) === 0 ? (table[slotOf(hash, hashes, table, mask)] ?? 0) - 1 : none;
      if (number !== none) {
        const before = right[number] ?? none;
        right[number] = before === none ? at : repeated;
        if (before !== repeated) {
          const leftAt = left[number] ?? 0;
          const length = equalLength(leftText, leftAt, rightText, at);
          leftEnd[number] = leftAt + length;
          if (length > size + cheapToHash) {
            markPairs(shingles, right, leftEnd, { number, shift: at - leftAt, last: leftAt + length - size });
            at += length - size + 1;
            break;
          }
        }
      }
      if (at >= last) return { left, right, leftEnd, count };
      rolling = rolled(rolling, leaving, rightText, at, size);
      at += 1;
    }
  }
  return { left, right, leftEnd, count };
}

/** The shingles after one, up to the last that stands in the text that is equal around it. */
function markPairs(
  { offsets, count }: Shingles,
  right: Int32Array,
  leftEnd: Int32Array,
  { number, shift, last }: { readonly number: number; readonly shift: number; readonly last: number },
): void {
  const end = leftEnd[number] ?? 0;
  for (let next = number + 1; next < count; next += 1) {
    const offset = offsets[next] ?? 0;
    if (offset > last) return;
    right[next] = right[next] === none ? offset + shift : repeated;
    leftEnd[next] = end;
  }
}

/** Shingles that are hashed rather than skipped: after those that are skipped, the hash begins anew. */
const cheapToHash = 3;

/** The numbers of the shingles + 1 by hash; what occurs more than once is said to be repeated. */
function tableOf({ hashes, count }: Shingles, right: Int32Array): { table: Int32Array; mask: number } {
  const slots = 1 << Math.max(4, Math.ceil(Math.log2(count * 2 + 1)));
  const mask = slots - 1;
  const table = slotsOf(slots).fill(0, 0, slots);
  for (let number = 0; number < count; number += 1) {
    const slot = slotOf(hashes[number] ?? 0, hashes, table, mask);
    const same = table[slot] ?? 0;
    if (same === 0) table[slot] = number + 1;
    else right[same - 1] = right[number] = repeated;
  }
  return { table, mask };
}

function slotOf(hash: number, hashes: Int32Array, table: Int32Array, mask: number): number {
  let slot = (hash >>> 9) & mask;
  for (;;) {
    const number = table[slot] ?? 0;
    if (number === 0 || hashes[number - 1] === hash) return slot;
    slot = (slot + 1) & mask;
  }
}

/** Units compared one by one before whole pieces are: cutting two of them out costs as much as some thirty units. */
const firstUnits = 64;
const largestPiece = 128;
const smallestPiece = 32;

function equalLength(left: string, leftAt: number, right: string, rightAt: number): number {
  const most = Math.min(left.length - leftAt, right.length - rightAt);
  let length = equalUnits(left, leftAt, right, rightAt, Math.min(most, firstUnits));
  if (length < firstUnits) return length;
  for (let piece = largestPiece; piece >= smallestPiece;) {
    const end = length + piece;
    const equal =
      end <= most && left.slice(leftAt + length, leftAt + end) === right.slice(rightAt + length, rightAt + end);
    if (equal) length = end;
    else piece >>= 1;
  }
  return length + equalUnits(left, leftAt + length, right, rightAt + length, most - length);
}

function equalUnits(left: string, leftAt: number, right: string, rightAt: number, most: number): number {
  let length = 0;
  while (length < most && left.charCodeAt(leftAt + length) === right.charCodeAt(rightAt + length)) length += 1;
  return length;
}

const endsOf = integers();
const beforeOf = integers();
const orderedLeftOf = integers();
const orderedRightOf = integers();
const orderedEndOf = integers();

/**
 * The most matches that ascend in both texts: what was moved elsewhere or matches by chance is left out. The next call
 * writes over it.
 */
export function inOrder(matches: Matches): Matches {
  if (ascends(matches)) return matches;
  const { right, count } = matches;
  const ends = endsOf(count); // match that ends the best chain of each length
  const before = beforeOf(count);
  let longest = 0;
  let farthest = none; // where the longest chain ends
  for (let match = 0; match < count; match += 1) {
    const offset = right[match] ?? none;
    if (offset < 0) continue;
    const low = offset > farthest ? longest : firstNotBefore(offset, right, ends, longest);
    before[match] = low > 0 ? (ends[low - 1] ?? none) : none;
    ends[low] = match;
    if (low === longest) longest += 1;
    if (low + 1 === longest) farthest = offset;
  }
  return chosen(matches, longest, ends[longest - 1] ?? none, before);
}

/** The first of the chains that ends at or after an offset. */
function firstNotBefore(offset: number, right: Int32Array, ends: Int32Array, chains: number): number {
  let low = 0;
  let high = chains;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((right[ends[middle] ?? 0] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function chosen({ left, right, leftEnd }: Matches, count: number, end: number, before: Int32Array): Matches {
  const ordered = { left: orderedLeftOf(count), right: orderedRightOf(count), leftEnd: orderedEndOf(count), count };
  for (let at = count - 1, match = end; at >= 0; at -= 1, match = before[match] ?? none) {
    ordered.left[at] = left[match] ?? none;
    ordered.right[at] = right[match] ?? none;
    ordered.leftEnd[at] = leftEnd[match] ?? none;
  }
  return ordered;
}

function ascends({ right, count }: Matches): boolean {
  let last = none;
  for (let match = 0; match < count; match += 1) {
    const offset = right[match] ?? none;
    if (offset < 0) continue;
    if (offset < last) return false;
    last = offset;
  }
  return true;
}
