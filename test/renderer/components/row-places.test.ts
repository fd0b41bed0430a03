import { describe, expect, test } from 'vitest';
import { evenRows, unevenRows } from '#renderer/components/row-places';

describe.each([
  { name: 'even rows', places: evenRows(4, 10), tops: [0, 10, 20, 30, 40] },
  { name: 'uneven rows', places: unevenRows([24, 10, 10, 24]), tops: [0, 24, 34, 44, 68] },
])('$name', ({ places, tops }) => {
  test('stand one below the other', () => {
    expect(tops.map((_, index) => places.topOf(index))).toEqual(tops);
    expect(places.total).toBe(tops.at(-1));
  });

  test('are found by their height', () => {
    for (let y = 0; y < places.total; y += 1) {
      const index = places.at(y);
      expect(places.topOf(index)).toBeLessThanOrEqual(y);
      expect(places.topOf(index + 1)).toBeGreaterThan(y);
    }
    expect([places.at(-5), places.at(places.total + 100)]).toEqual([0, tops.length - 2]);
  });
});

test('no rows at all', () => {
  for (const places of [evenRows(0, 10), unevenRows([])]) expect([places.total, places.at(3)]).toEqual([0, 0]);
});
