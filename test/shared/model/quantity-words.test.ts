import { describe, expect, it } from 'vitest';
import { contextWords, periodWords, valueWords } from '#shared/model/quantity-words';

describe('a quantity in words', () => {
  it.each([
    [{ value: 52955, bound: 'exactly', unit: 'people' }, '52,955 people'],
    [{ value: 18, bound: 'about', unit: '%' }, 'about 18%'],
    [{ value: 4_000_000_000, bound: 'at-least', unit: '$' }, 'at least $4 billion'],
    [{ value: 190000, bound: 'exactly', unit: '$ per year' }, '$190,000 per year'],
    [{ value: 0.25, bound: 'at-most', unit: '' }, 'at most 0.25'],
  ] as const)('%j reads %s', (quantity, words) => expect(valueWords(quantity)).toBe(words));

  it('says what it is about as far as that is known', () => {
    expect(contextWords({ scope: 'laid off', entity: 'Block', period: '2026-01' })).toBe('laid off · Block · Jan 2026');
    expect(contextWords({ scope: '', entity: '', period: '' })).toBe('');
  });

  it.each([
    ['2026-01/2026-02', 'Jan–Feb 2026'],
    ['2025-12/2026-01', 'Dec 2025–Jan 2026'],
    ['2024/2025', '2024–2025'],
    ['--01/--02', 'Jan–Feb'],
    ['--03', 'Mar'],
    ['by 2026-12', 'by Dec 2026'],
    ['since late 2022', 'since late 2022'],
    ['-', '-'],
    ['2026-03-05', '5 Mar 2026'],
    ['late 2025', 'late 2025'],
    ['a/b/c', 'a/b/c'],
  ])('the period %s reads %s', (period, words) => expect(periodWords(period)).toBe(words));
});
