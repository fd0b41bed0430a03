import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, uniqueMatches, type Matches } from '#shared/anchoring/shared-passages';
import { shinglesIn, type Sampling } from '#shared/anchoring/shingles';
import { article } from '../../bench/anchoring-material';

type Pair = readonly [left: number, right: number];

const pairsOf = ({ left, right, count }: Matches): Pair[] =>
  Array.from(left.subarray(0, count), (at, match): Pair => [at, right[match] ?? -1]).filter(([, at]) => at >= 0);

/** Each chosen shingle of a text: its characters, and where they stand. */
function shingleOffsets(text: string, sampling: Sampling): Map<string, number[]> {
  const { offsets, count } = shinglesIn(text, sampling);
  const found = new Map<string, number[]>();
  for (const at of offsets.subarray(0, count)) {
    const shingle = text.slice(at, at + sampling.size);
    found.set(shingle, [...(found.get(shingle) ?? []), at]);
  }
  return found;
}

/** All of them, looked up one by one. */
function plainMatches(left: string, right: string, sampling: Sampling): Pair[] {
  const inRight = shingleOffsets(right, sampling);
  return Array.from(shingleOffsets(left, sampling)).flatMap(([shingle, [at, again]]): Pair[] => {
    const [other, more] = inRight.get(shingle) ?? [];
    return at === undefined || again !== undefined || other === undefined || more !== undefined ? [] : [[at, other]];
  });
}

/** Texts put together from the same passages, long enough to be compared in pieces, and some that differ. */
const passages = Array.from({ length: 6 }, (_, number) =>
  Array.from({ length: 20 + 60 * number }, (_, at) => `${(at * (number + 7) * 31) % 97}`).join(' '),
);
const anyPassages = fc
  .array(
    fc.oneof(fc.constantFrom(...passages), fc.string({ unit: fc.constantFrom('a', 'b', 'é', '漢'), maxLength: 12 })),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''));

describe('uniqueMatches', () => {
  it.each([
    { size: 16, every: 4 },
    { size: 8, every: 1 },
    { size: 3, every: 1 },
  ])('gives the shingles of $size that occur once in each text, and where the equal text ends', (sampling) => {
    fc.assert(
      fc.property(anyPassages, anyPassages, (left, right) => {
        const matches = uniqueMatches(left, right, sampling);
        expect(pairsOf(matches)).toEqual(plainMatches(left, right, sampling));
        for (let match = 0; match < matches.count; match += 1) {
          const rightAt = matches.right[match] ?? -1;
          if (rightAt < 0) continue;
          const leftAt = matches.left[match] ?? 0;
          const end = matches.leftEnd[match] ?? 0;
          const rightEnd = rightAt + end - leftAt;
          expect(left.slice(leftAt, end)).toBe(right.slice(rightAt, rightEnd));
          expect(end === left.length || rightEnd === right.length || left[end] !== right[rightEnd]).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('knows texts longer than what is kept for the next one', () => {
    const long = Array.from({ length: 40_000 }, (_, number) => number.toString(36)).join(' ');
    const sampling = { size: 16, every: 4 };
    const pairs = pairsOf(uniqueMatches(long, `added ${long}`, sampling));
    expect(pairs.every(([left, right]) => right === left + 6)).toBe(true);
    expect(pairs).toEqual(plainMatches(long, `added ${long}`, sampling));
    expect(pairs.length).toBeGreaterThan(long.length / 5);
  });
});

describe('inOrder', () => {
  it('leaves out what was moved', () => {
    const text = article(3_000, 0);
    const moved = 500;
    const right = text.slice(moved) + text.slice(0, moved);
    const pairs = pairsOf(inOrder(uniqueMatches(text, right, { size: 16, every: 4 })));
    expect(pairs.length).toBeGreaterThan(300);
    expect(pairs.every(([at, other]) => at - moved === other)).toBe(true);
  });
});
