/** The part of the provenance graph that belongs to one thing: what it rests on, and for a source what rests on it. */
import type { Stance } from '#shared/model/link';
import type { ProjectReader } from '#shared/model/project-state';

export type ChainFocus = { readonly kind: 'claim' | 'source' | 'explanation'; readonly id: string };

/** `to` is what `from` rests on: a source it cites, or for a claim a source it is linked to. */
export type ChainEdge = { readonly from: string; readonly to: string; readonly stance: Stance | null };
export type Chain = {
  /** Ids; those nearest to the focus first. */
  readonly claims: readonly string[];
  readonly sources: readonly string[];
  readonly edges: readonly ChainEdge[];
  /** Claims and sources that belong to it and were left out. */
  readonly left: number;
};

/** At most `most` claims and sources, the nearest ones. */
export function chainOf(project: ProjectReader, focus: ChainFocus, most: number): Chain {
  const claims = new Set<string>();
  const sources = new Set<string>();
  let left = 0;
  const room = (): boolean => {
    if (claims.size + sources.size < most) return true;
    left += 1;
    return false;
  };
  const addClaim = (id: string): void => {
    if (!claims.has(id) && room()) claims.add(id);
  };
  const passed = new Set<string>();
  const addSource = (id: string): void => {
    if (sources.has(id) || passed.has(id) || project.get('sources', id) === undefined) return;
    if (room()) sources.add(id);
    else passed.add(id);
  };
  if (focus.kind === 'source') addSource(focus.id);
  if (focus.kind === 'claim') addClaim(focus.id);
  const sourcesOf = (claim: string): void => {
    for (const { sourceId } of project.related('linksByClaim', claim)) addSource(sourceId);
  };
  for (const claim of claims) sourcesOf(claim);
  if (focus.kind === 'explanation')
    for (const claim of new Set(project.related('annotationsByCode', focus.id).map(({ claimId }) => claimId))) {
      if (project.related('linksByClaim', claim).length === 0) continue;
      // Claims with what they rest on, and room for what that rests on: claims alone would say nothing.
      if (claims.size + sources.size >= most / 2) left += 1;
      else {
        addClaim(claim);
        sourcesOf(claim);
      }
    }
  // A set that grows while it is walked: everything down to the origins, the nearest first.
  for (const id of sources) for (const cited of project.get('sources', id)?.citesIds ?? []) addSource(cited);
  if (focus.kind === 'source') {
    const above = new Set([focus.id]);
    for (const id of above)
      for (const citing of project.related('sourcesByCited', id)) {
        addSource(citing.id);
        if (sources.has(citing.id)) above.add(citing.id);
      }
    for (const id of above) for (const { claimId } of project.related('linksBySource', id)) addClaim(claimId);
  }
  const edges: ChainEdge[] = [];
  for (const from of claims)
    for (const { sourceId: to, stance } of project.related('linksByClaim', from))
      if (sources.has(to)) edges.push({ from, to, stance });
  for (const from of sources)
    for (const to of project.get('sources', from)?.citesIds ?? [])
      if (sources.has(to)) edges.push({ from, to, stance: null });
  return { claims: [...claims], sources: [...sources], edges, left };
}
