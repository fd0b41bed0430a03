/** How many independent lines of evidence a few sources are, from what each of them ends in. */
import type { ProvenanceOverview } from './overview';

export class EndingIndex {
  readonly #endings = new Map<string, readonly string[]>();

  constructor({ lists, of }: ProvenanceOverview['endings'] = { lists: [], of: [] }) {
    for (const [source, list] of of) this.#endings.set(source, lists[list] ?? []);
  }

  /** What the source ends in: itself when it cites nothing. */
  originsOf(sourceId: string): readonly string[] {
    return this.#endings.get(sourceId) ?? [sourceId];
  }

  /** Sources that share an origin are one line, and so are those that a third source among them ties together. */
  independentAmong(sourceIds: Iterable<string>): number {
    const parents = new Map<string, string>();
    const rootOf = (origin: string): string => {
      let root = origin;
      for (let above = parents.get(root); above !== undefined && above !== root; above = parents.get(root))
        root = above;
      return root;
    };
    let groups = 0;
    for (const source of sourceIds) {
      const origins = this.originsOf(source);
      const [first = source] = origins;
      for (const origin of origins) {
        if (!parents.has(origin)) {
          parents.set(origin, origin);
          groups += 1;
        }
        const [root, other] = [rootOf(first), rootOf(origin)];
        if (root === other) continue;
        parents.set(other, root);
        groups -= 1;
      }
    }
    return groups;
  }
}
