/** What is known of the evidence of the whole project, for those who show it. */
import { useMemo, useSyncExternalStore } from 'react';
import { isOpenConflict, type ConflictOverview } from '#shared/analysis/conflicts/overview';
import { EndingIndex } from '#shared/analysis/provenance/ending-index';
import type { ProvenanceOverview } from '#shared/analysis/provenance/overview';
import type { EvidenceLink, Stance } from '#shared/model/link';
import { bridge } from './bridge';
import { Feed } from './feed';
import type { ProjectClient } from './project-client';
import { useClient, useProject } from './use-project';

type Feeds = { readonly provenance: Feed<ProvenanceOverview>; readonly conflicts: Feed<ConflictOverview> };
const feedsOf = new WeakMap<ProjectClient, Feeds>();

function feedsFor(client: ProjectClient): Feeds {
  const known = feedsOf.get(client);
  if (known !== undefined) return known;
  const feeds = {
    provenance: new Feed(client, ['sources', 'links', 'annotations', 'codes'], () =>
      bridge.call('analysis:provenance', undefined),
    ),
    conflicts: new Feed(client, ['claims', 'annotations', 'articles'], () =>
      bridge.call('analysis:conflicts', undefined),
    ),
  };
  feedsOf.set(client, feeds);
  return feeds;
}

/** Null until it is known. */
export function useProvenance(): ProvenanceOverview | null {
  const { provenance } = feedsFor(useClient());
  return useSyncExternalStore(provenance.subscribe, () => provenance.value);
}

/** Null until it is known. */
export function useConflicts(): ConflictOverview | null {
  const { conflicts } = feedsFor(useClient());
  return useSyncExternalStore(conflicts.subscribe, () => conflicts.value);
}

const indexes = new WeakMap<ProvenanceOverview, EndingIndex>();
const nothingKnown = new EndingIndex();

const never = (): (() => void) => () => {};

/** What each source ends in; until that is known, itself. Nothing is asked for where it is not wanted. */
export function useEndings(wanted = true): EndingIndex {
  const { provenance } = feedsFor(useClient());
  const overview = useSyncExternalStore(wanted ? provenance.subscribeLater : never, () => provenance.value);
  if (overview === null) return nothingKnown;
  const known = indexes.get(overview) ?? new EndingIndex(overview.endings);
  indexes.set(overview, known);
  return known;
}

export type LinkCounts = Readonly<Record<Stance, number>> & {
  /** Different sources, and the independent lines of evidence that they are. */
  readonly sources: number;
  readonly independent: number;
};

export function linkCounts(links: readonly EvidenceLink[], endings: EndingIndex): LinkCounts {
  const counts = { supports: 0, refutes: 0, neutral: 0 };
  const sources = new Set<string>();
  for (const { stance, sourceId } of links) {
    counts[stance] += 1;
    sources.add(sourceId);
  }
  return { ...counts, sources: sources.size, independent: endings.independentAmong(sources) };
}

/** A claim's links by stance, its sources, and how many of these are independent. */
export function useLinkCounts(claimId: string): LinkCounts {
  const links = useProject([`linksByClaim/${claimId}`], (project) => project.related('linksByClaim', claimId));
  const endings = useEndings(links.length > 0);
  return useMemo(() => linkCounts(links, endings), [links, endings]);
}

const openByClaim = new WeakMap<ConflictOverview, ReadonlyMap<string, number>>();

/** Numbers of other claims that contradict this one's, as far as nobody has judged otherwise. */
export function useOpenConflicts(claimId: string): number {
  const { conflicts } = feedsFor(useClient());
  const overview = useSyncExternalStore(conflicts.subscribeLater, () => conflicts.value);
  if (overview === null) return 0;
  const known = openByClaim.get(overview) ?? countByClaim(overview);
  openByClaim.set(overview, known);
  return known.get(claimId) ?? 0;
}

function countByClaim({ pairs }: ConflictOverview): Map<string, number> {
  const counts = new Map<string, number>();
  for (const pair of pairs)
    if (isOpenConflict(pair)) for (const id of [pair.a, pair.b]) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
