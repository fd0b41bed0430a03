import { describe, expect, it } from 'vitest';
import type { Compared } from '#shared/model/compared';
import { levels } from '#shared/analysis/matrix/matrix';
import { credibilityOf, projectMatrix, ratingOf } from '#shared/analysis/matrix/project-matrix';
import { scoreMatrix } from '#shared/analysis/matrix/score-matrix';
import { noon } from '../../../helpers/builders';
import { smallProject } from '../../../helpers/small-project';
import { ProjectState } from '#shared/model/project-state';
import { bigRows } from '../../../helpers/big-project';

describe('the matrix of a project', () => {
  const { matrix, cells } = projectMatrix(smallProject());

  it('has a cell for each source and explanation, with the links it follows from', () => {
    expect(matrix.explanations.map(({ id }) => id)).toEqual(['replacement', 'capex']);
    expect(matrix.rows.map(({ id, cells }) => [id, ...cells])).toEqual([
      ['filing', null, 'N'],
      ['notices', 'CC', 'N'],
      ['wire', 'I', 'I'],
    ]);
    expect(cells.map((row) => row.map(({ links }) => links))).toEqual([
      [[], ['l3']],
      [['l1'], ['l1']],
      [['l2'], ['l2']],
    ]);
  });

  it('knows which rows are one line of evidence', () => {
    expect(matrix.rows.map(({ line }) => line)).toEqual(['filing', 'notices', 'filing']);
  });

  it('takes what a person judged for what the links say, and keeps both', () => {
    expect(cells[1]?.[1]).toEqual({
      rating: 'N',
      derived: 'CC',
      links: ['l1'],
      judged: { cell: 'c1', reason: 'The register says how many and not why.', coder: 'ben', at: noon, stale: false },
    });
  });

  it('says so when the grounds of a judgement are others now', () => {
    const project = smallProject();
    const before = project.get('links', 'l1');
    if (before === undefined) throw new Error('no link');
    project.apply([{ table: 'links', before, after: { ...before, strength: 'weak' } }]);
    expect(projectMatrix(project).cells[1]?.[1]).toMatchObject({ rating: 'N', derived: 'C', judged: { stale: true } });
    project.apply([{ table: 'links', before: { ...before, strength: 'weak' }, after: before }]);
    expect(projectMatrix(project).cells[1]?.[1]?.judged?.stale).toBe(false);
  });

  it('says nothing for or against either, since both use the same claim', () => {
    const { order, rows } = scoreMatrix(matrix);
    expect(order.weighted).toEqual([['replacement', 'capex']]);
    expect(rows.map(({ diagnosticity }) => diagnosticity)).toEqual([0, 2, 0]);
  });
});

describe('other columns than narratives', () => {
  const columns = (compared: Compared) =>
    projectMatrix(smallProject(), compared).matrix.rows.map(({ id, cells }) => [id, ...cells]);

  it('are articles', () => {
    expect(columns({ by: 'articles', ids: ['column', 'tracker'] })).toEqual([
      ['filing', 'N', null],
      ['notices', 'CC', 'CC'],
      ['wire', 'I', 'I'],
    ]);
  });
  it('are publishers and periods', () => {
    const tracker = [
      ['notices', 'CC'],
      ['wire', 'I'],
    ];
    expect(columns({ by: 'publishers', names: ['The Example Ledger'] })).toEqual(tracker);
    expect(columns({ by: 'periods', periods: [{ from: '2026-04-02', to: '2026-04-02' }] })).toEqual(tracker);
    expect(columns({ by: 'periods', periods: [{ from: null, to: '2026-04-01' }] })).toEqual([]);
  });
});

describe('dropping a source', () => {
  it('gives the scores of a project that never had it', () => {
    const rows = bigRows({ articles: 20, claims: 60, annotations: 90, sources: 12, links: 150 });
    const whole = scoreMatrix(projectMatrix(ProjectState.from(rows)).matrix);
    for (const { id, sensitivity } of whole.rows) {
      const without = ProjectState.from({
        ...rows,
        sources: rows.sources
          .filter((source) => source.id !== id)
          .map((source) => ({ ...source, citesIds: source.citesIds.filter((cited) => cited !== id) })),
        links: rows.links.filter(({ sourceId }) => sourceId !== id),
      });
      const { order } = scoreMatrix(projectMatrix(without).matrix);
      for (const kind of ['inconsistency', 'weighted'] as const)
        expect(sensitivity[kind] ?? whole.order[kind], `${id} ${kind}`).toEqual(order[kind]);
    }
  });
});

describe('a cell', () => {
  const link = (stance: 'supports' | 'refutes' | 'neutral', strength: 'strong' | 'moderate' | 'weak') => ({
    stance,
    strength,
  });

  it.each([
    { links: [], rating: null },
    { links: [link('supports', 'strong')], rating: 'CC' },
    { links: [link('supports', 'weak')], rating: 'C' },
    { links: [link('refutes', 'moderate'), link('neutral', 'strong')], rating: 'I' },
    { links: [link('refutes', 'strong'), link('refutes', 'weak')], rating: 'II' },
    { links: [link('neutral', 'strong')], rating: 'N' },
    { links: [link('supports', 'weak'), link('refutes', 'moderate')], rating: 'N' },
    { links: [link('supports', 'strong'), link('refutes', 'moderate')], rating: 'C' },
  ])('is $rating', ({ links, rating }) => {
    expect(ratingOf(links)).toBe(rating);
  });
});

describe('credibility', () => {
  it.each([
    { reliability: 'A', credibility: '1', level: levels.high },
    { reliability: 'B', credibility: '2', level: levels.high },
    { reliability: 'A', credibility: '3', level: levels.medium },
    { reliability: 'F', credibility: '6', level: levels.medium },
    { reliability: 'A', credibility: '6', level: levels.medium },
    { reliability: 'A', credibility: '5', level: levels.low },
    { reliability: 'D', credibility: '1', level: levels.low },
  ] as const)('of $reliability$credibility', ({ level, ...grades }) => {
    expect(credibilityOf(grades)).toBe(level);
  });
});

it('200 sources, 10,000 links: matrix and scores within a few frames', () => {
  const project = ProjectState.from(
    bigRows({ articles: 50, claims: 5_000, annotations: 6_000, sources: 200, links: 10_000 }),
  );
  const times = Array.from({ length: 9 }, () => {
    const begun = performance.now();
    expect(scoreMatrix(projectMatrix(project).matrix).rows).toHaveLength(200);
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  console.log(
    `matrix of 200 sources and 10,000 links: median ${times[4]?.toFixed(0)} ms, best ${times[0]?.toFixed(0)} ms`,
  );
  expect(times[0]).toBeLessThan(200);
});
