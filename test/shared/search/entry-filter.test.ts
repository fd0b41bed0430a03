import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codedPassages } from '#shared/search/code-passages';
import { entryFilter } from '#shared/search/entry-filter';
import { parseQuery } from '#shared/search/parse-query';
import type { EntryKind, FieldQuery } from '#shared/search/query';
import { aNarrative, anAnnotation, aProject } from '../../helpers/builders';
import { smallProject } from '../../helpers/small-project';

function fieldOf(text: string): FieldQuery {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(parsed.fault.message);
  return parsed.value as FieldQuery;
}

const tables = { article: 'articles', claim: 'claims', memo: 'memos', source: 'sources' } as const;

describe('what the fields let through of the small project', () => {
  const project = smallProject();
  it.each([
    ['in:claims', ['claim automation-named', 'claim chips', 'claim count']],
    [
      'code:capex',
      [
        'article column',
        'claim chips',
        'claim count',
        'memo m2',
        'source filing',
        'source notices',
        'source wire',
        'memo m4',
      ],
    ],
    ['code:"data centres"', ['article column', 'claim chips', 'source filing']],
    ['code:3', ['same as code:capex']],
    ['code:(capex AND data-centres)', ['article column', 'claim chips', 'source filing']],
    [
      'code:(capex NOT data-centres)',
      ['article column', 'claim count', 'memo m2', 'source notices', 'source wire', 'memo m4'],
    ],
    [
      'narrative:replacement',
      [
        'article tracker',
        'claim automation-named',
        'claim count',
        'memo m2',
        'memo m3',
        'memo m4',
        'source notices',
        'source wire',
      ],
    ],
    ['publisher:ledger', ['article tracker', 'claim automation-named', 'claim count', 'memo m2', 'memo m3']],
    ['voice:reports', ['article column', 'claim count', 'memo m2', 'memo m4', 'source notices', 'source wire']],
    ['voice:disputes', ['article column', 'claim automation-named']],
    ['speaker:tracker', ['same as voice:reports']],
    ['hedging:denied', []],
    [
      'actor:"example ledger"',
      [
        'article column',
        'article tracker',
        'claim count',
        'memo m2',
        'memo m3',
        'memo m4',
        'source notices',
        'source wire',
      ],
    ],
    ['publisher:"labour office"', ['source notices']],
    ['publisher:"office labour"', []],
    ['coder:ben', ['article tracker', 'claim automation-named']],
    ['status:coded', ['article tracker']],
    ['status:not-examined', ['claim chips']],
    ['status:corrected', ['source notices']],
    ['date:2026-04', ['article tracker', 'claim automation-named', 'claim count']],
    ['date:2026-04-03..2027', []],
    ['after:2026-04-02', ['article tracker', 'claim automation-named', 'claim count']],
    ['before:2026-04-02', ['memo m1', 'memo m2', 'memo m3', 'memo m4', 'source filing']],
  ])('%s', (text, expected) => {
    const through = (query: string): string[] => {
      const filter = entryFilter(project, fieldOf(query));
      if (!filter.ok) throw new Error(filter.fault.message);
      return (Object.keys(tables) as EntryKind[]).flatMap((kind) =>
        [...project.all(tables[kind])].filter(({ id }) => filter.value({ kind, id })).map(({ id }) => `${kind} ${id}`),
      );
    };
    const meant = expected[0]?.startsWith('same as ') ? through(expected[0].slice(8)) : expected;
    expect(through(text).sort()).toEqual([...meant].sort());
  });

  it.each([
    ['code:nothing', 'no code "nothing"', 'nothing'],
    ['narrative:data-centres', 'no narrative "data-centres"', 'data-centres'],
    ['code:(capex AND nothing at all)', 'no code "nothing at all"', 'nothing at all'],
    ['coder:Zoe', 'no such coder', 'Zoe'],
  ])('%s names nothing', (text, message, blamed) => {
    const filter = entryFilter(project, fieldOf(text));
    expect(filter.ok).toBe(false);
    if (filter.ok) return;
    expect(filter.fault.message).toContain(message);
    expect(text.slice(filter.fault.place.start, filter.fault.place.end)).toBe(blamed);
  });
});

describe('passages by several codes', () => {
  const text = 'x'.repeat(40);
  const passage = fc.record({
    start: fc.nat(30),
    length: fc.integer({ min: 1, max: 9 }),
    codes: fc.subarray(['a', 'b']),
    orphaned: fc.boolean(),
    articleId: fc.constantFrom('one', 'two'),
  });

  it('are those that comparing every pair gives', () => {
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 12 }), (passages) => {
        const annotations = passages.map(({ start, length, codes, ...rest }, index) => {
          const made = anAnnotation(`n${index}`, { text, exact: 'x', codeIds: codes, ...rest });
          return { ...made, selectors: { ...made.selectors, position: { start, end: start + length } } };
        });
        const project = aProject({ annotations, codes: [aNarrative('a'), aNarrative('b')] });
        const ids = (query: string): string[] => {
          const field = fieldOf(query);
          const coded = field.kind === 'codes' ? codedPassages(project, field.codes, false) : null;
          return coded?.ok === true ? coded.value.annotations.map(({ id }) => id).sort() : ['failed'];
        };
        const share = (one: (typeof annotations)[0], other: (typeof annotations)[0]): boolean => {
          if (one.id === other.id) return true;
          if (one.orphaned || other.orphaned || one.articleId !== other.articleId) return false;
          const [p, q] = [one.selectors.position, other.selectors.position];
          return Math.max(p.start, q.start) < Math.min(p.end, q.end);
        };
        const withB = annotations.filter(({ codeIds }) => codeIds.includes('b'));
        const withA = annotations.filter(({ codeIds }) => codeIds.includes('a'));
        const expected = (kept: (one: (typeof annotations)[0]) => boolean) =>
          withA
            .filter(kept)
            .map(({ id }) => id)
            .sort();
        expect(ids('code:(a OVERLAPS b)')).toEqual(expected((one) => withB.some((other) => share(one, other))));
        expect(ids('code:(a NOT b)')).toEqual(expected((one) => !withB.some((other) => share(one, other))));
        expect(ids('code:(a AND b)')).toEqual(
          expected((one) =>
            withB.some(
              (other) =>
                share(one, other) &&
                one.selectors.position.start === other.selectors.position.start &&
                one.selectors.position.end === other.selectors.position.end,
            ),
          ),
        );
      }),
    );
  });
});
