import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '#shared/search/parse-query';
import { filtersIn, filterValue, withFilter, withoutFilter } from '#shared/search/query-filters';

describe('the filters of a query', () => {
  it.each([
    ['layoffs', []],
    ['layoffs in:claims', ['in:claims']],
    [
      'code:("AI as excuse" OVERLAPS capex) chips publisher:"The Ledger"',
      ['code:("AI as excuse" OVERLAPS capex)', 'publisher:"The Ledger"'],
    ],
    ['chips NOT coder:ada date:2026', ['NOT coder:ada', 'date:2026']],
    ['chips (in:claims OR in:memos)', []],
    ['chips OR in:claims', []],
    ['chips code:', ['code:']],
    ['chips code:(a AND', ['code:(a AND']],
    ['"in:claims', []],
  ])('%s', (query, expected) => {
    expect(filtersIn(query).map(({ text }) => text)).toEqual(expected);
  });

  it('are taken out and put in', () => {
    const query = 'chips AND in:claims AND NOT coder:ada wages';
    const [first, second] = filtersIn(query);
    if (first === undefined || second === undefined) throw new Error('there are two filters');
    expect(withoutFilter(query, first)).toBe('chips NOT coder:ada wages');
    expect(withoutFilter(query, second)).toBe('chips AND in:claims wages');
    expect(withFilter('chips OR wages', 'in:claims')).toBe('(chips OR wages) in:claims');
    expect(withFilter('  ', 'in:claims')).toBe('in:claims');
  });

  it('name whatever there is, so that the query is understood', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter((name) => /[\p{L}\p{N}]/u.test(name)),
        (name) => {
          const query = withFilter('chips', `code:${filterValue(name)}`);
          expect(parseQuery(query).ok, query).toBe(true);
          expect(filtersIn(query)).toHaveLength(1);
        },
      ),
    );
  });
});
