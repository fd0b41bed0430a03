import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeBytes } from '#electron/import/decode';

const german = 'Die Größe der Kürzungen überraschte selbst Fachleute. Über die Gründe streiten sie weiter: ';
const texts: Readonly<Record<string, string>> = {
  'utf-8': german,
  'utf-16le': german,
  'utf-16be': german,
  'windows-1252': german.repeat(5),
  shift_jis: '日本語の文章です。人工知能と雇用について書かれています。'.repeat(5),
  'euc-kr': '인공지능과 일자리에 관한 기사입니다. 많은 회사가 사람을 줄였다.'.repeat(5),
  gb18030: '关于人工智能与就业的文章。许多公司裁减了员工，原因各不相同。'.repeat(5),
  'koi8-r': 'Статья об искусственном интеллекте и занятости. Многие компании сокращают людей. '.repeat(5),
};
const bytes = (text: string, charset: string): Uint8Array => Uint8Array.from(iconv.encode(text, charset));

describe('decodeBytes', () => {
  test.each(Object.entries(texts))('guesses %s', (charset, text) => {
    expect(decodeBytes({ bytes: bytes(text, charset), charset: null }).text).toBe(text);
  });

  test('reads and drops a byte order mark', () => {
    expect(decodeBytes({ bytes: Uint8Array.from([0xef, 0xbb, 0xbf, 0x61]), charset: null })).toMatchObject({
      text: 'a',
      charset: 'utf-8',
    });
    expect(decodeBytes({ bytes: Uint8Array.from([0xfe, 0xff, 0, 0x61]), charset: null })).toMatchObject({
      text: 'a',
      charset: 'utf-16be',
    });
  });

  test('valid UTF-8 beats a wrong declaration, a declaration beats a guess', () => {
    const page = '<meta charset="iso-8859-1"><p>Größe';
    expect(decodeBytes({ bytes: bytes(page, 'utf-8'), charset: null }).text).toBe(page);
    const turkish = '<meta charset="windows-1254"><p>Işık ağı';
    expect(decodeBytes({ bytes: bytes(turkish, 'windows-1254'), charset: null })).toMatchObject({
      text: turkish,
      charset: 'windows-1254',
    });
    expect(decodeBytes({ bytes: bytes('Işık ağı', 'windows-1254'), charset: 'windows-1254' }).text).toBe('Işık ağı');
  });

  test('a seven-bit charset is told by its declaration only', () => {
    const encoded = Uint8Array.from(Buffer.from('<meta charset="iso-2022-jp">\u001b$BF|K\\\u001b(B', 'latin1'));
    expect(decodeBytes({ bytes: encoded, charset: null }).charset).toBe(
      iconv.encodingExists('iso-2022-jp') ? 'iso-2022-jp' : 'utf-8',
    );
  });

  test('UTF-8 with a damaged byte stays UTF-8, and says so', () => {
    const damaged = Uint8Array.from([...bytes(german.repeat(20), 'utf-8'), 0xff, 0x61]);
    const decoded = decodeBytes({ bytes: damaged, charset: null });
    expect(decoded.text.endsWith('\uFFFDa')).toBe(true);
    expect(decoded.warnings).toEqual([expect.stringContaining('1 damaged character')]);
  });

  test('a guess is said to be one', () => {
    expect(decodeBytes({ bytes: bytes(german, 'windows-1252'), charset: null }).warnings).toEqual([
      expect.stringContaining('windows-1252'),
    ]);
  });
});
