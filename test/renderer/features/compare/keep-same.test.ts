import { describe, expect, test } from 'vitest';
import { keepSame } from '#renderer/features/compare/keep-same';

describe('what was answered before is kept', () => {
  const before = {
    order: ['a', 'b'],
    rows: [
      { id: 'x', cells: [1, null] },
      { id: 'y', cells: [2, 3] },
    ],
  };

  test('as a whole where nothing changed', () => {
    expect(keepSame(before, structuredClone(before))).toBe(before);
  });

  test('part by part where something did', () => {
    const now = structuredClone(before);
    now.rows[1] = { id: 'y', cells: [2, 4] };
    const kept = keepSame(before, now);
    expect(kept).toEqual(now);
    expect(kept.order).toBe(before.order);
    expect(kept.rows[0]).toBe(before.rows[0]);
    expect(kept.rows[1]).not.toBe(before.rows[1]);
  });

  test.each([
    ['items more', [1, 2], [1, 2, 3]],
    ['items less', [1, 2, 3], [1, 2]],
    ['a field less', { a: 1, b: undefined }, { a: 1 }],
    ['a field more', { a: 1 }, { a: 1, b: undefined }],
    ['a list for an object', { 0: 'a' }, ['a']],
    ['nothing for something', { a: 1 }, null],
    ['something for nothing', null, { a: 1 }],
  ])('never instead of %s', (_, had, has) => {
    expect(keepSame(had, has)).toStrictEqual(has);
  });
});
