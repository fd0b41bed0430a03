import type { Stance } from '#shared/model/link';
import { evidenceCounts, type EvidenceCounts } from '../evidence-counts';
import type { EvidenceGraph } from '../provenance/evidence-graph';

export type ExplanationCounts = {
  readonly claims: number;
  readonly mentions: number;
  /** Articles in which it is argued. */
  readonly articles: number;
  /** Claims that any evidence link belongs to, and those that none does. */
  readonly withEvidence: number;
  readonly withoutEvidence: number;
  /** Evidence links of its claims. */
  readonly supports: number;
  readonly refutes: number;
  readonly neutral: number;
  /** Different sources behind those links, and the independent lines of evidence that they are. */
  readonly sources: number;
  readonly independent: number;
  /** Links, sources and independent lines once more, by stance. */
  readonly byStance: { readonly [S in Stance]: EvidenceCounts[S] };
};

/** What counting needs of a compared claim. */
type Counted = {
  readonly mentions: readonly { readonly article: string }[];
  readonly evidence: { readonly [S in Stance]: readonly unknown[] };
};

export function countsOf(
  claims: readonly Counted[],
  links: readonly { readonly sourceId: string; readonly stance: Stance }[],
  graph: EvidenceGraph,
): ExplanationCounts {
  const { all, ...byStance } = evidenceCounts(links, graph);
  const mentions = claims.flatMap((claim) => claim.mentions);
  const withoutEvidence = claims.filter(hasNoEvidence).length;
  return {
    claims: claims.length,
    mentions: mentions.length,
    articles: new Set(mentions.map(({ article }) => article)).size,
    withEvidence: claims.length - withoutEvidence,
    withoutEvidence,
    supports: byStance.supports.links,
    refutes: byStance.refutes.links,
    neutral: byStance.neutral.links,
    sources: all.sources,
    independent: all.independent,
    byStance,
  };
}

function hasNoEvidence({ evidence }: Pick<Counted, 'evidence'>): boolean {
  return evidence.supports.length === 0 && evidence.refutes.length === 0 && evidence.neutral.length === 0;
}
