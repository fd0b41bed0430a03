import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCodePointMap } from '#shared/anchoring/code-points';
import { contextLength, describeRange } from '#shared/anchoring/describe-range';
import { anchorQuote } from '#shared/anchoring/anchor-quote';
import { selectorsSchema } from '#shared/model/selector';
import { anyTextAndRange } from './texts';

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

describe('describeRange', () => {
  it('keeps the quote, up to 32 units on either side, and the position', () => {
    const text = `${'x'.repeat(40)}claim${'y'.repeat(10)}`;
    expect(describeRange(text, 40, 45)).toEqual({
      quote: { exact: 'claim', prefix: 'x'.repeat(32), suffix: 'y'.repeat(10) },
      position: { start: 40, end: 45 },
    });
  });

  it('takes a whole character when an end falls inside a surrogate pair', () => {
    expect(describeRange('a😀b', 2, 4)).toEqual({
      quote: { exact: '😀b', prefix: 'a', suffix: '' },
      position: { start: 1, end: 4 },
    });
    expect(describeRange('a😀b', 0, 2).quote).toEqual({ exact: 'a😀', prefix: '', suffix: 'b' });
  });

  it('cuts the context short rather than through a pair', () => {
    const quote = describeRange(`${'😀'.repeat(20)}xAy${'😀'.repeat(20)}`, 41, 42).quote;
    expect(quote).toEqual({ exact: 'A', prefix: `${'😀'.repeat(15)}x`, suffix: `y${'😀'.repeat(15)}` });
  });

  it.each([
    [-1, 1],
    [0, 0],
    [2, 1],
    [0, 4],
    [0.5, 1],
    [Number.NaN, 1],
  ])('refuses [%d, %d) of a text of three units', (start, end) => {
    expect(() => describeRange('abc', start, end)).toThrow(RangeError);
  });

  it('gives the slice, in UTF-16 units and in code points, whatever the text', () => {
    fc.assert(
      fc.property(anyTextAndRange(), ({ text, start, end }) => {
        const selectors = describeRange(text, start, end);
        const { quote, position } = selectorsSchema.parse(selectors);
        expect(text.slice(position.start, position.end)).toBe(quote.exact);
        expect(position.start <= start && end <= position.end).toBe(true);
        expect(text.slice(0, position.start).endsWith(quote.prefix)).toBe(true);
        expect(text.slice(position.end).startsWith(quote.suffix)).toBe(true);
        expect(Math.max(quote.prefix.length, quote.suffix.length)).toBeLessThanOrEqual(contextLength);
        if (!loneSurrogate.test(text)) expect(quote.prefix + quote.exact + quote.suffix).not.toMatch(loneSurrogate);

        const map = createCodePointMap(text);
        const [from, to] = [map.codePointOffset(position.start), map.codePointOffset(position.end)];
        expect(Array.from(text).slice(from, to).join('')).toBe(quote.exact);
      }),
      { numRuns: 200 },
    );
  });

  it('describes ranges that are found again in the same text', () => {
    fc.assert(
      fc.property(anyTextAndRange(), ({ text, start, end }) => {
        const { quote, position } = describeRange(text, start, end);
        expect(anchorQuote(text, quote, position.start)).toEqual({ status: 'anchored', ...position });
      }),
      { numRuns: 200 },
    );
  });
});
