import type { Quantity } from '#shared/model/quantity';

/** How far a number called "about" may be off: wide, since a false conflict costs more than a missed one. */
const aboutTolerance = 0.1;
/** How far a number that ends in noughts may be off and still be a rounding: 53,000 of 52,955, but not 50,000. */
const roundingTolerance = 0.02;

/** Whether both can be true of the same count: equal, a rounding of each other, or within the other's limit. */
export function sameValue(
  a: Pick<Quantity, 'value' | 'bound' | 'unit'>,
  b: Pick<Quantity, 'value' | 'bound' | 'unit'>,
): boolean {
  if (a.value === b.value) return true;
  const [low, high] = a.value < b.value ? [a, b] : [b, a];
  // "More than 50,000" does not contradict a larger number, nor "at most 60,000" a smaller one.
  if (low.bound === 'at-least' || high.bound === 'at-most') return true;
  const gap = high.value - low.value;
  const size = Math.max(Math.abs(low.value), Math.abs(high.value));
  if (low.bound === 'about' || high.bound === 'about') return gap <= size * aboutTolerance;
  return gap <= size * roundingTolerance && gap <= Math.max(halfStep(low), halfStep(high));
}

/** Half of the last digit that counts: 500 for 53,000, half a point for whole percentages. */
function halfStep({ value, unit }: Pick<Quantity, 'value' | 'unit'>): number {
  if (!Number.isInteger(value)) return 0.05;
  if (unit.startsWith('%')) return 0.5;
  let step = 1;
  while (value !== 0 && value % (step * 10) === 0) step *= 10;
  return step / 2;
}
