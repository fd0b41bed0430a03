/**
 * What the evidence of a project comes down to: loops among sources, the origins each source ends in, and for each claim
 * and explanation how many independent lines of evidence stand behind the plain counts.
 */
import type { ProjectReader } from '#shared/model/project-state';
import { ProvenanceLedger, type Evidence } from './provenance/ledger';

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

export function provenanceOf(project: ProjectReader): Provenance {
  const ledger = new ProvenanceLedger(project);
  const { graph } = ledger;
  return {
    loops: graph.loops.map((sources) => ({ sources })),
    origins: graph.sourceIds.map((source) => ({ source, origins: graph.originsOf(source) })),
    independent: {
      claims: [...ledger.claims].sort(([a], [b]) => (a < b ? -1 : 1)).map(([claim, evidence]) => ({ claim, evidence })),
      explanations: ledger.explanations,
    },
  };
}
