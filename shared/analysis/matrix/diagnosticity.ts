import type { Rating } from '#shared/model/cell';

const consistency: { readonly [R in Rating]: number | null } = { CC: 2, C: 1, N: 0, I: -1, II: -2, NA: null, NF: null };

/**
 * How far a row sets the explanations apart: the mean difference between any two of them on the scale from very
 * consistent (2) to very inconsistent (-2), in steps. 0 when it says the same of all, and so helps to choose between
 * none; 4 when it is very consistent with one of two and very inconsistent with the other. Cells that are not
 * applicable, not examined or without a finding are left out; with fewer than two left it is 0.
 *
 * Heuer (1999), chapter 8, step 3 asks for this judgement but gives no measure; the measure is ours.
 */
export function diagnosticityOf(cells: readonly (Rating | null)[]): number {
  const values = cells.flatMap((rating) => (rating === null ? [] : (consistency[rating] ?? []))).sort((a, b) => a - b);
  const pairs = (values.length * (values.length - 1)) / 2;
  if (pairs === 0) return 0;
  // In ascending order value number i is the greater one of i pairs and the lesser one of the rest.
  const differences = values.reduce((sum, value, index) => sum + value * (2 * index - values.length + 1), 0);
  return Number((differences / pairs).toPrecision(12));
}
