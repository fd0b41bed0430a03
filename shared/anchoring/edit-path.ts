/**
 * Where an offset of a short text goes when the text is edited into another: the Levenshtein matrix, traced back. Of the
 * matrix only differences are kept, as bits (H. Hyyrö, "A note on bit-parallel alignment computation", 2004).
 */
import type { TextRange } from './anchor';
import { bitsAt, forgetPattern, patternBits } from './pattern-bits';
import { integers } from './working-memory';

type Step = 'kept' | 'replaced' | 'dropped' | 'added';

/**
 * The offset in `right` of an offset in `left`, on a cheapest way from one to the other. Text that was added right at
 * the offset stays outside a range that starts (or ends) there, if the range's own character was kept; if that was
 * replaced, what was added there replaced it too. Takes a bit for each pair of characters and some 5 ns for 32 of them:
 * callers bound the lengths.
 */
export function mapByEditPath(left: string, right: string, offset: number, edge: keyof TextRange): number {
  const lastStep = stepsBetween(left, right);
  let row = left.length;
  let column = right.length;
  let keptAfter = false;
  while (row > offset) {
    const step = lastStep(row, column);
    keptAfter = step === 'kept';
    if (step !== 'added') row -= 1;
    if (step !== 'dropped') column -= 1;
  }
  const last = column;
  while (column > 0 && lastStep(row, column) === 'added') column -= 1;
  const keptBefore = row > 0 && column > 0 && lastStep(row, column) === 'kept';
  if (edge === 'start') return keptAfter ? last : column;
  return keptBefore ? column : last;
}

const levelOf = integers();
const deeperOf = integers();
const minusOf = integers();

/** Gives the last step of a cheapest way to a pair of offsets. To keep or replace a character goes before the rest. */
function stepsBetween(left: string, right: string): (row: number, column: number) => Step {
  const bits = patternBits(left);
  const words = (left.length + 31) >>> 5;
  // For each character of `right` the words of its column: where the distance is that of the cell up and left, and
  // where it is greater than that of the cell above.
  const level = levelOf(words * right.length);
  const deeper = deeperOf(words * (right.length + 1)).fill(-1, 0, words);
  const minus = minusOf(words).fill(0, 0, words);
  for (let column = 0, at = 0; column < right.length; column += 1) {
    const own = bitsAt[right.charCodeAt(column)] ?? 0;
    let carry = 1;
    for (let word = 0; word < words; word += 1, at += 1) {
      const vp = deeper[at] ?? 0;
      const vm = minus[word] ?? 0;
      let eq = bits[own + word] ?? 0;
      const xv = eq | vm;
      if (carry < 0) eq |= 1;
      const xh = (((eq & vp) + vp) ^ vp) | eq;
      let hp = vm | ~(xh | vp);
      let hm = vp & xh;
      const next = hp < 0 ? 1 : hm < 0 ? -1 : 0;
      hp = (hp << 1) | (carry > 0 ? 1 : 0);
      hm = (hm << 1) | (carry < 0 ? 1 : 0);
      level[at] = xh | vm;
      deeper[at + words] = hm | ~(xv | hp);
      minus[word] = hp & xv;
      carry = next;
    }
  }
  forgetPattern(left);
  const has = (list: Int32Array, row: number, column: number): boolean =>
    (((list[column * words + ((row - 1) >>> 5)] ?? 0) >>> ((row - 1) & 31)) & 1) === 1;
  return (row, column) => {
    if (row === 0) return 'added';
    if (column === 0) return 'dropped';
    if (left.charCodeAt(row - 1) === right.charCodeAt(column - 1)) return 'kept';
    if (!has(level, row, column - 1)) return 'replaced';
    return has(deeper, row, column) ? 'dropped' : 'added';
  };
}
