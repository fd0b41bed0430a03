import { describe, expect, it } from 'vitest';
import { normalisedPeriod, periodsIn } from '#shared/analysis/quantities/periods';

const labels = (text: string, published: string | null = null) => periodsIn(text, published).map(({ label }) => label);

describe('a period in words', () => {
  it.each([
    ['in January and February 2026', '2026-01/2026-02'],
    ['in the first two months of 2026', '2026-01/2026-02'],
    ['between October and December 2025', '2025-10/2025-12'],
    ['from June 2023 to May 2024', '2023-06/2024-05'],
    ['on 17 March 2026', '2026-03'],
    ['on March 17, 2026', '2026-03'],
    ['in Q1 2026', '2026-01/2026-03'],
    ['in the third quarter of 2025', '2025-07/2025-09'],
    ['in the first half of 2025', '2025-01/2025-06'],
    ['in the last three months of 2025', '2025-10/2025-12'],
    ['in late 2025', 'late 2025'],
    ['since late 2022', 'since late 2022'],
    ['since 2022', 'since 2022'],
    ['by the end of 2028', 'by 2028-12'],
    ['by end of year', 'by end of year'],
    ['in 2025', '2025'],
    ['from 2022 to 2024', '2022/2024'],
    ['in two months', '2 months'],
    ['in January and February', '--01/--02'],
  ])('%s: %s', (text, label) => {
    expect(labels(text)).toEqual([label]);
    expect(normalisedPeriod(label)).toBe(label);
  });

  it.each([
    ['companies may cut', 'may is a verb'],
    ['May I ask', 'at the start of a sentence too'],
    ['a march on Washington', 'march is a noun'],
    ['GPT-2025 and A4', 'a number in a name'],
    ['52,955 people', 'no time at all'],
  ])('none in “%s”: %s', (text) => {
    expect(labels(text)).toEqual([]);
  });

  it('is dated by the day of publication', () => {
    expect(labels('in January and February', '2026-03-19')).toEqual(['2026-01/2026-02']);
    expect(labels('last December', '2026-03-19')).toEqual(['2025-12']);
    expect(labels('last year', '2026-03-19')).toEqual(['2025']);
    expect(labels('by the end of the year', '2026-03-19')).toEqual(['by 2026-12']);
  });
  it('takes no part of a number for a day', () => {
    expect(periodsIn('In January and February 52,955 people')).toEqual([{ label: '--01/--02', start: 3, end: 23 }]);
    expect(periodsIn('In February 18% left')).toEqual([{ label: '--02', start: 3, end: 11 }]);
  });
});
