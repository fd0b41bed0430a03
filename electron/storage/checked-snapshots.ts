/**
 * Snapshots whose every row is known to be what this very Warrant's schemas make of it, by the sums they are sealed
 * with: it wrote them from checked rows, or read and checked them before. The same sum means the same bytes, which
 * need no second look; any other snapshot is checked row by row.
 */
export type CheckedSnapshots = {
  has(sum: string): boolean;
  add(sum: string): void;
};

/** For whoever remembers nothing: every snapshot is checked. */
export const noneChecked: CheckedSnapshots = { has: () => false, add: () => {} };
