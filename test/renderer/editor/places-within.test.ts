import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesWithin } from '#renderer/editor/view-window';

test('of places in order exactly those that overlap the stretch', () => {
  const gaps = fc.array(fc.record({ gap: fc.nat(5), length: fc.integer({ min: 1, max: 5 }) }));
  fc.assert(
    fc.property(gaps, fc.nat(60), fc.nat(60), (steps, a, b) => {
      let end = 0;
      const places = steps.map(({ gap, length }) => ({ start: end + gap, end: (end += gap + length) }));
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      expect(placesWithin(places, from, to)).toEqual(places.filter((place) => place.end > from && place.start < to));
    }),
  );
});
