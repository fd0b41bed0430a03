import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodePoints, codePointLength } from '#shared/export/code-points';

describe('code points', () => {
  it('counts a character outside the basic plane as one', () => {
    const points = new CodePoints('a😀b😀c');
    expect(points.length).toBe(5);
    expect([0, 1, 3, 4, 6, 7].map((offset) => points.fromUtf16(offset))).toEqual([0, 1, 2, 3, 4, 5]);
    expect([0, 1, 2, 3, 4, 5].map((offset) => points.toUtf16(offset))).toEqual([0, 1, 3, 4, 6, 7]);
  });

  it('agrees with the language’s own iterator at every boundary of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const points = new CodePoints(text);
        let offset = 0;
        for (const [index, character] of [...text].entries()) {
          expect(points.fromUtf16(offset)).toBe(index);
          expect(points.toUtf16(index)).toBe(offset);
          offset += character.length;
        }
        expect(points.length).toBe([...text].length);
        expect(codePointLength(text)).toBe([...text].length);
      }),
    );
  });

  it('goes on counting past the end, so that an orphan’s position survives the way out and back', () => {
    const points = new CodePoints('😀');
    expect(points.toUtf16(points.fromUtf16(40))).toBe(40);
  });
});
