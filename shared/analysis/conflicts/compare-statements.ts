import type { Quantity } from '#shared/model/quantity';
import { proposeQuantities, type ProposeOptions } from '../quantities/propose-quantities';
import { compareRead, type Compared } from './compare-quantities';
import { readQuantity, type ReadQuantity } from './read-quantity';
import { sameValue } from './same-value';

/** Two sentences by the numbers that are proposed for each; null when there is nothing to say. */
export function compareStatements(a: string, b: string, options: ProposeOptions = {}): Compared | null {
  return compareAll(readProposals(a, options), readProposals(b, options));
}

export function readProposals(text: string, options: ProposeOptions = {}): ReadQuantity[] {
  return proposeQuantities(text, options).map(({ start: _, end: __, ...proposal }) => {
    const quantity: Quantity = { ...proposal, confirmed: false };
    return readQuantity(quantity);
  });
}

/** The most serious of what the numbers of two claims have to do with one another. */
export function compareAll(a: readonly ReadQuantity[], b: readonly ReadQuantity[]): Compared | null {
  let different: Compared | null = null;
  for (const left of a)
    for (const right of b) {
      const found = compareRead(left, right);
      if (found === null) continue;
      if (found.kind === 'different-scope') different ??= found;
      // Who states "more than half, 55%" agrees with 55% although 50 is not 55.
      else if (!agreesWithAny(left, b) && !agreesWithAny(right, a)) return found;
    }
  return different;
}

function agreesWithAny(one: ReadQuantity, others: readonly ReadQuantity[]): boolean {
  return others.some(
    (other) => agrees(one, other) && otherEndsOf(other, others).every((end) => sameValue(one.quantity, end.quantity)),
  );
}

const agrees = (one: ReadQuantity, other: ReadQuantity): boolean =>
  other.measure === one.measure && other.unit === one.unit && sameValue(one.quantity, other.quantity);

/** `30 to 35%` are two limits of one number: what lies above the lower one alone is not within both. */
function otherEndsOf(one: ReadQuantity, all: readonly ReadQuantity[]): ReadQuantity[] {
  const opposite = { 'at-least': 'at-most', 'at-most': 'at-least', exactly: null, about: null }[one.quantity.bound];
  return all.filter(
    ({ quantity, measure, unit, entity, period }) =>
      quantity.bound === opposite &&
      measure === one.measure &&
      unit === one.unit &&
      entity === one.entity &&
      period === one.period,
  );
}
