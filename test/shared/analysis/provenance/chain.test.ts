import { expect, test } from 'vitest';
import { chainOf } from '#shared/analysis/provenance/chain';
import { ProjectState } from '#shared/model/project-state';
import { bigRows } from '../../../helpers/big-project';
import { aClaim, aLink, aSource, someRows } from '../../../helpers/builders';

const project = ProjectState.from(
  someRows({
    claims: [aClaim('claim', 'Half of them regret it')],
    sources: [
      aSource('report', { citesIds: ['survey'] }),
      aSource('column', { citesIds: ['report'] }),
      aSource('survey'),
      aSource('other'),
    ],
    links: [aLink('l1', 'claim', 'column'), aLink('l2', 'claim', 'survey', { stance: 'refutes' })],
  }),
);

test('a claim is followed down to the origins', () => {
  const { claims, sources, edges, left } = chainOf(project, { kind: 'claim', id: 'claim' }, 80);
  expect(claims).toEqual(['claim']);
  expect([...sources].sort()).toEqual(['column', 'report', 'survey']);
  expect(edges).toEqual([
    { from: 'claim', to: 'column', stance: 'supports' },
    { from: 'claim', to: 'survey', stance: 'refutes' },
    { from: 'column', to: 'report', stance: null },
    { from: 'report', to: 'survey', stance: null },
  ]);
  expect(left).toBe(0);
});

test('a source is shown with what rests on it as well', () => {
  const { claims, sources } = chainOf(project, { kind: 'source', id: 'report' }, 80);
  expect(claims).toEqual(['claim']);
  expect([...sources].sort()).toEqual(['column', 'report', 'survey']);
});

test('of a large explanation some claims are drawn with what they rest on, and the rest is counted', () => {
  const large = ProjectState.from(bigRows({ articles: 5, claims: 400, annotations: 800, sources: 200, links: 900 }));
  const { claims, sources, edges, left } = chainOf(large, { kind: 'explanation', id: 'regret' }, 80);
  expect(claims.length + sources.length).toBeLessThanOrEqual(80);
  expect(claims.length).toBeGreaterThan(5);
  expect(sources.length).toBeGreaterThan(10);
  expect(edges.some(({ stance }) => stance === null)).toBe(true);
  expect(left).toBeGreaterThan(50);
});
