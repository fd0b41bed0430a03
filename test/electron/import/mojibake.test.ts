import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { repairMojibake } from '#electron/import/mojibake';
import { corpus } from './formats/corpus';

/** What a program makes of UTF-8 that it takes for `charset`; bytes without a meaning pass as C1 controls. */
const misread = (text: string, charset: string): string =>
  [...Buffer.from(text, 'utf8')]
    .map((byte) => {
      const character =
        byte < 0x80 || charset === 'latin1' ? String.fromCharCode(byte) : iconv.decode(Buffer.from([byte]), charset);
      return character === '\uFFFD' ? String.fromCharCode(byte) : character;
    })
    .join('');

const sentences: readonly string[] = [
  'It’s a test — “really”, he said… in a naïve café',
  'L’été à la plage: où êtes-vous?',
  'Größe über Äpfel, Straße',
  'Señor Peña comió jamón',
  'São Paulo não é',
  'Zażółć gęślą jaźń',
  'Çağrı İstanbul şehir',
  'Привет, как дела? Это тест.',
  'Γειά σου Κόσμε, τι κάνεις',
  'שלום עולם',
  'مرحبا بالعالم',
  '日本語のテキストです。',
  '中文内容，测试一下。',
  '한국어 텍스트',
  'Tiếng Việt rất đẹp',
  '© 2020 Foo™ costs £5 or €10',
  '• item one → two',
];

describe('repairMojibake', () => {
  describe.each([
    ['Windows-1252', 'windows-1252'],
    ['Latin-1', 'latin1'],
    ['Mac Roman', 'macroman'],
  ])('UTF-8 read as %s', (name, charset) => {
    test.each(sentences)('%s', (sentence) => {
      const repaired = repairMojibake(misread(sentence, charset));
      expect(repaired.text).toBe(sentence);
      expect(repaired.repairs.join()).toMatch(name === 'Mac Roman' ? /Mac Roman/ : /Latin-1|Windows-1252/);
    });
  });

  test.each(sentences)('read wrongly twice: %s', (sentence) => {
    expect(repairMojibake(misread(misread(sentence, 'windows-1252'), 'windows-1252')).text).toBe(sentence);
  });

  test.each(sentences)('good text is left alone: %s', (sentence) => {
    expect(repairMojibake(sentence)).toEqual({ text: sentence, repairs: [] });
  });

  test('only the damaged lines of a text change, each by its own charset', () => {
    const good = 'ZZAJÉ’s “official” list — voilà';
    const text = [good, misread('It’s here', 'macroman'), good, misread('It’s there', 'windows-1252')].join('\n');
    expect(repairMojibake(text).text).toBe([good, 'It’s here', good, 'It’s there'].join('\n'));
    expect(repairMojibake(text).repairs).toHaveLength(2);
  });

  test('sure lines vouch for a weak one', () => {
    const sure = misread('The bosses don’t care — “efficiency” is an excuse', 'macroman');
    expect(repairMojibake('Close √ó').text).toBe('Close √ó');
    expect(repairMojibake(`${sure}\n${sure}\nClose √ó`).text.endsWith('Close ×')).toBe(true);
  });

  test('ASCII is never touched', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => repairMojibake(text).text === text));
  });

  test('one misread word in any of the usual languages comes back', () => {
    const letters = fc.constantFrom(...'éèêàçüöäßñóíúáã’“”—…');
    const word = fc
      .tuple(fc.constantFrom('caf', 'gr', 'fa', 'se'), letters, fc.constantFrom('ade', 'or', 'n'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 3, maxLength: 12 }),
        fc.constantFrom('windows-1252', 'macroman'),
        (words, charset) => {
          const text = words.join(' ');
          expect(repairMojibake(misread(text, charset)).text).toBe(text);
        },
      ),
    );
  });
});

test('a quotation mark that touches no word is talked about, not misread', () => {
  const about = 'The sequence â€™ stands where an apostrophe was.';
  expect(repairMojibake(about).text).toBe(about);
  expect(repairMojibake('The workersâ€™ union').text).toBe('The workers’ union');
});

const folder = corpus('mojibake');
const caseSchema = z.object({
  label: z.string(),
  original: z.string(),
  fixed: z.string(),
  'fixed-encoding': z.string().optional(),
  expect: z.string(),
});
const cases = (file: string): z.infer<typeof caseSchema>[] =>
  folder === null ? [] : z.array(caseSchema).parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));

describe.skipIf(folder === null)('the cases of ../shared/corpora/mojibake', () => {
  test.each(cases('synthetic.json').filter((example) => example.expect === 'pass'))('$label', (example) => {
    expect(repairMojibake(example.original).text).toBe(example['fixed-encoding'] ?? example.fixed);
  });
  test.each(cases('negative.json'))('$label', ({ original }) => {
    expect(repairMojibake(original).text).toBe(original);
  });
});
