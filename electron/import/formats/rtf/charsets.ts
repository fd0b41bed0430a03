/** Code pages of RTF: `\ansicpg` for the file, `\fcharset` for a font. */
import iconv from 'iconv-lite';

/** RTF Specification 1.9.1, "Font Table": character sets of fonts. */
const fontCharsets: Readonly<Record<number, string>> = {
  77: 'macroman',
  128: 'cp932',
  129: 'cp949',
  134: 'cp936',
  136: 'cp950',
  161: 'cp1253',
  162: 'cp1254',
  163: 'cp1258',
  177: 'cp1255',
  178: 'cp1256',
  186: 'cp1257',
  204: 'cp1251',
  222: 'cp874',
  238: 'cp1250',
};

/** Null for the character sets that mean "as the file". */
export const charsetOfFont = (number: number): string | null => fontCharsets[number] ?? null;

export function charsetOfPage(number: number): string | null {
  const name = number === 65001 ? 'utf-8' : number === 10000 ? 'macroman' : `cp${number}`;
  return iconv.encodingExists(name) ? name : null;
}

export const decodeBytes = (bytes: string, charset: string): string =>
  iconv.decode(Buffer.from(bytes, 'latin1'), charset);
