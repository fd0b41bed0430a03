/** The codebook as a tree to draw, and where a code may go in it. */
import { codesInOrder } from '#shared/analysis/codebook-order';
import type { Code } from '#shared/model/codebook';
import type { ProjectReader } from '#shared/model/project-state';

export type CodeNode = { readonly id: string; readonly code: Code; readonly below: readonly CodeNode[] };
export type Place = { readonly parentId: string | null; readonly beforeId: string | null };
export type Direction = 'up' | 'down' | 'in' | 'out';

/** Codes at the top; one whose upper code is gone stands there too. */
export function treeOf(project: ProjectReader): CodeNode[] {
  const below = new Map<string | null, Code[]>();
  for (const code of codesInOrder(project)) {
    const parentId = code.parentId !== null && project.get('codes', code.parentId) !== undefined ? code.parentId : null;
    const siblings = below.get(parentId);
    if (siblings === undefined) below.set(parentId, [code]);
    else siblings.push(code);
  }
  const nodes = (parentId: string | null): CodeNode[] =>
    (below.get(parentId) ?? []).map((code) => ({ id: code.id, code, below: nodes(code.id) }));
  return nodes(null);
}

/** Codes at the top as the tree shows them, narratives first. */
export const byGroup = (roots: readonly CodeNode[]): CodeNode[] =>
  (['narrative', 'theme'] as const).flatMap((group) => roots.filter(({ code }) => code.group === group));

/** All codes in that order. */
export function codesListed(project: ProjectReader): Code[] {
  const flat = ({ code, below }: CodeNode): Code[] => [code, ...below.flatMap(flat)];
  return byGroup(treeOf(project)).flatMap(flat);
}

/** Where the code comes to stand one step that way; null when there is nowhere to go. */
export function placeTowards(project: ProjectReader, code: Code, direction: Direction): Place | null {
  const all = codesInOrder(project);
  // At the top narratives and themes stand apart.
  const siblings = all.filter(
    ({ parentId, group }) => parentId === code.parentId && (parentId !== null || group === code.group),
  );
  const at = siblings.findIndex(({ id }) => id === code.id);
  const before = siblings[at - 1];
  const { parentId } = code;
  switch (direction) {
    case 'up':
      return before === undefined ? null : { parentId, beforeId: before.id };
    case 'down':
      return siblings[at + 1] === undefined ? null : { parentId, beforeId: siblings[at + 2]?.id ?? null };
    case 'in':
      return before === undefined ? null : { parentId: before.id, beforeId: null };
    case 'out': {
      const parent = parentId === null ? undefined : project.get('codes', parentId);
      if (parent === undefined) return null;
      const aunts = all.filter((other) => other.parentId === parent.parentId);
      return {
        parentId: parent.parentId,
        beforeId: aunts[aunts.findIndex(({ id }) => id === parent.id) + 1]?.id ?? null,
      };
    }
  }
}

/** The code that takes the keyboard when this one goes: the next in the tree that stays, else the one before. */
export function neighbourOf(project: ProjectReader, id: string): string | null {
  const codes = codesListed(project);
  const at = codes.findIndex((code) => code.id === id);
  return (codes[at + 1] ?? codes[at - 1])?.id ?? null;
}
