/** What is kept up with changes is what is found anew. */
import { expect, test } from 'vitest';
import { ConflictLedger } from '#shared/analysis/conflicts/ledger';
import { judgedPairs, conflictsOf } from '#shared/analysis/conflicts/conflicts';
import { evidenceCounts } from '#shared/analysis/evidence-counts';
import { provenanceOf } from '#shared/analysis/provenance';
import { EvidenceGraph } from '#shared/analysis/provenance/evidence-graph';
import { ProvenanceLedger } from '#shared/analysis/provenance/ledger';
import { provenanceOverview } from '#shared/analysis/provenance/overview';
import type { Change } from '#shared/model/change';
import type { EvidenceLink } from '#shared/model/link';
import { ProjectState } from '#shared/model/project-state';
import { bigRows } from '../../../helpers/big-project';
import { aLink, aSource } from '../../../helpers/builders';

const sizes = { articles: 4, claims: 40, annotations: 80, sources: 30, links: 120 };

function changesOf(project: ProjectState, round: number): Change[] {
  const sources = [...project.all('sources')];
  const links = [...project.all('links')];
  const claims = [...project.all('claims')];
  const source = sources[(round * 7) % sources.length];
  const link = links[(round * 5) % links.length];
  const claim = claims[(round * 3) % claims.length];
  const other = sources[(round * 11 + 1) % sources.length];
  if (source === undefined || link === undefined || claim === undefined || other === undefined) return [];
  switch (round % 7) {
    case 0:
      return [{ table: 'sources', before: source, after: { ...source, citesIds: [other.id] } }];
    case 1:
      return [{ table: 'links', before: link, after: null }];
    case 2:
      return [{ table: 'links', before: null, after: aLink(`new${round}`, claim.id, other.id) }];
    case 3:
      return [{ table: 'sources', before: null, after: aSource(`new${round}`, { citesIds: [source.id, other.id] }) }];
    case 4:
      return [
        {
          table: 'claims',
          before: claim,
          after: { ...claim, statement: `Block cut ${round * 100} jobs in May 2025.` },
        },
      ];
    case 5: {
      const [mention] = project.related('annotationsByClaim', claim.id);
      return mention === undefined
        ? []
        : [{ table: 'annotations', before: mention, after: { ...mention, codeIds: [] } }];
    }
    default:
      return [{ table: 'links', before: link, after: { ...link, stance: 'neutral', sourceId: other.id } }];
  }
}

function linksOf(project: ProjectState, codeId: string): EvidenceLink[] {
  const claims = new Set(project.related('annotationsByCode', codeId).map(({ claimId }) => claimId));
  return [...project.all('links')].filter(({ claimId }) => claims.has(claimId));
}

test('provenance and conflicts after each of 60 changes are those of a project read anew', () => {
  const project = ProjectState.from(bigRows(sizes));
  const ledger = new ProvenanceLedger(project);
  const conflicts = new ConflictLedger(project);
  let pairs = 0;
  for (let round = 0; round < 60; round += 1) {
    const changes = changesOf(project, round);
    project.apply(changes);
    ledger.take(changes);
    conflicts.take(changes);
    const anew = ProjectState.from(project.rows());
    const fresh = provenanceOf(anew);
    expect(ledger.explanations).toEqual(fresh.independent.explanations);
    expect([...ledger.claims].sort(([a], [b]) => (a < b ? -1 : 1))).toEqual(
      fresh.independent.claims.map(({ claim, evidence }) => [claim, evidence]),
    );
    const overview = provenanceOverview(ledger);
    const { endings, loops } = overview;
    expect(loops.map((sources) => ({ sources }))).toEqual(fresh.loops);
    const endOf = new Map(endings.of.map(([source, list]) => [source, endings.lists[list]]));
    for (const { source, origins } of fresh.origins) expect(endOf.get(source) ?? [source]).toEqual(origins);
    const originsOf = new Map(fresh.origins.map(({ source, origins }) => [source, origins]));
    for (const { origin, sources, claims } of overview.origins) {
      expect(sources, origin).toBe(fresh.origins.filter(({ origins }) => origins.includes(origin)).length);
      const resting = [...anew.all('links')].filter(({ sourceId }) => originsOf.get(sourceId)?.includes(origin));
      expect(claims, origin).toBe(new Set(resting.map(({ claimId }) => claimId)).size);
    }
    for (const { explanation, evidence } of ledger.explanations)
      expect(evidence.counts).toEqual(
        evidenceCounts(linksOf(anew, explanation), new EvidenceGraph(anew.all('sources'))),
      );
    expect(judgedPairs(project, conflicts)).toEqual(conflictsOf(anew));
    pairs = judgedPairs(project, conflicts).length;
  }
  expect(pairs).toBeGreaterThan(5);
});
