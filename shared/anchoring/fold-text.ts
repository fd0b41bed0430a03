/**
 * Folding: the differences that do not make a quote another quote. The same words copied through a browser, a word
 * processor and a PDF reader differ in line breaks, no-break spaces, curly quotes, dashes, soft hyphens, zero-width
 * characters and composed or decomposed accents. Two texts with equal folds count as the same words.
 *
 * Letters, case, digits and all other punctuation are kept: "not" or "1.5" must never be folded away.
 */
import type { TextRange } from './anchor';

export type FoldedText = {
  readonly text: string;
  /** The range of the source text that a non-empty range of the folded text stands for. */
  readonly source: (start: number, end: number) => TextRange;
};

const space = 0x20;
const dropped = -1;

export function foldText(source: string): FoldedText {
  const units = new Uint16Array(source.length);
  const starts = new Int32Array(source.length + 1);
  let length = 0;
  for (let at = 0; at < source.length; at += 1) {
    const unit = source.charCodeAt(at);
    const folded = unit > 0x20 && unit < 0x7f ? unit : foldUnit(unit);
    if (folded === dropped || (folded === space && units[length - 1] === space)) continue;
    if (isCombining(folded) && length > 0) {
      const composed = composeUnits(units[length - 1] ?? 0, folded);
      if (composed !== null) {
        units[length - 1] = composed;
        continue;
      }
    }
    units[length] = folded;
    starts[length] = at;
    length += 1;
  }
  starts[length] = source.length;
  return {
    text: stringOf(units.subarray(0, length)),
    source(start, end) {
      const from = starts[start] ?? source.length;
      let to = starts[end] ?? source.length;
      // What was dropped belongs to the character before it, except at the end of a range.
      while (to > from + 1 && foldUnit(source.charCodeAt(to - 1)) === dropped) to -= 1;
      return { start: from, end: to };
    },
  };
}

/** Whether two texts have the same words, white space at either end apart. */
export function sameWords(left: string, right: string): boolean {
  return left === right || foldText(left).text.trim() === foldText(right).text.trim();
}

function foldUnit(unit: number): number {
  if (unit < 0x80) return (unit >= 0x09 && unit <= 0x0d) || unit === 0x20 ? space : unit;
  if (unit === 0xad) return dropped;
  if (unit < 0x2000) {
    if (unit === 0xa0 || unit === 0x85 || unit === 0x1680) return space;
    return unit === 0xb4 ? 0x27 : unit;
  }
  if (unit <= 0x206f) {
    if (unit <= 0x200a || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f) return space;
    if (unit <= 0x200f || (unit >= 0x202a && unit <= 0x202e) || unit >= 0x2060) return dropped;
    if (unit <= 0x2015) return 0x2d;
    if (unit >= 0x2018 && unit <= 0x201b) return 0x27;
    if (unit >= 0x201c && unit <= 0x201f) return 0x22;
    return unit === 0x2032 ? 0x27 : unit === 0x2033 ? 0x22 : unit;
  }
  if (unit === 0x2212) return 0x2d;
  if (unit === 0x3000) return space;
  if (unit === 0xfeff) return dropped;
  return unit;
}

/** The accents that macOS and PDF readers write apart from their letters: Latin, Greek, Cyrillic, and kana. */
const isCombining = (unit: number): boolean => (unit >= 0x300 && unit <= 0x36f) || unit === 0x3099 || unit === 0x309a;

function composeUnits(base: number, mark: number): number | null {
  const composed = String.fromCharCode(base, mark).normalize('NFC');
  return composed.length === 1 ? composed.charCodeAt(0) : null;
}

function stringOf(units: Uint16Array): string {
  const parts: string[] = [];
  // A call takes a limited number of arguments.
  for (let at = 0; at < units.length; at += 8192) parts.push(String.fromCharCode(...units.subarray(at, at + 8192)));
  return parts.join('');
}
