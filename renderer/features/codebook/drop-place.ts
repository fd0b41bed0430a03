/** Where a code goes that is dragged onto, before or after another. */
import type { Code } from '#shared/model/codebook';
import { byGroup, type CodeNode, type Place } from './tree-data';

export type Target = { readonly key: string; readonly dropPosition: 'before' | 'on' | 'after' };

/**
 * Null when it stays where it is. At the top it joins the group of the code that it is dropped beside. Between two groups
 * that says nothing, as the end of the one is the beginning of the other: there it stays in its own.
 */
export function dropPlace(
  roots: readonly CodeNode[],
  id: string,
  { key, dropPosition }: Target,
): { readonly place: Place; readonly group?: Code['group'] } | null {
  const at = find(roots, key);
  if (at === null || key === id) return null;
  const { node, siblings } = at;
  const { parentId, group } = node.code;
  if (dropPosition === 'on') return { place: { parentId: node.id, beforeId: null } };
  if (parentId !== null) return { place: { parentId, beforeId: beside(siblings, id, key, dropPosition) } };
  const tops = byGroup(roots);
  const next = dropPosition === 'after' ? tops[tops.indexOf(node) + 1] : undefined;
  if (next !== undefined && next.code.group !== group && find(roots, id)?.node.code.group === next.code.group)
    return next.id === id ? null : { place: { parentId, beforeId: next.id }, group: next.code.group };
  return { place: { parentId, beforeId: beside(roots, id, key, dropPosition) }, group };
}

function beside(
  siblings: readonly CodeNode[],
  id: string,
  key: string,
  dropPosition: 'before' | 'after',
): string | null {
  if (dropPosition === 'before') return key;
  const others = siblings.filter((other) => other.id !== id);
  return others[others.findIndex((other) => other.id === key) + 1]?.id ?? null;
}

function find(
  siblings: readonly CodeNode[],
  id: string,
): { readonly node: CodeNode; readonly siblings: readonly CodeNode[] } | null {
  for (const node of siblings) {
    const found = node.id === id ? { node, siblings } : find(node.below, id);
    if (found !== null) return found;
  }
  return null;
}
