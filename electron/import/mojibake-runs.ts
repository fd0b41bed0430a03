/** Sequences of characters that are UTF-8 bytes in disguise, joined where they touch, each with its evidence. */
import type { MistakenCharset } from './mojibake-charsets';
import { oddness, scriptOf } from './mojibake-oddness';

export type Run = {
  /** UTF-16 offsets in the line, half-open. */
  readonly start: number;
  readonly end: number;
  readonly decoded: string;
  /** Characters it decodes to. */
  readonly count: number;
  /** How much less odd the line gets. */
  readonly gain: number;
  /** Three bytes or more of one character, or a C1 control: hardly ever chance. */
  readonly strong: boolean;
  readonly controls: boolean;
  /** It decodes to something nobody writes. */
  readonly implausible: boolean;
};

type Sequence = { start: number; end: number; decoded: string };

/** `strays`: foreign characters of the line that belong to no sequence. */
export function runsOf(line: string, charset: MistakenCharset): { runs: Run[]; strays: number } {
  const groups: Sequence[][] = [];
  let strays = 0;
  for (let index = 0; index < line.length; index += 1) {
    if (line.charCodeAt(index) < 0x80) continue;
    const sequence = sequenceAt(line, index, charset);
    if (sequence === null) {
      strays += 1;
      continue;
    }
    const last = groups.at(-1);
    if (last?.at(-1)?.end === index) last.push(sequence);
    else groups.push([sequence]);
    index = sequence.end - 1;
  }
  return { runs: groups.map((group) => runOf(line, group, charset)), strays };
}

function runOf(line: string, group: readonly Sequence[], charset: MistakenCharset): Run {
  const start = group[0]?.start ?? 0;
  const end = group.at(-1)?.end ?? start;
  const decoded = fullyDecoded(group.map((sequence) => sequence.decoded).join(''), charset);
  const original = line.slice(start, end);
  const before = [...line.slice(Math.max(0, start - 2), start)].at(-1) ?? ' ';
  const after = [...line.slice(end, end + 2)][0] ?? ' ';
  const controls = /[\x80-\x9f]/.test(original);
  const gain =
    oddness(before + original + after) -
    oddness(before + decoded + after) +
    group.reduce((sum, sequence) => sum + bonus(line, sequence, before), 0) +
    sameScript(decoded);
  return {
    start,
    end,
    decoded,
    count: group.length,
    gain,
    strong: controls || group.some((sequence) => sequence.end - sequence.start >= 3),
    controls,
    implausible: isImplausible(decoded, before, after) || isMention(decoded, line[start - 1], line[end]),
  };
}

/** What was misread twice decodes to what was misread once, every foreign character of it. */
function fullyDecoded(text: string, charset: MistakenCharset): string {
  const again: string[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const isAscii = text.charCodeAt(index) < 0x80;
    const sequence = isAscii ? null : sequenceAt(text, index, charset);
    if (!isAscii && sequence === null) return text;
    again.push(sequence?.decoded ?? text[index] ?? '');
    if (sequence !== null) index = sequence.end - 1;
  }
  const deeper = again.join('');
  return deeper === text || isImplausible(deeper, ' ', ' ') ? text : fullyDecoded(deeper, charset);
}

/** Dashes, quotes and other punctuation, the euro and trade mark signs, arrows, mathematics, dingbats, emoji. */
const frequentlyMistaken = /[\u2010-\u203a\u20ac\u2122\u2190-\u22ff\u25a0-\u27bf\ufffd\u{1f000}-\u{1faff}]/u;

/** Evidence in the sequence itself. */
function bonus(line: string, { start, end, decoded }: Sequence, before: string): number {
  // Three characters that happen to spell a dash or a quote; four that happen to spell an emoji.
  if (end - start >= 3) return frequentlyMistaken.test(decoded) ? 2 : 0;
  // A lone capital before a sign, as in `Â£5` or `Â©`.
  const lead = line[start] ?? '';
  return (decoded.codePointAt(0) ?? 0) < 0xc0 && /\p{Lu}/u.test(lead) && !/\p{L}/u.test(before) ? 1 : 0;
}

/** Neighbours that all decode to letters of one other script agree by more than chance. */
function sameScript(decoded: string): number {
  const letters = [...decoded];
  const first = scriptOf(letters[0] ?? ' ');
  if (letters.length < 2 || first === 'latin' || first === 'other') return 0;
  return letters.every((letter) => scriptOf(letter) === first || !/\p{L}/u.test(letter)) ? letters.length - 1 : 0;
}

/** A quotation mark that touches no word: whoever writes about such sequences shows them so. */
const isMention = (decoded: string, before: string | undefined, after: string | undefined): boolean =>
  /^[\u2018-\u201d]$/.test(decoded) && /^\s$/.test(before ?? '') && /^\s$/.test(after ?? '');

/** Controls, unassigned and private characters; phonetic and combining signs; one letter of another script alone. */
function isImplausible(decoded: string, before: string, after: string): boolean {
  if (/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\p{Cn}\p{Co}\p{Cs}]/u.test(decoded)) return true;
  if (/[\u0250-\u036f\u0530-\u058f\u0700-\u08ff\u1780-\u1dff]/.test(decoded)) return true;
  if (/[\u2460-\u24ff\u3200-\u32ff]/.test(decoded)) return true;
  if (/[\u017f-\u019f\u01a2-\u01ae\u01b1-\u0217\u021c-\u024f]/.test(decoded)) return true;
  if (/[\u0460-\u048f\u0492-\u052f\u0370-\u0377\u03d0-\u03ff]/.test(decoded)) return true;
  const letters = [...decoded].filter((letter) => /\p{L}/u.test(letter));
  const first = letters[0];
  if (letters.length !== 1 || first === undefined || scriptOf(first) === 'latin') return false;
  return scriptOf(first) !== scriptOf(before) && scriptOf(first) !== scriptOf(after);
}

/** One character's bytes starting at `index` (Unicode 15 table 3-7); null when they are not valid UTF-8. */
function sequenceAt(line: string, index: number, { byteOf }: MistakenCharset): Sequence | null {
  const lead = byteOf.get(line[index] ?? '') ?? 0;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (length === 0) return null;
  let point = lead & (0xff >> (length + 1));
  for (let offset = 1; offset < length; offset += 1) {
    const character = line[index + offset] ?? '';
    const byte = byteOf.get(character);
    if (byte === undefined || byte < 0x80 || byte > 0xbf) {
      // The last byte of a curly quote or dash was lost on the way: E2 80 ?.
      const lossy = character === '\uFFFD' && offset === 2 && length === 3 && point === 0x80;
      return lossy ? { start: index, end: index + 3, decoded: '\uFFFD' } : null;
    }
    point = (point << 6) | (byte & 0x3f);
  }
  const overlong = (length === 3 && point < 0x800) || (length === 4 && (point < 0x10000 || point > 0x10ffff));
  if (overlong || (point >= 0xd800 && point <= 0xdfff)) return null;
  return { start: index, end: index + length, decoded: String.fromCodePoint(point) };
}
