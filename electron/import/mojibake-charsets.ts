/** The charsets that UTF-8 is mistaken for, as maps from a character to the byte it stands for. */
import iconv from 'iconv-lite';

export type MistakenCharset = {
  /** As a person would say it. */
  readonly name: string;
  readonly byteOf: ReadonlyMap<string, number>;
  /** Finds a lead byte's character before a continuation byte's: cheap proof that there is anything to look at. */
  readonly pair: RegExp;
};

const charset = (name: string, encoding: string): MistakenCharset => {
  const byteOf = new Map<string, number>();
  for (let byte = 0x80; byte <= 0xff; byte += 1) {
    const character = iconv.decode(Buffer.from([byte]), encoding);
    if (character !== '\uFFFD') byteOf.set(character, byte);
  }
  // Readers leave bytes without a meaning as C1 controls, and Latin-1 has nothing else there.
  for (let byte = 0x80; byte <= 0x9f; byte += 1) {
    const control = String.fromCharCode(byte);
    if (encoding === 'windows-1252' || ![...byteOf.values()].includes(byte)) byteOf.set(control, byte);
  }
  // Apple's logo, for which encoders disagree.
  if (encoding === 'macroman') byteOf.set('\uF8FF', 0xf0);
  const characters = (from: number, to: number): string =>
    [...byteOf].flatMap(([character, byte]) => (byte >= from && byte <= to ? [escaped(character)] : [])).join('');
  return { name, byteOf, pair: new RegExp(`[${characters(0xc2, 0xf4)}][${characters(0x80, 0xbf)}]`) };
};

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Most frequent first: equal evidence is read as the earlier one. */
let charsets: readonly MistakenCharset[] | null = null;
export function mistakenCharsets(): readonly MistakenCharset[] {
  charsets ??= [
    charset('Windows-1252', 'windows-1252'),
    charset('Mac Roman', 'macroman'),
    charset('Windows-1250', 'windows-1250'),
    charset('Windows-1251', 'windows-1251'),
    charset('Windows-1253', 'windows-1253'),
    charset('Windows-1254', 'windows-1254'),
    charset('code page 437', 'cp437'),
    charset('code page 850', 'cp850'),
  ];
  return charsets;
}
