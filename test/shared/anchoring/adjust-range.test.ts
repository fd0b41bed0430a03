import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextRange } from '#shared/anchoring/anchor';
import { growRange, shrinkRange, snapToWords } from '#shared/anchoring/adjust-range';
import { segmentAt, type Unit } from '#shared/anchoring/text-segments';
import { anyText, anyTextAndRange } from './texts';

/** `[` and `]` mark a range. */
function marked(source: string): { text: string; range: TextRange } {
  const start = source.indexOf('[');
  const end = source.indexOf(']') - 1;
  return { text: source.replace(/[[\]]/g, ''), range: { start, end } };
}
const mark = (text: string, { start, end }: TextRange): string =>
  `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;

describe('snapToWords', () => {
  it.each([
    ['The fi[rm c]ut jobs', 'The [firm cut] jobs'],
    ['The[ firm ]cut jobs', 'The [firm] cut jobs'],
    ['It cut 52[,9]55 jobs.', 'It cut [52,955] jobs.'],
    ['They don[’]t know', 'They [don’t] know'],
    ['called it (AI wa[shing)] twice', 'called it (AI [washing)] twice'],
    ['מדוע פו[טר]ו עובדים', 'מדוע [פוטרו] עובדים'],
    ['a 👨‍👩‍[👧‍👦 b]c', 'a [👨‍👩‍👧‍👦 bc]'],
    ['line\n\n[\nne]xt', 'line\n\n\n[next]'],
  ])('%j -> %j', (given, expected) => {
    const { text, range } = marked(given);
    const snapped = snapToWords(text, range.start, range.end);
    expect(snapped && mark(text, snapped)).toBe(expected);
  });

  it('gives nothing for white space', () => {
    expect(snapToWords('a  \n b', 1, 4)).toBeNull();
  });

  it('holds what was selected but for white space, and changes nothing when done again', () => {
    fc.assert(
      fc.property(anyTextAndRange(), ({ text, start, end }) => {
        const snapped = snapToWords(text, start, end);
        const words = text.slice(start, end).trim();
        if (snapped === null) {
          expect(words).toBe('');
        } else {
          expect(text.slice(snapped.start, snapped.end)).toContain(words);
          expect(snapToWords(text, snapped.start, snapped.end)).toEqual(snapped);
        }
      }),
    );
  });
});

describe('growRange and shrinkRange', () => {
  const cases: [string, 'grow' | 'shrink', keyof TextRange, Unit, string][] = [
    ['The [firm] cut jobs.', 'grow', 'end', 'word', 'The [firm cut] jobs.'],
    ['The [firm] cut jobs.', 'grow', 'start', 'word', '[The firm] cut jobs.'],
    ['The [firm cut] jobs.', 'shrink', 'end', 'word', 'The [firm] cut jobs.'],
    ['The [firm cut] jobs.', 'shrink', 'start', 'word', 'The firm [cut] jobs.'],
    ['The [firm] cut jobs.', 'shrink', 'end', 'word', 'The [firm] cut jobs.'],
    ['Jobs [cut].', 'grow', 'end', 'word', 'Jobs [cut].'],
    ['Jobs [cut].', 'grow', 'end', 'character', 'Jobs [cut.]'],
    ['a[b👨‍👩‍👧‍👦]c', 'shrink', 'end', 'character', 'a[b]👨‍👩‍👧‍👦c'],
    ['e\u0301[b]', 'grow', 'start', 'character', '[e\u0301b]'],
    ['One is cut. Two [are] not. Three.', 'grow', 'end', 'sentence', 'One is cut. Two [are not.] Three.'],
    ['One is cut. Two [are not.] Three.', 'grow', 'end', 'sentence', 'One is cut. Two [are not. Three.]'],
    ['One is cut. Two [are] not. Three.', 'grow', 'start', 'sentence', 'One is cut. [Two are] not. Three.'],
    ['One is cut.\n\n[Two are] not.', 'grow', 'start', 'sentence', '[One is cut.\n\nTwo are] not.'],
    ['[One is cut. Two are not.]', 'shrink', 'end', 'sentence', '[One is cut.] Two are not.'],
    ['[One is cut. Two are not.]', 'shrink', 'start', 'sentence', 'One is cut. [Two are not.]'],
  ];
  it.each(cases)('%j: %s the %s by a %s', (given, how, edge, unit, expected) => {
    const { text, range } = marked(given);
    expect(mark(text, (how === 'grow' ? growRange : shrinkRange)(text, range, edge, unit))).toBe(expected);
  });

  it('keeps every range inside the text and not empty', () => {
    const edges = fc.constantFrom<keyof TextRange>('start', 'end');
    const units = fc.constantFrom<Unit>('character', 'word', 'sentence');
    fc.assert(
      fc.property(anyTextAndRange(), edges, units, ({ text, start, end }, edge, unit) => {
        const grown = growRange(text, { start, end }, edge, unit);
        const shrunk = shrinkRange(text, { start, end }, edge, unit);
        expect([grown.start >= 0, grown.start <= start, end <= grown.end, grown.end <= text.length]).not.toContain(
          false,
        );
        expect([shrunk.start >= start, shrunk.start < shrunk.end, shrunk.end <= end]).not.toContain(false);
      }),
    );
  });
});

describe('segmentAt', () => {
  it('agrees with segmenting the whole text', () => {
    const whole = {
      character: new Intl.Segmenter('und', { granularity: 'grapheme' }),
      word: new Intl.Segmenter('und', { granularity: 'word' }),
      sentence: new Intl.Segmenter('und', { granularity: 'sentence' }),
    };
    fc.assert(
      fc.property(anyText(), fc.constantFrom<Unit>('character', 'word', 'sentence'), (text, unit) => {
        for (const { index, segment } of whole[unit].segment(text)) {
          expect(segmentAt(text, index, unit)).toMatchObject({ start: index, end: index + segment.length });
        }
      }),
    );
  });

  it('has nothing outside the text', () => {
    expect([segmentAt('ab', -1, 'word'), segmentAt('ab', 2, 'word'), segmentAt('', 0, 'word')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('works far inside a text of a million characters', () => {
    const text = 'The firm cut 4,000 jobs, it said. '.repeat(30_000);
    const offset = text.length - 100;
    const sentence = segmentAt(text, offset, 'sentence');
    expect(sentence && text.slice(sentence.start, sentence.end)).toBe('The firm cut 4,000 jobs, it said. ');
  });
});
