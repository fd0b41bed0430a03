/** One figure of a benchmark, with what it stands beside in the same run. */
export type Row = {
  readonly measure: string;
  readonly ours: number;
  readonly unit: 'ms' | 'x' | '%' | 'MB';
  /** What users would pick instead, in the unit of ours; null where it was not measured in this run. */
  readonly peer: number | null;
  /** The least that any way can cost; null where there is none to measure. */
  readonly floor: number | null;
  /** What ours must not exceed, computed from the peer or floor of the same run, or a fixed promise. */
  readonly goal: number | null;
};

export const rounded = (value: number): number => Number(value.toPrecision(3));

/** The value below which the given share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
