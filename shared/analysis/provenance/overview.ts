/** What the window shows of the provenance of a whole project: small enough to be sent after each change. */
import type { EvidenceGraph } from './evidence-graph';
import type { EvidenceCounts } from '../evidence-counts';
import type { ProvenanceLedger } from './ledger';

export type ProvenanceOverview = {
  /** Ids of sources that cite one another in a circle, or themselves. */
  readonly loops: readonly (readonly string[])[];
  /** Origins that other sources end in, those with most sources first. */
  readonly origins: readonly OriginLoad[];
  /**
   * What sources end in, for those that end in something other than themselves: lists of origins, and which list each
   * source has.
   */
  readonly endings: {
    readonly lists: readonly (readonly string[])[];
    readonly of: readonly (readonly [string, number])[];
  };
  /** Narratives in use, in the codebook's order. */
  readonly explanations: readonly ExplanationLoad[];
  /** Claims whose sources are fewer independent lines than sources, the widest gap first; at most `mostOvercounted`. */
  readonly overcounted: readonly Overcounted[];
  /** How many such claims there are. */
  readonly overcountedClaims: number;
};

/** `sources` end in the origin, itself included; `claims` rest on one of them. */
type OriginLoad = { readonly origin: string; readonly sources: number; readonly claims: number };
type Overcounted = { readonly claim: string; readonly sources: number; readonly independent: number };

/** `widest`: where most of its sources are one line of evidence; null when all its sources are independent. */
type ExplanationLoad = {
  readonly explanation: string;
  readonly counts: EvidenceCounts;
  readonly widest: { readonly origin: string; readonly origins: number; readonly sources: number } | null;
};

const mostOvercounted = 500;

export function provenanceOverview(ledger: ProvenanceLedger): ProvenanceOverview {
  const { graph } = ledger;
  const shared = graph.endings;
  const overcounted: Overcounted[] = [];
  for (const [claim, { counts }] of ledger.claims)
    if (counts.all.independent < counts.all.sources)
      overcounted.push({ claim, sources: counts.all.sources, independent: counts.all.independent });
  overcounted.sort((a, b) => b.sources - b.independent - (a.sources - a.independent) || (a.claim < b.claim ? -1 : 1));
  return {
    loops: graph.loops,
    origins: originLoads(graph, ledger.claimsByOrigin),
    endings: {
      lists: shared.map(({ origins }) => origins),
      of: shared.flatMap(({ sources }, index) => sources.map((source): [string, number] => [source, index])),
    },
    explanations: ledger.explanations.map(loadOf),
    overcounted: overcounted.slice(0, mostOvercounted),
    overcountedClaims: overcounted.length,
  };
}

function loadOf({
  explanation,
  evidence: { counts, shared },
}: ProvenanceLedger['explanations'][number]): ExplanationLoad {
  const [line] = shared;
  const [origin] = line?.origins ?? [];
  const widest =
    line === undefined || origin === undefined
      ? null
      : { origin, origins: line.origins.length, sources: line.sources.length };
  return { explanation, counts, widest };
}

function originLoads(graph: EvidenceGraph, claimsByOrigin: ReadonlyMap<string, number>): OriginLoad[] {
  const loads = new Map<string, number>();
  const end = new Set<string>();
  for (const { origins, sources } of graph.endings) {
    for (const origin of origins) loads.set(origin, (loads.get(origin) ?? 1) + sources.length);
    for (const source of sources) end.add(source);
  }
  return Array.from(loads, ([origin, sources]) => ({
    origin,
    // A loop without a way out goes by one of its own sources, which counts once.
    sources: end.has(origin) ? sources - 1 : sources,
    claims: claimsByOrigin.get(origin) ?? 0,
  }))
    .filter(({ sources }) => sources > 1)
    .sort((a, b) => b.sources - a.sources || (a.origin < b.origin ? -1 : 1));
}
