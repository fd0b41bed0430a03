/** A chain as a tree: what has several ways to it stands at the end of each. */
import type { DrawnChain } from '#shared/analysis/provenance/drawn-chain';
import type { Stance } from '#shared/model/link';

export type Branch = {
  readonly key: string;
  readonly kind: 'claim' | 'source';
  readonly id: string;
  /** How it hangs on what stands above it; null for what stands at the top. */
  readonly stance: Stance | 'cites' | null;
  /** Why nothing follows; empty when something does. */
  readonly end: string;
  readonly below: readonly Branch[];
};

/** Nobody reads a longer one to its end. */
const mostBranches = 300;

export function treeOf({ nodes, edges }: Pick<DrawnChain, 'nodes' | 'edges'>): Branch[] {
  let count = 0;
  const branch = (kind: Branch['kind'], id: string, stance: Branch['stance'], above: readonly string[]): Branch => {
    count += 1;
    const key = `${stance ?? ''} ${kind} ${id}`;
    if (kind === 'source' && above.includes(id))
      return { key, kind, id, stance, end: 'back to itself: a circle', below: [] };
    const next = edges.filter((edge) => edge.from === id && (edge.stance === null) === (kind === 'source'));
    if (next.length === 0) return { key, kind, id, stance, end: kind === 'source' ? 'an origin' : '', below: [] };
    if (count > mostBranches) return { key, kind, id, stance, end: 'and more', below: [] };
    const below = next.map((edge) => branch('source', edge.to, edge.stance ?? 'cites', [...above, id]));
    return { key, kind, id, stance, end: '', below };
  };
  const reached = new Set(edges.map(({ to }) => to));
  const tops = nodes.filter(({ kind, id }) => kind === 'claim' || !reached.has(id));
  // Nothing but a circle has no top.
  return (tops.length === 0 ? nodes.slice(0, 1) : tops).map(({ kind, id }) => branch(kind, id, null, []));
}
