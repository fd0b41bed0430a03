import { describe, expect, it } from 'vitest';
import { occurrences } from '#shared/anchoring/edit-distance';
import { createPassageFinder } from '#shared/anchoring/passage-finder';
import { article, editText, quotesOf } from '../../bench/anchoring-material';

const text = article(40_000, 0.1);
const find = createPassageFinder(text);

describe('createPassageFinder', () => {
  it('finds by its index what reading the whole text finds', () => {
    const edited = editText(text, { of: 'words', rate: 0.05 });
    for (const { truth } of quotesOf(text, edited, 60)) {
      const exact = edited.text.slice(truth.start, truth.end);
      const most = Math.floor(exact.length * 0.2);
      const context = { prefix: edited.text.slice(truth.start - 32, truth.start), suffix: '' };
      const byReading = occurrences(exact, text, 0, text.length, most);
      const least = Math.min(...byReading.map(({ edits }) => edits));
      const best = byReading.filter(({ edits }) => edits === least).map(({ start }) => start);
      const found = find({ ...context, exact }, most).filter(({ edits }) => edits === least);
      expect(found.map(({ start }) => start)).toEqual(best);
    }
  });

  it('finds nothing for text that is not there', () => {
    expect(find({ prefix: '', exact: 'ZZZZ QQQQ XXXX YYYY WWWW', suffix: '' }, 5)).toEqual([]);
    expect(find({ prefix: '', exact: 'ab', suffix: '' }, 0)).toEqual([]);
  });

  it('copes with a phrase that stands everywhere', () => {
    const found = createPassageFinder('The firm cut jobs. '.repeat(2_000))(
      { prefix: '', exact: 'firm cut jobs', suffix: '' },
      2,
    );
    expect(found.length).toBeGreaterThan(1);
    expect(found.every(({ edits }) => edits === 0)).toBe(true);
  });
});
