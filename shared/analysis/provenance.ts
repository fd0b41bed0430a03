/**
 * What the evidence of a project comes down to: loops among sources, the origins each source ends in, and for each claim
 * and explanation how many independent lines of evidence stand behind the plain counts.
 */
import type { EvidenceLink } from '#shared/model/link';
import type { ProjectReader } from '#shared/model/project-state';
import { narrativesInOrder } from './codebook-order';
import { evidenceCounts, type EvidenceCounts } from './evidence-counts';
import { grouped } from './grouped';
import { EvidenceGraph, type Line } from './provenance/evidence-graph';

export type Provenance = {
  /** Ids of sources that cite one another in a circle, or themselves. */
  readonly loops: readonly { readonly sources: readonly string[] }[];
  /** For each source, sorted by id: what it ends in. A loop without a way out goes by the first of its sources. */
  readonly origins: readonly { readonly source: string; readonly origins: readonly string[] }[];
  readonly independent: {
    /** Claims that have evidence, sorted by id. */
    readonly claims: readonly { readonly claim: string; readonly evidence: Evidence }[];
    /** Narratives in use, in the codebook's order; each with the evidence of the claims that carry it. */
    readonly explanations: readonly { readonly explanation: string; readonly evidence: Evidence }[];
  };
};

export type Evidence = {
  readonly counts: EvidenceCounts;
  /** Where several sources are one line of evidence: "five articles, one survey". */
  readonly shared: readonly Line[];
};

export function provenanceOf(project: ProjectReader): Provenance {
  const graph = new EvidenceGraph(project.all('sources'));
  const linksByClaim = grouped(project.all('links'), ({ claimId }) => claimId);
  return {
    loops: graph.loops.map((sources) => ({ sources })),
    origins: graph.sourceIds.map((source) => ({ source, origins: graph.originsOf(source) })),
    independent: {
      claims: [...linksByClaim.keys()]
        .sort()
        .map((claim) => ({ claim, evidence: evidenceOf(linksByClaim.get(claim) ?? [], graph) })),
      explanations: narrativesInOrder(project).map(({ id }) => {
        const claimIds = new Set(project.related('annotationsByCode', id).map(({ claimId }) => claimId));
        const links = [...claimIds].flatMap((claimId) => linksByClaim.get(claimId) ?? []);
        return { explanation: id, evidence: evidenceOf(links, graph) };
      }),
    },
  };
}

function evidenceOf(links: readonly EvidenceLink[], graph: EvidenceGraph): Evidence {
  const counts = evidenceCounts(links, graph);
  const shares = counts.all.independent < counts.all.sources;
  return { counts, shared: shares ? graph.sharedLinesAmong(links.map(({ sourceId }) => sourceId)) : [] };
}
