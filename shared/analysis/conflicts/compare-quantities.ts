/**
 * Two numbers against each other. They contradict each other only when they say the same of the same in the same time
 * and still differ; when one of these differs, that is named. Which of the two is right is not asked.
 */
import type { Quantity } from '#shared/model/quantity';
import { periodWords, valueWords } from '#shared/model/quantity-words';
import { readQuantity, type ReadQuantity } from './read-quantity';
import { sameValue } from './same-value';

export type Compared = {
  readonly kind: 'conflict' | 'different-scope';
  /** For people: what is the same, or what differs. */
  readonly why: string;
};

/** Null when the two have nothing to do with each other, or agree. */
export function compareQuantities(a: Quantity, b: Quantity): Compared | null {
  return compareRead(readQuantity(a), readQuantity(b));
}

export function compareRead(a: ReadQuantity, b: ReadQuantity): Compared | null {
  if (a.unit !== b.unit || !sameSubject(a, b)) return null;
  const entity = entityDifference(a, b);
  if (entity === 'unrelated' || sameValue(a.quantity, b.quantity)) return null;
  const period = periodDifference(a, b);
  const scope = scopeDifference(a, b);
  const differences = [entity, scope, period].filter((difference) => difference !== null);
  if (differences.length === 0)
    return { kind: 'conflict', why: `${valueWords(a.quantity)} against ${valueWords(b.quantity)}: ${common(a)}` };
  // Other people at another time: no reader would take one for the other.
  if (entity !== null && a.entity !== '' && b.entity !== '' && period !== null) return null;
  return { kind: 'different-scope', why: differences.join('; ') };
}

/** Whether they say the same of something; what is unknown to the lexicon has to share most of its words. */
function sameSubject(a: ReadQuantity, b: ReadQuantity): boolean {
  if (a.measure !== null || b.measure !== null) return a.measure === b.measure;
  const shared = [...a.rest].filter((word) => b.rest.has(word)).length;
  return shared > 0 && shared / Math.max(a.rest.size, b.rest.size) >= 0.6;
}

function entityDifference(a: ReadQuantity, b: ReadQuantity): string | null {
  if (a.entity === b.entity) return null;
  if (a.entity === '' || b.entity === '') return `entity: only one says whose (${a.entityShown || b.entityShown})`;
  if (a.isGroup !== b.isGroup) return 'unrelated';
  if (!a.isGroup) return contains(a.entity, b.entity) || contains(b.entity, a.entity) ? null : 'unrelated';
  return `entity: ${a.entityShown} against ${b.entityShown}`;
}

/** `Uldale` and `Uldale Cloud`. */
const contains = (long: string, short: string): boolean => long.startsWith(`${short} `);

function scopeDifference(a: ReadQuantity, b: ReadQuantity): string | null {
  const only = (one: ReadQuantity, other: ReadQuantity) =>
    [...one.qualifiers].filter((name) => !other.qualifiers.has(name));
  const [left, right] = [only(a, b), only(b, a)];
  if (left.length === 0 && right.length === 0) return null;
  if (left.length > 0 && right.length > 0) return `scope: ${left.join(', ')} against ${right.join(', ')}`;
  return `scope: only one is ${[...left, ...right].join(', ')}`;
}

function periodDifference(a: ReadQuantity, b: ReadQuantity): string | null {
  if (a.period === b.period) return null;
  if (a.period === '' || b.period === '') return `period: only one says when (${periodWords(a.period || b.period)})`;
  const dated = [a.period, b.period].filter((period) => !period.includes('--'));
  if (dated.length === 1 && withoutYear(a.period) === withoutYear(b.period)) return null;
  return `period: ${periodWords(a.period)} against ${periodWords(b.period)}`;
}

/** Months that name no year are those of the year the other one names. */
const withoutYear = (period: string): string => period.replaceAll(/\b\d{4}(?=-\d\d)/g, '-');

function common(a: ReadQuantity): string {
  const said = [a.entityShown, a.quantity.scope, periodWords(a.period)].filter((part) => part !== '');
  return said.length === 0 ? 'the same of the same' : `both of ${said.join(', ')}`;
}
