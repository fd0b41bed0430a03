import { describe, expect, it } from 'vitest';
import { compareQuantities } from '#shared/analysis/conflicts/compare-quantities';
import { conflictsOf } from '#shared/analysis/conflicts/conflicts';
import { sameValue } from '#shared/analysis/conflicts/same-value';
import type { Bound, Quantity } from '#shared/model/quantity';
import { aClaim, anAnnotation, anArticle, aProject, noon } from '../../../helpers/builders';

const quantity = (value: number, rest: Partial<Quantity> = {}): Quantity => ({
  value,
  bound: 'exactly',
  unit: 'people',
  entity: 'Block',
  scope: 'laid off',
  period: 'early 2026',
  confirmed: true,
  ...rest,
});

describe('what a person confirmed', () => {
  it('is read as proposals are: other words for the same are the same', () => {
    const other = quantity(2600, { unit: 'jobs', scope: 'job cuts', period: 'Early 2026', entity: 'block' });
    expect(compareQuantities(quantity(4000), other)?.kind).toBe('conflict');
  });
  it.each([
    [{ unit: 'USD' }, null],
    [{ entity: 'Meta' }, null],
    [{ scope: 'rehired' }, null],
    [{ period: '2025' }, 'different-scope'],
    [{ period: '' }, 'different-scope'],
    [{ scope: 'laid off; entry-level' }, 'different-scope'],
    [{ scope: 'laid off in the United States' }, 'different-scope'],
  ])('%o', (rest, kind) => {
    expect(compareQuantities(quantity(4000), quantity(2600, rest))?.kind ?? null).toBe(kind);
  });
  it('counts before what the statement says, and says it to whoever asks', () => {
    const text = 'Block cut 4,000 jobs. Block cut 2,600 jobs.';
    const project = aProject({
      articles: [anArticle('article', text)],
      claims: [
        aClaim('a', 'Block cut 4,000 jobs.'),
        aClaim('b', 'Block cut 2,600 jobs.', {
          quantities: [quantity(4000, { period: '' })],
          judgements: [],
        }),
        aClaim('c', 'A number nobody gives.', {
          judgements: [],
        }),
      ],
      annotations: [
        anAnnotation('a1', { text, exact: 'Block cut 4,000 jobs.', claimId: 'a' }),
        anAnnotation('b1', { text, exact: 'Block cut 2,600 jobs.', claimId: 'b' }),
        anAnnotation('c1', { text, exact: 'Block cut 2,600 jobs.', claimId: 'c' }),
      ],
    });
    expect(conflictsOf(project).map(({ a, b, kind }) => [a, b, kind])).toEqual([
      ['a', 'c', 'conflict'],
      ['b', 'c', 'conflict'],
    ]);
  });
});

it('months without a year are those of the year of publication', () => {
  const texts = {
    old: 'Tech firms laid off 61,300 people in January.',
    new: 'Tech firms laid off 24,800 people in January.',
  };
  const project = aProject({
    articles: [
      anArticle('old', texts.old, { published: '2023-02-03' }),
      anArticle('new', texts.new, { published: '2026-02-05' }),
    ],
    claims: [aClaim('a', texts.old), aClaim('b', texts.new, { created: noon })],
    annotations: [
      anAnnotation('a1', { text: texts.old, exact: '61,300 people', claimId: 'a', articleId: 'old' }),
      anAnnotation('b1', { text: texts.new, exact: '24,800 people', claimId: 'b', articleId: 'new' }),
    ],
  });
  expect(conflictsOf(project)).toMatchObject([{ kind: 'different-scope', why: 'period: Jan 2023 against Jan 2026' }]);
});

describe('values that can both be true', () => {
  const of = (value: number, bound: Bound = 'exactly', unit = 'people') => ({ value, bound, unit });

  it.each([
    [of(52_955), of(53_000), true],
    [of(52_955), of(50_000), false],
    [of(52_955), of(50_000, 'at-least'), true],
    [of(52_955), of(60_000, 'at-least'), false],
    [of(52_955), of(60_000, 'at-most'), true],
    [of(52_955), of(50_000, 'about'), true],
    [of(500_000, 'about'), of(820_000), false],
    [of(4000), of(4100), false],
    [of(55, 'exactly', '%'), of(55.4, 'exactly', '%'), true],
    [of(55, 'exactly', '%'), of(56, 'exactly', '%'), false],
  ])('%o and %o: %s', (a, b, same) => {
    expect(sameValue(a, b)).toBe(same);
    expect(sameValue(b, a)).toBe(same);
  });
});
