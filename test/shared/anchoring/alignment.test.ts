import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignTexts, landmarkSize } from '#shared/anchoring/alignment';
import { mapEdge } from '#shared/anchoring/map-offset';
import { article, editText } from '../../bench/anchoring-material';
import { anyText } from './texts';

const long = article(20_000, 0.1);

describe('alignTexts', () => {
  it('gives runs of equal characters, ascending in both texts, whatever the texts', () => {
    fc.assert(
      fc.property(anyText(100), anyText(100), (left, right) => {
        let last = { left: 0, right: 0, length: 0 };
        const { runs } = alignTexts(left, right);
        for (const run of runs) {
          expect(run.left >= last.left + last.length && run.right >= last.right + last.length).toBe(true);
          expect(left.slice(run.left, run.left + run.length)).toBe(right.slice(run.right, run.right + run.length));
          last = run;
        }
        expect(last).toEqual({ left: left.length, right: right.length, length: 0 });
      }),
    );
  });

  it('knows the runs around each offset without lining up all gaps', () => {
    const edited = editText(long, { of: 'words', rate: 0.1 }).text.replace(long.slice(5_000, 5_400), 'x '.repeat(300));
    const { runs } = alignTexts(long, edited);
    const { runsAround } = alignTexts(long, edited);
    for (let offset = 0; offset < long.length; offset += 13) {
      const index = runs.findLastIndex(({ left }) => left <= offset);
      const { run, next } = runsAround(offset);
      expect(run).toEqual(runs[index]);
      if (offset >= run.left + run.length) expect(next).toEqual(runs[index + 1]);
    }
  });

  it('lines up most of what was kept of an edited article', () => {
    const edited = editText(long, { of: 'characters', rate: 0.03 });
    const { runs } = alignTexts(long, edited.text);
    const aligned = runs.reduce((sum, { length }) => sum + length, 0);
    // 2 % of the characters were replaced or dropped; what stands between two edits close by is left to mapEdge.
    expect(aligned / long.length).toBeGreaterThan(0.85);
  });

  it('takes only what occurs once in each text for a landmark', () => {
    const edited = editText(long, { of: 'words', rate: 0.03 }).text;
    const { landmarks } = alignTexts(long, edited);
    expect(landmarks.length).toBeGreaterThan(long.length / 20);
    for (const at of landmarks.filter((_, index) => index % 25 === 0)) {
      const landmark = long.slice(at, at + landmarkSize);
      expect([long.split(landmark).length, edited.split(landmark).length]).toEqual([2, 2]);
    }
  });

  it.each([
    ['', ''],
    ['', 'added'],
    ['dropped', ''],
    ['a'.repeat(5_000), 'a'.repeat(4_000)],
    ['ab'.repeat(3_000), 'ba'.repeat(3_000)],
  ])('copes with texts that hold no landmark', (left, right) => {
    const { runs, landmarks } = alignTexts(left, right);
    expect(runs.at(-1)).toEqual({ left: left.length, right: right.length, length: 0 });
    expect(landmarks).toHaveLength(0);
  });
});

describe('mapEdge', () => {
  it('maps every offset of a text to itself when nothing changed', () => {
    const alignment = alignTexts(long, long);
    for (let offset = 1; offset < long.length; offset += 97) {
      expect(mapEdge(alignment, offset, 'start')).toEqual({ low: offset, high: offset });
      expect(mapEdge(alignment, offset, 'end')).toEqual({ low: offset, high: offset });
    }
  });

  it.each([
    ['text added before the range', 'The firm cut jobs.', 'Today the firm cut jobs.', [9, 17], 'cut jobs'],
    ['text added right at both ends', 'firm (cut) jobs', 'firm (now cut again) jobs', [6, 9], 'cut'],
    ['text added inside', 'firm cut jobs in May', 'firm cut 400 jobs in May', [5, 13], 'cut 400 jobs'],
    ['a word replaced at the end', 'the firm cut jobs.', 'the firm cut posts.', [9, 17], 'cut posts'],
    ['a word dropped inside', 'the firm cut many jobs.', 'the firm cut jobs.', [9, 22], 'cut jobs'],
  ] as const)('%s', (_, oldText, newText, [start, end], expected) => {
    const alignment = alignTexts(oldText, newText);
    const from = mapEdge(alignment, start, 'start');
    const to = mapEdge(alignment, end, 'end');
    expect([from.low === from.high, to.low === to.high]).toEqual([true, true]);
    expect(newText.slice(from.low, to.low)).toBe(expected);
  });

  it('gives the stretch when too much was rewritten to tell', () => {
    const rewritten = (seed: number): string => article(2_000, 0, seed).toUpperCase();
    const alignment = alignTexts(`${long}${rewritten(2)}`, `${long}${rewritten(3).toLowerCase()}`);
    const { low, high } = mapEdge(alignment, long.length + 1_000, 'start');
    expect(low).toBeGreaterThanOrEqual(long.length);
    expect(high - low).toBeGreaterThan(1_000);
  });

  it('keeps the order of offsets and stays inside the text', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (left, right) => {
        const alignment = alignTexts(left, right);
        let last = 0;
        for (let offset = 0; offset < left.length; offset += 1) {
          const { low, high } = mapEdge(alignment, offset, 'start');
          expect(low <= high && high <= right.length && high >= last).toBe(true);
          last = low;
        }
      }),
    );
  });
});
