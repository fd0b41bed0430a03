import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestOccurrence, editDistance, occurrences, similarity } from '#shared/anchoring/edit-distance';
import { mapByEditPath } from '#shared/anchoring/edit-path';
import { fewEdits } from '#shared/anchoring/few-edits';

/** Few letters, so that random texts have much in common; up to four machine words. */
const letters = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '—'), maxLength });

/** The textbook matrix. `free` lets a passage start anywhere in the text, at no cost. */
function lastRow(pattern: string, text: string, free: boolean): number[] {
  let row = Array.from({ length: text.length + 1 }, (_, column) => (free ? 0 : column));
  for (const [at, unit] of Array.from(pattern).entries()) {
    const next = [at + 1];
    for (let column = 1; column <= text.length; column += 1) {
      const replaced = (row[column - 1] ?? 0) + (text[column - 1] === unit ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row;
}
/** `mapByEditPath`, with each distance of the way worked out by itself. */
function plainWay(left: string, right: string, offset: number, edge: 'start' | 'end'): number {
  const rows = Array.from({ length: left.length + 1 }, (_, row) => lastRow(left.slice(0, row), right, false));
  const distance = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  const lastStep = (row: number, column: number): 'kept' | 'replaced' | 'dropped' | 'added' => {
    const same = row > 0 && column > 0 && left[row - 1] === right[column - 1];
    if (distance(row, column) === distance(row - 1, column - 1) + (same ? 0 : 1)) return same ? 'kept' : 'replaced';
    return distance(row, column) === distance(row - 1, column) + 1 ? 'dropped' : 'added';
  };
  let row = left.length;
  let column = right.length;
  let keptAfter = false;
  while (row > offset) {
    const step = lastStep(row, column);
    keptAfter = step === 'kept';
    if (step !== 'added') row -= 1;
    if (step !== 'dropped') column -= 1;
  }
  const last = column;
  while (column > 0 && lastStep(row, column) === 'added') column -= 1;
  if (edge === 'start') return keptAfter ? last : column;
  return lastStep(row, column) === 'kept' ? column : last;
}
const plainDistance = (left: string, right: string): number => lastRow(left, right, false).at(-1) ?? 0;

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['abc', '', 3],
    ['', 'abc', 3],
    ['rehired', 'fired', 3],
    ['4,000', '40,000', 1],
    ['a'.repeat(100), 'a'.repeat(67), 33],
  ])('%j to %j: %i', (left, right, edits) => {
    expect(editDistance(left, right)).toBe(edits);
  });

  it('agrees with the plain matrix', () => {
    fc.assert(
      fc.property(letters(120), letters(120), (left, right) => {
        expect(editDistance(left, right)).toBe(plainDistance(left, right));
      }),
    );
  });

  it('agrees with the plain matrix where long texts differ little', () => {
    const edits = fc.array(fc.record({ at: fc.nat(200), dropped: fc.nat(3), added: letters(3) }), { maxLength: 8 });
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 60, maxLength: 200 }),
        edits,
        (left, changes) => {
          const right = changes.reduce(
            (text, { at, dropped, added }) => text.slice(0, at) + added + text.slice(at + dropped),
            left,
          );
          const distance = plainDistance(left, right);
          expect(editDistance(left, right)).toBe(distance);
          const few = fewEdits(`ab${left}`, 2, left.length + 2, `c${right}`, 1, right.length + 1);
          expect(few).toBe(distance <= 12 ? distance : null);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives a similarity of 1 for equal and 0 for wholly different texts', () => {
    expect([similarity('', ''), similarity('jobs', 'jobs'), similarity('abc', 'xyz')]).toEqual([1, 1, 0]);
  });
});

