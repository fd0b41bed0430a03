import { describe, expect, it } from 'vitest';
import { picturesOf } from '#shared/analysis/pictures/pictures';
import { narrativesInUse } from '#shared/model/compared';
import { smallProject } from '../../helpers/small-project';

const { shares, balance, timeline, codes, agreement } = picturesOf(smallProject(), narrativesInUse);

describe('the figures of the pictures', () => {
  it('share out mentions by article, publisher and month', () => {
    expect(shares.article.counts).toEqual([
      { group: 'column', column: 'replacement', count: 0 },
      { group: 'column', column: 'capex', count: 2 },
      { group: 'tracker', column: 'replacement', count: 2 },
      { group: 'tracker', column: 'capex', count: 0 },
    ]);
    expect(shares.publisher.groups.map(({ name }) => name)).toEqual(['Publisher unknown', 'The Example Ledger']);
    expect(shares.month.groups.map(({ name }) => name)).toEqual(['Date unknown', '2026-04']);
  });

  it('balance what supports and what refutes, by links and by independent lines', () => {
    expect(balance).toEqual([
      { column: 'replacement', supports: 1, refutes: 1, independentSupports: 1, independentRefutes: 1 },
      { column: 'capex', supports: 1, refutes: 1, independentSupports: 1, independentRefutes: 1 },
    ]);
  });

  it('set claims on their days against events over theirs', () => {
    expect(timeline.events).toEqual([
      { id: 'cuts-of-march', name: 'The cuts of March', date: '2026-03-01', end: '2026-03-31' },
    ]);
    expect(timeline.mentions).toEqual([
      { column: 'replacement', claim: 'count', day: '2026-04-02', event: 'cuts-of-march' },
      { column: 'replacement', claim: 'automation-named', day: '2026-04-02', event: 'cuts-of-march' },
    ]);
  });

  it('count codes that stand together, narratives first', () => {
    expect(codes.codes.map(({ id }) => id)).toEqual(['replacement', 'capex', 'data-centres']);
    const together = (a: string, b: string) => codes.counts.find((pair) => pair.a === a && pair.b === b)?.count;
    expect([together('capex', 'data-centres'), together('data-centres', 'capex')]).toEqual([1, 1]);
    expect([together('capex', 'capex'), together('capex', 'replacement')]).toEqual([2, 0]);
  });

  it('say how far articles agree on the claims that they share', () => {
    expect(agreement.pairs).toEqual([{ a: 'column', b: 'tracker', shared: 1, same: 0 }]);
  });
});
