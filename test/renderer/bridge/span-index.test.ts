import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SpanIndex, type Span } from '#renderer/bridge/span-index';

const blue = { colour: 'blue', mark: 'circle' } as const;
const orange = { colour: 'orange', mark: 'square' } as const;
const green = { colour: 'green', mark: 'triangle' } as const;

const span = fc
  .record({ id: fc.integer({ min: 0, max: 120 }), start: fc.nat(500), length: fc.integer({ min: 1, max: 120 }) })
  .map(({ id, start, length }): Span => ({ id: `a${id}`, start, end: start + length, codes: [blue] }));
const step = fc.oneof(
  fc.record({ kind: fc.constant('put' as const), span }),
  fc.record({ kind: fc.constant('remove' as const), span }),
);

test('after any changes it finds what a look at every span finds, in the same order', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200, size: 'max' }), fc.nat(600), fc.nat(200), (steps, from, length) => {
      const index = new SpanIndex();
      const plain = new Map<string, Span>();
      for (const { kind, span: changed } of steps) {
        if (kind === 'put') {
          index.put(changed);
          plain.set(changed.id, changed);
        } else {
          index.remove(changed.id);
          plain.delete(changed.id);
        }
      }
      const to = from + length + 1;
      const expected = [...plain.values()]
        .filter(({ start, end }) => start < to && end > from)
        .sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
      expect(index.overlapping(from, to).map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      expect(index.size).toBe(plain.size);
    }),
  );
});

test('overlapping spans never share a lane, whether they came together or one by one', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 60 }), fc.nat(60), (spans, together) => {
      const first = new Map(spans.slice(0, together).map((one) => [one.id, one]));
      const index = new SpanIndex([...first.values()]);
      for (const one of spans.slice(together)) index.put(one);
      for (const id of index.ids()) {
        const placed = index.get(id);
        if (placed === undefined) throw new Error('an id without a span');
        const others = index.overlapping(placed.start, placed.end).filter((other) => other.id !== id);
        expect(others.map(({ lane }) => lane)).not.toContain(placed.lane);
        expect(placed.lane).toBeLessThan(index.lanes);
      }
    }),
  );
});

test('a new look keeps place and lane', () => {
  const index = new SpanIndex([
    { id: 'a', start: 0, end: 10, codes: [blue] },
    { id: 'b', start: 5, end: 15, codes: [orange] },
  ]);
  index.put({ id: 'b', start: 5, end: 15, codes: [green, blue] });
  expect(index.get('b')).toEqual({ id: 'b', start: 5, end: 15, codes: [green, blue], lane: 1 });
  expect(index.ids()).toEqual(['a', 'b']);
});
