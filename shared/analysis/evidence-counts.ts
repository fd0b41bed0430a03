import type { EvidenceLink, Stance } from '#shared/model/link';
import type { EvidenceGraph } from './provenance/evidence-graph';

/** Links, the different sources behind them, and how many independent lines of evidence those are. */
type EvidenceCount = { readonly links: number; readonly sources: number; readonly independent: number };
export type EvidenceCounts = { readonly all: EvidenceCount } & { readonly [S in Stance]: EvidenceCount };

/** Plain and independent counts, together and by stance. */
export function evidenceCounts(
  links: readonly Pick<EvidenceLink, 'sourceId' | 'stance'>[],
  graph: EvidenceGraph,
): EvidenceCounts {
  const sources = { all: [] as string[], supports: [] as string[], refutes: [] as string[], neutral: [] as string[] };
  for (const { sourceId, stance } of links) {
    sources.all.push(sourceId);
    sources[stance].push(sourceId);
  }
  const countOf = (ids: readonly string[]): EvidenceCount => {
    if (ids.length === 0) return none;
    const { sources: different, independent } = graph.countAmong(ids);
    return { links: ids.length, sources: different, independent };
  };
  return {
    all: countOf(sources.all),
    supports: countOf(sources.supports),
    refutes: countOf(sources.refutes),
    neutral: countOf(sources.neutral),
  };
}

const none: EvidenceCount = { links: 0, sources: 0, independent: 0 };
