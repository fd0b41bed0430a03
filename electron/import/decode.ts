/**
 * Bytes to text: BOM, then UTF-8 if every byte fits, then what the transport or the text declares, then a guess.
 * Valid UTF-8 beats a declaration: text of another charset is almost never valid UTF-8 by accident.
 */
import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { repairMojibake } from './mojibake';
import { utf16Endianness } from './sniff';
import type { ImportInput } from './types';

export type Decoded = {
  readonly text: string;
  /** Lower-case charset name the bytes were read with, e.g. `utf-8`. */
  readonly charset: string;
  readonly repairs: readonly string[];
  readonly warnings: readonly string[];
};

/** The detector is slow and 64 kB tell it as much as a megabyte. */
const guessedFrom = 65_536;

/** Text of a text-based format, mojibake repaired. */
export function decode(input: ImportInput): Decoded {
  const read = decodeBytes(input);
  if (input.repair === false) return read;
  const repaired = repairMojibake(read.text);
  return { ...read, text: repaired.text, repairs: [...read.repairs, ...repaired.repairs] };
}

/** Text as the bytes say it, nothing repaired. */
export function decodeBytes({ bytes, charset }: Pick<ImportInput, 'bytes' | 'charset'>): Decoded {
  const utf16 = utf16Endianness(bytes);
  if (utf16 !== null) return plain(new TextDecoder(`utf-16${utf16}`).decode(bytes), `utf-16${utf16}`);

  const declared = known(charset) ?? known(declaredCharset(bytes));
  const strict = strictUtf8(bytes);
  // Seven-bit charsets with escapes look like ASCII, so only their declaration tells them.
  if (strict !== null && !(declared !== null && /^(?:iso-?2022|hz|utf-?7)/i.test(declared)))
    return plain(strict, 'utf-8');

  const almost = strict === null ? damagedUtf8(bytes) : null;
  if (almost !== null) return almost;
  if (declared !== null && !/^(?:utf-?8|us-ascii|ascii)$/i.test(declared)) {
    return plain(iconv.decode(Buffer.from(bytes), declared), declared.toLowerCase());
  }
  const guess = known(analyse(bytes.subarray(0, guessedFrom))[0]?.name ?? null) ?? 'windows-1252';
  const name = /^iso-8859-1$|^ascii$|^utf-?8$/i.test(guess) ? 'windows-1252' : guess.toLowerCase();
  return {
    ...plain(iconv.decode(Buffer.from(bytes), name), name),
    warnings: [`The file does not say its character set; it was read as ${name}.`],
  };
}

const plain = (text: string, charset: string): Decoded => ({
  text: text.replace(/^\uFEFF/, ''),
  charset,
  repairs: [],
  warnings: [],
});

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8 with a few broken bytes: at least twenty good multi-byte characters for each bad one. */
function damagedUtf8(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  let bad = 0;
  let good = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point === 0xfffd) bad += 1;
    else if (point > 0x7f) good += 1;
  }
  if (good < bad * 20) return null;
  return {
    ...plain(text, 'utf-8'),
    warnings: [`${bad} damaged ${bad === 1 ? 'character is' : 'characters are'} shown as \uFFFD.`],
  };
}

/** What the start of the text says of itself: XML declaration or `meta` (HTML Living Standard 13.2.3.2). */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const xml = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]{1,40})["']/i.exec(head);
  const meta = /<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w-]{1,40})/i.exec(head);
  return xml?.[1] ?? meta?.[1] ?? null;
}

/** The name when it can be decoded; Latin-1 means Windows-1252 on the web (WHATWG Encoding 4.2). */
function known(name: string | null): string | null {
  if (name === null || !iconv.encodingExists(name)) return null;
  if (/^(?:iso-?8859-?1|latin-?1|us-ascii|ascii)$/i.test(name)) return 'windows-1252';
  if (/^(?:gb2312|gbk)$/i.test(name)) return 'gb18030';
  return name;
}
