import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleCounts } from '#shared/analysis/article/narrative-counts';
import { overlapsOf } from '#shared/analysis/article/overlaps';
import { smallProject } from '../../../helpers/small-project';

describe('what is coded in an article', () => {
  it('is counted by narrative', () => {
    expect(articleCounts(smallProject(), 'column')).toEqual({
      annotations: 3,
      orphaned: 1,
      claims: 3,
      withoutEvidence: 1,
      byNarrative: new Map([
        ['replacement', 0],
        ['capex', 2],
      ]),
      uncoded: 1,
    });
  });

  it('is nothing in an article that is not there', () => {
    expect(articleCounts(smallProject(), 'gone')).toMatchObject({ annotations: 0, claims: 0, uncoded: 0 });
  });
});

const annotation = (id: string, start: number, end: number, orphaned = false) => ({
  id,
  orphaned,
  selectors: { quote: { exact: 'x'.repeat(end - start), prefix: '', suffix: '' }, position: { start, end } },
});

describe('overlaps', () => {
  it.each([
    {
      name: 'none',
      spans: [
        [0, 5],
        [5, 9],
      ],
      stretches: [],
      deepest: 1,
      overlapping: 0,
    },
    {
      name: 'nested',
      spans: [
        [0, 9],
        [3, 5],
      ],
      stretches: [[3, 5, '0', '1']],
      deepest: 2,
      overlapping: 2,
    },
    {
      name: 'crossing',
      spans: [
        [0, 6],
        [4, 9],
      ],
      stretches: [[4, 6, '0', '1']],
      deepest: 2,
      overlapping: 2,
    },
    {
      name: 'identical',
      spans: [
        [2, 4],
        [2, 4],
      ],
      stretches: [[2, 4, '0', '1']],
      deepest: 2,
      overlapping: 2,
    },
    {
      name: 'three deep',
      spans: [
        [0, 9],
        [2, 7],
        [4, 5],
      ],
      stretches: [
        [2, 4, '0', '1'],
        [4, 5, '0', '1', '2'],
        [5, 7, '0', '1'],
      ],
      deepest: 3,
      overlapping: 3,
    },
    { name: 'nothing', spans: [], stretches: [], deepest: 0, overlapping: 0 },
  ])('$name', ({ spans, stretches, deepest, overlapping }) => {
    const found = overlapsOf(spans.map(([start = 0, end = 0], index) => annotation(`${index}`, start, end)));
    expect(found.stretches.map(({ start, end, annotations }) => [start, end, ...annotations])).toEqual(stretches);
    expect(found).toMatchObject({ deepest, overlapping });
  });

  it('leave orphans out', () => {
    expect(overlapsOf([annotation('a', 0, 5), annotation('b', 0, 5, true)])).toMatchObject({
      deepest: 1,
      overlapping: 0,
    });
  });

  it('are what counting every character gives', () => {
    const anySpan = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 8 }));
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 8 }), (spans) => {
        const annotations = spans.map(([start, length], index) => annotation(`${index}`, start, start + length));
        const { stretches, deepest } = overlapsOf(annotations);
        let most = 0;
        for (let at = 0; at < 40; at += 1) {
          const covering = annotations.filter(
            ({ selectors: { position } }) => position.start <= at && at < position.end,
          );
          most = Math.max(most, covering.length);
          const stretch = stretches.find(({ start, end }) => start <= at && at < end);
          expect(stretch?.annotations ?? []).toEqual(covering.length > 1 ? covering.map(({ id }) => id).sort() : []);
        }
        expect(deepest).toBe(most);
      }),
    );
  });
});
