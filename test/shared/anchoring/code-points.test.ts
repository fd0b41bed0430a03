import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCodePointMap } from '#shared/anchoring/code-points';
import { anyText } from './texts';

describe('createCodePointMap', () => {
  it('gives back the same offsets where every character is one unit', () => {
    const map = createCodePointMap('Jobs – é – شغل');
    expect([map.length, map.codePointOffset(9), map.utf16Offset(9)]).toEqual([14, 9, 9]);
  });

  it('gives the offset of the character for an offset inside a pair', () => {
    const map = createCodePointMap('a😀b');
    expect([0, 1, 2, 3, 4].map(map.codePointOffset)).toEqual([0, 1, 1, 2, 3]);
    expect([0, 1, 2, 3].map(map.utf16Offset)).toEqual([0, 1, 3, 4]);
  });

  it('agrees with counting, for any text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const map = createCodePointMap(text);
        const characters = Array.from(text);
        expect(map.length).toBe(characters.length);
        const starts = characters.map((_, index) => characters.slice(0, index).join('').length).concat(text.length);
        expect(starts.map(map.codePointOffset)).toEqual(Array.from(starts.keys()));
        expect(Array.from(starts.keys(), map.utf16Offset)).toEqual(starts);
      }),
    );
  });
});
