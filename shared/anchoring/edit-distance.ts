/**
 * Levenshtein distance, bit-parallel: one machine word holds 32 rows of the dynamic-programming matrix as differences
 * of +1, 0 and -1, so a column of a 100-character pattern takes four steps (G. Myers, "A fast bit-vector algorithm for
 * approximate string matching", JACM 46, 1999; H. Hyyrö's formulation with horizontal carries, 2003). The plain matrix
 * took about ten times as long on quotes of usual length.
 */
import type { TextRange } from './anchor';

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
  let distance = 0;
  scan(compile(left.slice(head, left.length - tail), 1), right, head, right.length - tail, true, (_, edits) => {
    distance = edits;
  });
  return distance;
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
  const found: { end: number; edits: number }[] = [];
  scan(compile(pattern, 1), text, from, to, false, (end, edits) => {
    if (edits > most) return;
    const last = found.at(-1);
    if (last === undefined || end - last.end >= pattern.length) found.push({ end, edits });
    else if (edits < last.edits) found[found.length - 1] = { end, edits };
  });
  const reversed = compile(pattern, -1);
  return found.map(({ end, edits }) => {
    // Read backwards from its end, the pattern reaches `edits` exactly where the passage may start.
    let start = end;
    let least = Infinity;
    const first = Math.max(from, end - pattern.length - edits);
    scan(reversed, text, end, first, true, (at, distance) => {
      const closer = Math.abs(end - at - pattern.length) < Math.abs(end - start - pattern.length);
      if (distance < least || (distance === least && closer)) {
        least = distance;
        start = at;
      }
    });
    return { start, end, edits: least };
  });
}

type Pattern = { readonly length: number; readonly blocks: number; readonly equal: ReadonlyMap<number, Int32Array> };

/** For each character, in which rows of the pattern it stands, as bits. Step -1 reads the pattern backwards. */
function compile(pattern: string, step: 1 | -1): Pattern {
  const blocks = Math.ceil(pattern.length / 32);
  const equal = new Map<number, Int32Array>();
  for (let row = 0; row < pattern.length; row += 1) {
    const unit = pattern.charCodeAt(step === 1 ? row : pattern.length - 1 - row);
    let bits = equal.get(unit);
    if (bits === undefined) equal.set(unit, (bits = new Int32Array(blocks)));
    bits[row >> 5] = (bits[row >> 5] ?? 0) | (1 << (row & 31));
  }
  return { length: pattern.length, blocks, equal };
}

/**
 * Feeds `text[from, to)` (backwards when `to < from`) and calls back after each character with the offset reached and
 * the distance of the whole pattern to the text read: from its first character when `anchored`, else from the best.
 */
function scan(
  pattern: Pattern,
  text: string,
  from: number,
  to: number,
  anchored: boolean,
  visit: (offset: number, edits: number) => void,
): void {
  const { blocks, equal, length } = pattern;
  const plus = new Int32Array(blocks).fill(-1);
  const minus = new Int32Array(blocks);
  const none = new Int32Array(blocks);
  const last = blocks - 1;
  const lastBit = 1 << ((length - 1) & 31);
  const step = from <= to ? 1 : -1;
  let edits = length;
  for (let at = from; at !== to; at += step) {
    const bits = equal.get(text.charCodeAt(step === 1 ? at : at - 1)) ?? none;
    let carry = anchored ? 1 : 0;
    for (let block = 0; block < blocks; block += 1) {
      const vp = plus[block] ?? 0;
      const vm = minus[block] ?? 0;
      let eq = bits[block] ?? 0;
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
    visit(at + step, edits);
  }
}
