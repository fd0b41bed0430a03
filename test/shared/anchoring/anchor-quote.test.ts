import { describe, expect, it } from 'vitest';
import { anchorQuote, type Quote } from '#shared/anchoring/anchor-quote';

const text = [
  'AI is replacing jobs. The company cut 4,000 support jobs in 2025, its chief said.',
  'Analysts called it “AI washing”: the cuts followed over-hiring.\nThe company cut 4,000 support jobs in 2025, it repeated.',
  'Regret soon followed: the firm rehired.',
].join('\n\n');

type Case = { name: string; quote: Quote; hint?: number; expected: string | string[] };

const cases: Case[] = [
  {
    name: 'the same words once',
    quote: { exact: 'the cuts followed over-hiring' },
    expected: 'the cuts followed over-hiring',
  },
  {
    name: 'a line break where the quote has a space',
    quote: { exact: 'over-hiring. The company' },
    expected: 'over-hiring.\nThe company',
  },
  {
    name: 'straight quotes for curly ones',
    quote: { exact: 'called it "AI washing"' },
    expected: 'called it “AI washing”',
  },
  {
    name: 'no-break and doubled spaces',
    quote: { exact: 'Regret\u00a0soon   followed' },
    expected: 'Regret soon followed',
  },
  { name: 'another hyphen and a soft hyphen', quote: { exact: 'over\u2010hir\u00ading' }, expected: 'over-hiring' },
  { name: 'spaces around the quote', quote: { exact: '  the firm rehired. ' }, expected: 'the firm rehired.' },
  {
    name: 'copies told apart by the prefix',
    quote: { exact: 'The company cut 4,000', prefix: 'replacing jobs. ' },
    expected: 'The company cut 4,000',
  },
  {
    name: 'copies told apart by the suffix',
    quote: { exact: '4,000 support jobs in 2025', suffix: ', it repeated' },
    expected: '4,000 support jobs in 2025',
  },
];

describe('anchorQuote', () => {
  it.each(cases)('anchors $name', ({ quote, hint, expected }) => {
    const anchor = anchorQuote(text, quote, hint);
    expect(anchor.status).toBe('anchored');
    if (anchor.status === 'anchored') expect(text.slice(anchor.start, anchor.end)).toBe(expected);
  });

  it('tells copies apart by prefix and suffix, each to its own place', () => {
    const exact = '4,000 support jobs in 2025';
    expect(anchorQuote(text, { exact, suffix: ', its chief' })).toMatchObject({ start: text.indexOf(exact) });
    expect(anchorQuote(text, { exact, suffix: ', it repeated' })).toMatchObject({ start: text.lastIndexOf(exact) });
  });

  it('says that equal copies are ambiguous, and names them all', () => {
    const exact = '4,000 support jobs in 2025';
    const starts = [text.indexOf(exact), text.lastIndexOf(exact)];
    expect(anchorQuote(text, { exact })).toEqual({
      status: 'ambiguous',
      candidates: starts.map((start) => ({ start, end: start + exact.length })),
    });
  });

  it('lets a hint choose only when it is close to one copy', () => {
    const exact = '4,000 support jobs in 2025';
    const start = text.lastIndexOf(exact);
    expect(anchorQuote(text, { exact }, start)).toEqual({ status: 'anchored', start, end: start + exact.length });
    expect(anchorQuote(text, { exact }, start + 4)).toMatchObject({ status: 'moved', start, edits: 0, shift: -4 });
    expect(anchorQuote(text, { exact }, Math.round((start + text.indexOf(exact)) / 2)).status).toBe('ambiguous');
  });

  it('finds a passage whose words were changed a little, and says by how much', () => {
    const exact = 'the cuts came after over-hiring';
    const anchor = anchorQuote(text, { exact, prefix: 'AI washing”: ', suffix: '.' });
    expect(anchor).toMatchObject({ status: 'moved', shift: 0 });
    if (anchor.status !== 'moved') return;
    expect(text.slice(anchor.start, anchor.end)).toBe('the cuts followed over-hiring');
    expect(anchor.edits).toBeGreaterThan(4);
  });

  it('does not take a short phrase out of other surroundings', () => {
    const quote = { exact: 'the firm', prefix: 'shares rose at ', suffix: ' most exposed to chips' };
    const start = text.indexOf('the firm');
    expect(anchorQuote(text, quote)).toEqual({ status: 'ambiguous', candidates: [{ start, end: start + 8 }] });
  });

  it.each(['Wages rose for the third month in a row', 'the firm fired', '', ' \n', '\u00ad'])(
    'gives up %j as an orphan',
    (exact) => {
      expect(anchorQuote(text, { exact })).toEqual({ status: 'orphan' });
    },
  );

  it('finds nothing in an empty text', () => {
    expect(anchorQuote('', { exact: 'a' })).toEqual({ status: 'orphan' });
  });
});
