import { describe, expect, it } from 'vitest';
import { comparisonOf } from '#shared/analysis/comparison';
import { ProjectState } from '#shared/model/project-state';
import { aClaim, aLink, aNarrative, anAnnotation, aProject, aSource, aTheme } from '../../helpers/builders';
import { bigRows } from '../../helpers/big-project';
import { smallProject } from '../../helpers/small-project';

describe('the narratives side by side', () => {
  const { explanations, uncoded, shared } = comparisonOf(smallProject());
  const [replacement, capex] = explanations;

  it('are columns in the codebook’s order', () => {
    expect(explanations.map(({ name }) => name)).toEqual(['AI replacement', 'Capex-funded cuts']);
  });

  it('hold their claims, each with the mentions that serve this narrative', () => {
    expect(capex?.claims.map(({ id }) => id)).toEqual(['chips', 'count']);
    expect(capex?.claims[1]).toMatchObject({
      statement: 'About 1,200 jobs were cut in March.',
      mentions: [
        {
          annotation: 'a3',
          article: 'column',
          exact: '1,200 jobs cut in March',
          orphaned: false,
          voice: 'reports',
          speaker: 'The tracker',
          hedging: 'asserted',
        },
      ],
      mentionsElsewhere: 1,
      codes: ['capex', 'replacement'],
      sharedWith: ['replacement'],
    });
  });

  it('show evidence by stance', () => {
    expect(replacement?.claims.find(({ id }) => id === 'count')?.evidence).toEqual({
      supports: [
        {
          link: 'l1',
          source: 'notices',
          title: 'Register of notices',
          kind: 'dataset',
          reliability: 'F',
          credibility: '6',
          strength: 'strong',
          warrant: 'The register is where the tracker takes it from.',
        },
      ],
      refutes: [expect.objectContaining({ link: 'l2', source: 'wire', strength: 'weak' })],
      neutral: [],
    });
  });

  it('count, plainly and by independent lines', () => {
    expect(capex?.counts).toMatchObject({
      claims: 2,
      mentions: 2,
      articles: 1,
      withEvidence: 2,
      withoutEvidence: 0,
      supports: 1,
      refutes: 1,
      neutral: 1,
      sources: 3,
      independent: 2,
    });
    expect(replacement?.counts).toMatchObject({
      claims: 2,
      withEvidence: 1,
      withoutEvidence: 1,
      sources: 2,
      independent: 2,
    });
    expect(capex?.counts.byStance.refutes).toEqual({ links: 1, sources: 1, independent: 1 });
  });

  it('mark the claims that rivals share', () => {
    expect(shared).toEqual([{ claim: 'count', explanations: ['replacement', 'capex'] }]);
    expect(uncoded).toEqual([]);
  });
});

describe('codes and columns', () => {
  const text = 'one two three';
  const project = aProject({
    codes: [
      aNarrative('top', { order: 2 }),
      aNarrative('inner', { parentId: 'top' }),
      aNarrative('first', { order: 1 }),
      aNarrative('old', { order: 0, retired: true }),
      aTheme('theme', { order: 0 }),
      aNarrative('lost', { order: 9, parentId: 'gone' }),
    ],
    claims: [aClaim('c1'), aClaim('c2'), aClaim('c3')],
    annotations: [
      anAnnotation('a1', { text, exact: 'one', claimId: 'c1', codeIds: ['old', 'theme'] }),
      anAnnotation('a2', { text, exact: 'two', claimId: 'c2', codeIds: ['inner'] }),
      anAnnotation('a3', { text, exact: 'three', claimId: 'c2' }),
    ],
    sources: [aSource('s')],
    links: [
      aLink('weak', 'c2', 's', { strength: 'weak' }),
      aLink('strong', 'c2', 's', { strength: 'strong' }),
      aLink('unmentioned', 'c3', 's'),
    ],
  });
  const { explanations, uncoded } = comparisonOf(project);

  it('follow the tree and its order, without themes and what is retired', () => {
    expect(explanations.map(({ id }) => id)).toEqual(['first', 'top', 'inner', 'lost']);
  });

  it('leave empty columns empty', () => {
    expect(explanations[0]).toMatchObject({
      claims: [],
      counts: { claims: 0, mentions: 0, sources: 0, independent: 0 },
    });
  });

  it('list claims apart that no narrative in use claims, even without a mention', () => {
    expect(uncoded.map(({ id, mentions }) => [id, mentions.length])).toEqual([
      ['c1', 1],
      ['c3', 0],
    ]);
  });

  it('put the strongest evidence first', () => {
    const evidence = explanations.find(({ id }) => id === 'inner')?.claims[0]?.evidence;
    expect(evidence?.supports.map(({ link }) => link)).toEqual(['strong', 'weak']);
  });
});

describe('a large comparison', () => {
  const project = ProjectState.from(
    bigRows({ articles: 60, claims: 1_500, annotations: 2_000, sources: 300, links: 2_500 }),
  );

  it('adds up, column by column, to what the tables hold', () => {
    const { explanations, uncoded } = comparisonOf(project);
    const mentions = explanations.reduce((sum, { counts }) => sum + counts.mentions, 0);
    expect(mentions).toBe(2_000);
    expect(uncoded).toHaveLength(0);
    for (const { id, counts, claims } of explanations) {
      const claimIds = new Set(project.related('annotationsByCode', id).map(({ claimId }) => claimId));
      const links = [...claimIds].flatMap((claimId) => project.related('linksByClaim', claimId));
      expect(counts.claims).toBe(claimIds.size);
      expect(counts.mentions).toBe(project.related('annotationsByCode', id).length);
      expect(counts.supports + counts.refutes + counts.neutral).toBe(links.length);
      expect(counts.sources).toBe(new Set(links.map(({ sourceId }) => sourceId)).size);
      expect(counts.withoutEvidence).toBe(
        [...claimIds].filter((claimId) => project.related('linksByClaim', claimId).length === 0).length,
      );
      expect(new Set(claims.map((claim) => claim.id))).toEqual(claimIds);
    }
  });

  it('is computed anew within a frame', () => {
    const times = Array.from({ length: 31 }, () => {
      const begun = performance.now();
      comparisonOf(project);
      return performance.now() - begun;
    }).sort((a, b) => a - b);
    const links = [...project.all('links')];
    const begun = performance.now();
    for (let round = 0; round < 31; round += 1) JSON.stringify(links);
    const yardstick = (performance.now() - begun) / 31;
    console.log(
      `comparison of 1,500 claims, 2,000 mentions, 2,500 links: median ${times[15]?.toFixed(1)} ms, ` +
        `best ${times[0]?.toFixed(1)} ms; stringify of the links ${yardstick.toFixed(1)} ms`,
    );
    // A ratio, since the machine may be busy: about 5 on an idle one, where a frame is about 16.
    expect(times[0]).toBeLessThan(16 + 10 * yardstick);
  });
});
