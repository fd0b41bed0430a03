/**
 * Levenshtein distance, bit-parallel: one machine word holds 32 rows of the dynamic-programming matrix as differences
 * of +1, 0 and -1, so a column of a 100-character pattern takes four steps (G. Myers, "A fast bit-vector algorithm for
 * approximate string matching", JACM 46, 1999; H. Hyyrö's formulation with horizontal carries, 2003). The plain matrix
 * took about ten times as long on quotes of usual length.
 */
import type { TextRange } from './anchor';
import { fewEdits } from './few-edits';
import { integers } from './working-memory';

export type Occurrence = TextRange & { readonly edits: number };

/** Characters (UTF-16 units) to insert, drop or replace to make one text of the other. */
export function editDistance(left: string, right: string): number {
  // What is equal at either end costs nothing, and in an edited quote that is most of it.
  let head = 0;
  const shorter = Math.min(left.length, right.length);
  while (head < shorter && left.charCodeAt(head) === right.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    tail < shorter - head &&
    left.charCodeAt(left.length - 1 - tail) === right.charCodeAt(right.length - 1 - tail)
  ) {
    tail += 1;
  }
  if (head + tail === shorter) return Math.abs(left.length - right.length);
  const [pattern, text] = left.length < right.length ? [left, right] : [right, left];
  const to = text.length - tail;
  // A column of one word costs next to nothing.
  const few = shorter - head - tail > 32 ? fewEdits(pattern, head, pattern.length - tail, text, head, to) : null;
  return few ?? scan(pattern.slice(head, pattern.length - tail), text, head, to, true)[to - head - 1] ?? 0;
}

/** 1 for equal texts, 0 for texts with nothing in common at the same places. */
export function similarity(left: string, right: string): number {
  const longer = Math.max(left.length, right.length);
  return longer === 0 ? 1 : 1 - editDistance(left, right) / longer;
}

/**
 * Passages of `text` within `[from, to)` that differ from `pattern` by at most `most` edits: of passages that overlap
 * only the best is given, in text order. Empty when there is none; `pattern` must not be empty.
 */
export function occurrences(pattern: string, text: string, from: number, to: number, most: number): Occurrence[] {
  const edits = scan(pattern, text, from, to, false);
  const found: { end: number; edits: number }[] = [];
  for (let end = from + 1; end <= to; end += 1) {
    const here = edits[end - from - 1] ?? 0;
    if (here > most) continue;
    const last = found.at(-1);
    if (last === undefined || end - last.end >= pattern.length) found.push({ end, edits: here });
    else if (here < last.edits) found[found.length - 1] = { end, edits: here };
  }
  return found.map((ending) => occurrenceUntil(pattern, text, from, ending.end, ending.edits));
}

/** The first of the passages within `[from, to)` that differ least from `pattern`; null when all differ by more edits. */
export function bestOccurrence(
  pattern: string,
  text: string,
  from: number,
  to: number,
  most: number,
): Occurrence | null {
  const edits = scan(pattern, text, from, to, false);
  let least = most + 1;
  let end = from;
  for (let at = from; at < to; at += 1) {
    const here = edits[at - from] ?? 0;
    if (here >= least) continue;
    least = here;
    end = at + 1;
  }
  return least > most ? null : occurrenceUntil(pattern, text, from, end, least);
}

function occurrenceUntil(pattern: string, text: string, from: number, end: number, edits: number): Occurrence {
  // Read backwards from its end, the pattern reaches `edits` exactly where the passage may start.
  const first = Math.max(from, end - pattern.length - edits);
  const distances = scan(pattern, text, end, first, true);
  let start = end;
  let least = Infinity;
  for (let at = end - 1; at >= first; at -= 1) {
    const distance = distances[end - 1 - at] ?? 0;
    const closer = Math.abs(end - at - pattern.length) < Math.abs(end - start - pattern.length);
    if (distance < least || (distance === least && closer)) {
      least = distance;
      start = at;
    }
  }
  return { start, end, edits: least };
}

const editsOf = integers();
const plusOf = integers();
const minusOf = integers();
const equalOf = integers();
/** Of each UTF-16 unit: where its bits begin in the list of the pattern that is scanned for; 0 for others. */
const bitsAt = new Int32Array(2 ** 16);

/**
 * Reads `text[from, to)`, or backwards, the pattern too, when `to < from`. Gives the distance of the whole pattern to
 * what was read until after each character: from the first one when `anchored`, else from the best. The next call
 * writes over it.
 */
function scan(pattern: string, text: string, from: number, to: number, anchored: boolean): Int32Array {
  const { length } = pattern;
  const starts = bitsAt;
  const blocks = (length + 31) >>> 5;
  const step = from <= to ? 1 : -1;
  // For each character, in which rows of the pattern it stands, as bits; at 0 for all that stand in none.
  const equal = equalOf((length + 1) * blocks);
  equal.fill(0, 0, blocks);
  let used = blocks;
  for (let row = 0; row < length; row += 1) {
    const unit = pattern.charCodeAt(step === 1 ? row : length - 1 - row);
    let bits = starts[unit] ?? 0;
    if (bits === 0) {
      bits = used;
      starts[unit] = bits;
      used += blocks;
      equal.fill(0, bits, used);
    }
    bits += row >> 5;
    equal[bits] = (equal[bits] ?? 0) | (1 << (row & 31));
  }

  const plus = plusOf(blocks).fill(-1, 0, blocks);
  const minus = minusOf(blocks).fill(0, 0, blocks);
  const count = Math.abs(to - from);
  const distances = editsOf(count);
  const last = blocks - 1;
  const lastBit = 1 << ((length - 1) & 31);
  let edits = length;
  for (let read = 0, at = step === 1 ? from : from - 1; read < count; read += 1, at += step) {
    const bits = starts[text.charCodeAt(at)] ?? 0;
    let carry = anchored ? 1 : 0;
    for (let block = 0; block < blocks; block += 1) {
      const vp = plus[block] ?? 0;
      const vm = minus[block] ?? 0;
      let eq = equal[bits + block] ?? 0;
      const xv = eq | vm;
      if (carry < 0) eq |= 1;
      const xh = (((eq & vp) + vp) ^ vp) | eq;
      let hp = vm | ~(xh | vp);
      let hm = vp & xh;
      const high = block === last ? lastBit : 1 << 31;
      const next = (hp & high) !== 0 ? 1 : (hm & high) !== 0 ? -1 : 0;
      hp = (hp << 1) | (carry > 0 ? 1 : 0);
      hm = (hm << 1) | (carry < 0 ? 1 : 0);
      plus[block] = hm | ~(xv | hp);
      minus[block] = hp & xv;
      carry = next;
    }
    edits += carry;
    distances[read] = edits;
  }
  for (let row = 0; row < length; row += 1) starts[pattern.charCodeAt(row)] = 0;
  return distances;
}
