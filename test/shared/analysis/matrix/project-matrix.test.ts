import { describe, expect, it } from 'vitest';
import { levels } from '#shared/analysis/matrix/matrix';
import { credibilityOf, projectMatrix, ratingOf } from '#shared/analysis/matrix/project-matrix';
import { scoreMatrix } from '#shared/analysis/matrix/score-matrix';
import { smallProject } from '../../../helpers/small-project';
import { ProjectState } from '#shared/model/project-state';
import { bigRows } from '../../../helpers/big-project';

describe('the matrix of a project', () => {
  const { matrix, grounds } = projectMatrix(smallProject());

  it('has a cell for each source and explanation, with the links it follows from', () => {
    expect(matrix.explanations.map(({ id }) => id)).toEqual(['replacement', 'capex']);
    expect(matrix.rows.map(({ id, cells }) => [id, ...cells])).toEqual([
      ['filing', null, 'N'],
      ['notices', 'CC', 'CC'],
      ['wire', 'I', 'I'],
    ]);
    expect(grounds).toEqual([
      [[], ['l3']],
      [['l1'], ['l1']],
      [['l2'], ['l2']],
    ]);
  });

  it('knows which rows are one line of evidence', () => {
    expect(matrix.rows.map(({ line }) => line)).toEqual(['filing', 'notices', 'filing']);
  });

  it('says nothing for or against either, since both use the same claim', () => {
    const { order, rows } = scoreMatrix(matrix);
    expect(order.weighted).toEqual([['replacement', 'capex']]);
    expect(rows.map(({ diagnosticity }) => diagnosticity)).toEqual([0, 0, 0]);
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