describe('occurrences', () => {
  it('finds equal and edited passages, in order, with their ends', () => {
    const text = 'the firm cut jobs; a firm cut gobs; the farm cut jobs';
    expect(occurrences('firm cut jobs', text, 0, text.length, 3)).toEqual([
      { start: 4, end: 17, edits: 0 },
      { start: 21, end: 34, edits: 1 },
      { start: 40, end: 53, edits: 1 },
    ]);
  });

  it('stays within the part of the text it was given', () => {
    expect(occurrences('abc', 'abc abc abc', 4, 7, 0)).toEqual([{ start: 4, end: 7, edits: 0 }]);
  });

  it('misses no passage and says the true number of edits', () => {
    fc.assert(
      fc.property(
        letters(70).filter((pattern) => pattern !== ''),
        letters(150),
        fc.nat(20),
        (pattern, text, limit) => {
          const most = Math.min(limit, pattern.length - 1);
          const found = occurrences(pattern, text, 0, text.length, most);
          const least = Math.min(...lastRow(pattern, text, true).slice(1));
          expect(found.length > 0).toBe(text !== '' && least <= most);
          if (found.length > 0) expect(Math.min(...found.map(({ edits }) => edits))).toBe(least);
          for (const { start, end, edits } of found) {
            expect(plainDistance(pattern, text.slice(start, end))).toBe(edits);
          }
        },
      ),
    );
  });
});

/** A pattern of several machine words, and a text with edited copies of parts of it. */
const patternAndText = fc
  .tuple(
    fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 140 }),
    fc.array(fc.tuple(fc.nat(140), fc.nat(140), letters(6)), { maxLength: 6 }),
  )
  .map(([pattern, parts]): [string, string] => [
    pattern,
    parts.map(([from, to, added]) => pattern.slice(from, to) + added).join(''),
  ]);

describe('occurrences of long patterns', () => {
  it('are those that the plain matrix gives, whatever is left out of it', () => {
    fc.assert(
      fc.property(patternAndText, fc.nat(60), ([pattern, text], most) => {
        const ends: { end: number; edits: number }[] = [];
        for (const [end, edits] of lastRow(pattern, text, true).entries()) {
          const last = ends.at(-1);
          if (end === 0 || edits > most) continue;
          if (last === undefined || end - last.end >= pattern.length) ends.push({ end, edits });
          else if (edits < last.edits) ends[ends.length - 1] = { end, edits };
        }
        const found = occurrences(pattern, text, 0, text.length, most);
        expect(found.map(({ end, edits }) => ({ end, edits }))).toEqual(ends);
        for (const { start, end, edits } of found) {
          expect(plainDistance(pattern, text.slice(start, end))).toBe(edits);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('bestOccurrence', () => {
  it('is the first of the best occurrences', () => {
    fc.assert(
      fc.property(
        letters(70).filter((pattern) => pattern !== ''),
        letters(150),
        fc.nat(20),
        (pattern, text, most) => {
          const found = occurrences(pattern, text, 0, text.length, most);
          const least = Math.min(...found.map(({ edits }) => edits));
          expect(bestOccurrence(pattern, text, 0, text.length, most)).toEqual(
            found.find(({ edits }) => edits === least) ?? null,
          );
        },
      ),
    );
  });
});

describe('mapByEditPath', () => {
  it.each([
    ['cut 4,000 jobs', 'cut some 4,000 jobs', 4, 'start', 9],
    ['cut 4,000 jobs', 'cut some 4,000 jobs', 3, 'end', 3],
    ['cut 4,000 jobs', 'cut jobs', 14, 'end', 8],
    ['cut jobs', 'slash jobs', 0, 'start', 0],
    ['now cut', 'now slash', 7, 'end', 9],
    ['(cut)', '(now cut again)', 1, 'start', 5],
    ['(cut)', '(now cut again)', 4, 'end', 8],
  ] as const)('%j to %j: %i, a range %s, goes to %i', (left, right, offset, edge, expected) => {
    expect(mapByEditPath(left, right, offset, edge)).toBe(expected);
  });

  it('is on the way that keeps or replaces before it drops, and drops before it adds', () => {
    fc.assert(
      fc.property(letters(80), letters(80), fc.nat(80), (left, right, at) => {
        const offset = Math.min(at, left.length);
        for (const edge of ['start', 'end'] as const) {
          expect(mapByEditPath(left, right, offset, edge)).toBe(plainWay(left, right, offset, edge));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is on a cheapest way: the parts on either side cost as much as the whole', () => {
    fc.assert(
      fc.property(letters(40), letters(40), fc.nat(40), (left, right, at) => {
        const offset = Math.min(at, left.length);
        for (const edge of ['start', 'end'] as const) {
          const column = mapByEditPath(left, right, offset, edge);
          const parts =
            plainDistance(left.slice(0, offset), right.slice(0, column)) +
            plainDistance(left.slice(offset), right.slice(column));
          expect(parts).toBe(plainDistance(left, right));
        }
      }),
    );
  });
});
