/**
 * Levenshtein distance, bit-parallel: one machine word holds 32 rows of the dynamic-programming matrix as differences
 * of +1, 0 and -1, so a column of a 100-character pattern takes four steps (G. Myers, "A fast bit-vector algorithm for
 * approximate string matching", JACM 46, 1999; H. Hyyrö's formulation with horizontal carries, 2003). The plain matrix
 * took about ten times as long on quotes of usual length.
 */
import type { TextRange } from './anchor';
import { fewEdits } from './few-edits';
import { bitsAt, forgetPattern, patternBits } from './pattern-bits';
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
  return few ?? scan(pattern.slice(head, pattern.length - tail), text, head, to, true, text.length)[to - head - 1] ?? 0;
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
  const edits = scan(pattern, text, from, to, false, most);
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
  const edits = scan(pattern, text, from, to, false, most);
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
  const distances = scan(pattern, text, end, first, true, edits);
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
const reachedOf = integers();

/**
 * Reads `text[from, to)`, or backwards, the pattern too, when `to < from`. Gives the distance of the whole pattern to
 * what was read until after each character: from the first one when `anchored`, else from the best; where that is more
 * than `most`, any number above `most`. The next call writes over it.
 *
 * Words of the matrix in which all distances are above `most` are left out of a column (E. Ukkonen's cut-off; Myers
 * 1999, section 4): for few edits most of a long pattern.
 */
function scan(pattern: string, text: string, from: number, to: number, anchored: boolean, most: number): Int32Array {
  const { length } = pattern;
  const starts = bitsAt;
  const step = from <= to ? 1 : -1;
  const bits = patternBits(pattern, step < 0);
  const words = (length + 31) >>> 5;
  const count = Math.abs(to - from);
  const distances = editsOf(count);
  const plus = plusOf(words);
  const minus = minusOf(words);
  const reached = reachedOf(words); // the distance in the last row of each word
  const last = words - 1;
  const lastBit = 1 << ((length - 1) & 31);
  let active = -1; // the last word in use
  while (active < last && (active < 0 || (active + 1) << 5 < most)) {
    active += 1;
    plus[active] = -1;
    minus[active] = 0;
    reached[active] = Math.min(length, (active + 1) << 5);
  }
  for (let read = 0, at = step === 1 ? from : from - 1; read < count; read += 1, at += step) {
    const own = starts[text.charCodeAt(at)] ?? 0;
    let carry = anchored ? 1 : 0;
    for (let word = 0; word <= active; word += 1) {
      const vp = plus[word] ?? 0;
      const vm = minus[word] ?? 0;
      let eq = bits[own + word] ?? 0;
      const xv = eq | vm;
      if (carry < 0) eq |= 1;
      const xh = (((eq & vp) + vp) ^ vp) | eq;
      let hp = vm | ~(xh | vp);
      let hm = vp & xh;
      const high = word === last ? lastBit : 1 << 31;
      const next = (hp & high) !== 0 ? 1 : (hm & high) !== 0 ? -1 : 0;
      hp = (hp << 1) | (carry > 0 ? 1 : 0);
      hm = (hm << 1) | (carry < 0 ? 1 : 0);
      plus[word] = hm | ~(xv | hp);
      minus[word] = hp & xv;
      reached[word] = (reached[word] ?? 0) + next;
      carry = next;
      if (word === active && word < last) {
        const above = (reached[word] ?? 0) - next; // one column before
        if (above <= most && (next < 0 || ((bits[own + word + 1] ?? 0) & 1) === 1)) {
          active += 1;
          plus[active] = -1;
          minus[active] = 0;
          reached[active] = above + Math.min(32, length - (active << 5));
        }
      }
    }
    while (active > 0 && (reached[active] ?? 0) >= most + 32) active -= 1;
    distances[read] = active === last ? (reached[last] ?? 0) : most + 1;
  }
  forgetPattern(pattern);
  return distances;
}
