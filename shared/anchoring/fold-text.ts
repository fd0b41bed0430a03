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

/** Soft hyphen, zero-width and direction marks, byte order mark: nobody sees them. */
const unseen = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff';
/** The accents that macOS and PDF readers write apart from their letters: Latin, Greek, Cyrillic, and kana. */
const accents = '\\u0300-\\u036f\\u3099\\u309a';
const dashes = '\\u2010-\\u2015\\u2212';
const singleQuotes = '\\u2018-\\u201b\\u2032\\u00b4\\u1ffd';
const doubleQuotes = '\\u201c-\\u201f\\u2033';

const anyUnseen = new RegExp(`[${unseen}]`, 'g');
const anySpace = /[^\S\ufeff]/;
const anyAccent = new RegExp(`[${accents}]`);
const anyDash = new RegExp(`[${dashes}]`);
const anySingleQuote = new RegExp(`[${singleQuotes}]`);
const anyDoubleQuote = new RegExp(`[${doubleQuotes}]`);
const startsWithMark = /^\p{M}/u;

/**
 * All that folding changes, each with the accents on it; a single space, the most common character of all, is left
 * alone. What is not seen does not part an accent from its letter.
 */
const accent = `(?:[${accents}]|[${unseen}]+[${accents}])`;
const foldable = new RegExp(
  `(?:[\\s${unseen}]{2,}|[^\\S ]|[${unseen}${dashes}${singleQuotes}${doubleQuotes}])${accent}*|[^]${accent}+`,
  'g',
);

export function foldText(source: string): FoldedText {
  const starts = new Int32Array(source.length + 1);
  const parts: string[] = [];
  let length = 0;
  let copied = 0;
  const copyUntil = (end: number): void => {
    for (let at = copied; at < end; at += 1) starts[length + at - copied] = at;
    parts.push(source.slice(copied, end));
    length += end - copied;
  };
  for (const { 0: found, index } of source.matchAll(foldable)) {
    copyUntil(index);
    const folded = foldPiece(found);
    for (let at = 0; at < folded.length; at += 1) starts[length + at] = index + Math.min(at, found.length - 1);
    parts.push(folded);
    length += folded.length;
    copied = index + found.length;
  }
  copyUntil(source.length);
  starts[length] = source.length;
  return {
    text: parts.join(''),
    source: (start, end) => ({ start: starts[start] ?? source.length, end: seenEnd(source, starts, start, end) }),
  };
}

/** Whether folding changes nothing. */
export const foldsToItself = (text: string): boolean => text.search(foldable) === -1;

/** Whether two texts have the same words, white space at either end apart. Folds only where that takes a closer look. */
export function sameWords(left: string, right: string): boolean {
  if (left === right) return true;
  const shorter = Math.min(left.length, right.length);
  let head = 0;
  for (; head < shorter; head += 1) {
    if (left.charCodeAt(head) === right.charCodeAt(head)) continue;
    if (isPlain(left, head) && isPlain(right, head)) return false;
    if (!isLoneSpace(left, head) || !isLoneSpace(right, head)) break;
  }
  if (head === left.length && head === right.length) return true;
  let tail = 1;
  while (tail <= shorter && left.charCodeAt(left.length - tail) === right.charCodeAt(right.length - tail)) tail += 1;
  if (isPlain(left, left.length - tail) && isPlain(right, right.length - tail)) return false;
  return left.replace(foldable, foldPiece).trim() === right.replace(foldable, foldPiece).trim();
}

/**
 * Whether a character is one that folding leaves alone, whatever it does to the rest: so texts whose first or last
 * difference is one such character for another differ. So do most that were edited, and folding them takes far longer.
 */
const isPlain = (text: string, at: number): boolean =>
  at >= 0 && isVisibleAscii(text.charCodeAt(at)) && (at + 1 === text.length || text.charCodeAt(at + 1) <= 0x7e);

/** Whether a character is folded to a space, whatever stands before and after its neighbours. */
function isLoneSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (
    (unit === 0x20 || unit === 0x0a) &&
    at > 0 &&
    at + 1 < text.length &&
    isVisibleAscii(text.charCodeAt(at - 1)) &&
    isVisibleAscii(text.charCodeAt(at + 1))
  );
}

const isVisibleAscii = (unit: number): boolean => unit > 0x20 && unit < 0x7f;

function foldPiece(piece: string): string {
  const end = piece.length === 1 ? -1 : piece.search(anyAccent);
  if (end < 0) return foldCharacter(piece);
  const folded = foldCharacter(piece.slice(0, end));
  const accented = folded + piece.slice(end).replace(anyUnseen, '');
  // Accents without a letter stay in their order: sorted, the first could belong to the letter before.
  if (startsWithMark.test(accented)) return accented;
  const composed = accented.normalize('NFC');
  return composed.length <= accented.length ? composed : accented; // never longer: each character has its source
}

function foldCharacter(character: string): string {
  if (anySpace.test(character)) return ' ';
  if (anyDash.test(character)) return '-';
  if (anySingleQuote.test(character)) return "'";
  return anyDoubleQuote.test(character) ? '"' : character.replace(anyUnseen, '');
}

/** What is not seen belongs to the character before it, except at the end of a range. */
function seenEnd(source: string, starts: Int32Array, start: number, end: number): number {
  const least = (starts[start] ?? 0) + 1;
  let at = starts[end] ?? source.length;
  while (at > least && source.charAt(at - 1).search(anyUnseen) === 0) at -= 1;
  return at;
}
