/**
 * Strongly connected components of a directed graph, after Tarjan (1972), "Depth-first search and linear graph
 * algorithms", SIAM J. Comput. 1(2). With a stack of its own instead of recursion, so that a chain of any length is safe.
 */

/** Nodes are 0, 1, 2...; the targets of `node` are `targets[starts[node]]` up to, not including, `targets[starts[node + 1]]`. */
export type Graph = { readonly size: number; readonly starts: Int32Array; readonly targets: Int32Array };

export type Components = {
  /** Number of components. They are numbered so that edges only lead to the same or a lower number. */
  readonly count: number;
  /** The component of each node. */
  readonly of: Int32Array;
};

export function graphOf(targetsOf: readonly (readonly number[])[]): Graph {
  const starts = new Int32Array(targetsOf.length + 1);
  for (const [node, targets] of targetsOf.entries()) starts[node + 1] = at(starts, node) + targets.length;
  return { size: targetsOf.length, starts, targets: Int32Array.from(targetsOf.flat()) };
}

export function strongComponents({ size, starts, targets }: Graph): Components {
  const of = new Int32Array(size).fill(-1);
  /** When a node was first seen, from 1; 0 for not yet. */
  const seen = new Int32Array(size);
  /** The earliest node of its component that is known to be reached from it. */
  const low = new Int32Array(size);
  const next = starts.slice();
  /** Nodes whose component is not known yet. */
  const pending: number[] = [];
  const path: number[] = [];
  let clock = 0;
  let count = 0;

  for (let root = 0; root < size; root += 1) {
    if (at(seen, root) === 0) path.push(root);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      if (at(seen, node) === 0) {
        clock += 1;
        seen[node] = clock;
        low[node] = clock;
        pending.push(node);
      }
      const edge = at(next, node);
      if (edge < at(starts, node + 1)) {
        next[node] = edge + 1;
        const target = at(targets, edge);
        if (at(seen, target) === 0) path.push(target);
        else if (at(of, target) < 0) low[node] = Math.min(at(low, node), at(seen, target));
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) low[above] = Math.min(at(low, above), at(low, node));
      if (at(low, node) !== at(seen, node)) continue;
      for (let member = pending.pop(); member !== undefined; member = pending.pop()) {
        of[member] = count;
        if (member === node) break;
      }
      count += 1;
    }
  }
  return { count, of };
}

/** The index is always in range here; the compiler cannot know. */
const at = (numbers: Int32Array, index: number): number => numbers[index] ?? 0;
