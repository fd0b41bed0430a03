import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MeasuredPlaces } from '#renderer/components/measured-places';

const usual = 88;

/** Whatever comes, goes and is measured, in whatever order: rows stand where adding up their heights puts them. */
test('places are the sums of the heights before them', () => {
  const listOf = fc.uniqueArray(fc.integer({ min: 0, max: 150 }).map(String), { maxLength: 150, size: 'max' });
  const step = fc.oneof(
    listOf.map((ids) => ({ ids })),
    fc.array(fc.tuple(fc.nat(149), fc.integer({ min: 0, max: 300 })), { maxLength: 8 }).map((heights) => ({ heights })),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const places = new MeasuredPlaces(usual);
      const known = new Map<string, number>();
      let ids: readonly string[] = [];
      for (const next of steps) {
        if ('ids' in next) places.setIds((ids = next.ids));
        else {
          const rows = next.heights.flatMap(([at, height]) => {
            const id = ids[at];
            return id === undefined ? [] : [{ id, index: at, height }];
          });
          for (const { id, height } of rows) if (height > 0) known.set(id, height);
          places.setHeights(rows);
        }
        let top = 0;
        for (const [index, id] of ids.entries()) {
          expect(places.top(index)).toBe(top);
          top += known.get(id) ?? usual;
        }
        expect(places.total).toBe(top);
      }
    }),
  );
});

test('the rows that share a pixel with a stretch are told', () => {
  const places = new MeasuredPlaces(usual);
  places.setIds(['a', 'b', 'c', 'd']);
  expect(places.setHeights([{ id: 'b', index: 1, height: 10 }])).toBe(true);
  expect(places.setHeights([{ id: 'b', index: 1, height: 10 }])).toBe(false);
  expect(places.between(0, usual - 1)).toEqual([0, 1]);
  expect(places.between(usual, usual + 5)).toEqual([1, 2]);
  expect(places.between(usual + 9, usual + 10)).toEqual([1, 3]);
});
