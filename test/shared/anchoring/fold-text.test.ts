import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, sameWords } from '#shared/anchoring/fold-text';
import { anyText } from './texts';

describe('sameWords', () => {
  it.each([
    ['a line break for a space', 'cut\njobs', 'cut jobs'],
    ['CRLF and indentation', 'cut\r\n    jobs', 'cut jobs'],
    ['no-break, thin and ideographic spaces', 'cut\u00a04\u2009000\u3000jobs', 'cut 4 000 jobs'],
    ['curly quotes', '“AI’s” ‘jobs’', "\"AI's\" 'jobs'"],
    ['dashes', 'over‑hiring – again — soon', 'over-hiring - again - soon'],
    ['soft hyphens and zero-width spaces', 'over\u00adhir\u200bing', 'overhiring'],
    ['a byte order mark', 'over\ufeffhiring', 'overhiring'],
    ['an accent parted from its letter by what is not seen', 'cafe\u00ad\u0301', 'café'],
    ['an accent written apart', 'cafe\u0301 naïve', 'café nai\u0308ve'],
    ['white space at the ends', ' cut jobs\n', 'cut jobs'],
  ])('tolerates %s', (_, left, right) => {
    expect(sameWords(left, right)).toBe(true);
  });

  it.each([
    ['Jobs', 'jobs'],
    ['15', '1.5'],
    ['rehired', 'hired'],
    ['cut jobs', 'cutjobs'],
    ['jobs?', 'jobs'],
    ['ё', 'е'],
  ])('tells %j from %j', (left, right) => {
    expect(sameWords(left, right)).toBe(false);
  });
});

describe('foldText', () => {
  it('names the source of each part of the folded text', () => {
    const source = 'It\u2019s  \n cafe\u0301 hir\u00ading.';
    const folded = foldText(source);
    expect(folded.text).toBe("It's café hiring.");
    const sourceOf = (part: string): string => {
      const start = folded.text.indexOf(part);
      const range = folded.source(start, start + part.length);
      return source.slice(range.start, range.end);
    };
    expect(["It's", ' ', 'café', 'hiring', 'hir'].map(sourceOf)).toEqual([
      'It\u2019s',
      '  \n ',
      'cafe\u0301',
      'hir\u00ading',
      'hir',
    ]);
  });

  it.each([
    ['what is not seen', '\ufeff\u0300', '\u0300'],
    ['a letter that is not seen to be parted from it', 'a\u00ad\u200b\u0300', 'à'],
    ['a line break', '\r\n\u0301\u0323', ' \u0323\u0301'],
    ['a dash', '–\u0300', '-\u0300'],
    ['a quote that is composed', '\u1ffd\u0300', "'\u0300"],
    ['another mark', 'a\u0483\u0323', 'a\u0483\u0323'],
    ['what would be written with more characters', '\u0958\u0300', '\u0958\u0300'],
  ])('keeps an accent after %s, and folds it once and for all', (_, source, expected) => {
    const folded = foldText(source);
    expect(folded.text).toBe(expected);
    expect(foldText(folded.text).text).toBe(expected);
    expect(folded.source(0, folded.text.length)).toEqual({ start: 0, end: source.length });
  });

  it('folds any text once and for all, and keeps track of its source', () => {
    fc.assert(
      fc.property(anyText(), fc.nat(), fc.nat(), (source, a, b) => {
        const folded = foldText(source);
        expect(foldText(folded.text).text).toBe(folded.text);
        if (folded.text === '') return;
        const [start, end] = [a % folded.text.length, b % folded.text.length].toSorted((x, y) => x - y);
        const range = folded.source(start ?? 0, (end ?? 0) + 1);
        expect(range.start < range.end && range.end <= source.length).toBe(true);
        // Cutting within a letter and its accent is the one case where the parts do not fold alike.
        if (!/[\u0300-\u036f\u3099]/.test(source)) {
          expect(foldText(source.slice(range.start, range.end)).text.trim()).toBe(
            folded.text.slice(start, (end ?? 0) + 1).trim(),
          );
        }
      }),
    );
  });
});

describe('sameWords', () => {
  it('says of any two texts what their folds say', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      'A',
      '1',
      ' ',
      '\n',
      '\u00a0',
      'e\u0301',
      '\u0301',
      '\u200b',
      '\u2019',
      "'",
      '-',
      '\u2013',
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, text, text, (head, left, right, tail) => {
        const folded = (one: string): string => foldText(head + one + tail).text.trim();
        expect(sameWords(head + left + tail, head + right + tail)).toBe(folded(left) === folded(right));
      }),
      { numRuns: 4000 },
    );
  });
});
