/** A quantity in the terms in which two are compared: the same reading for proposals and for what a person wrote. */
import type { Quantity } from '#shared/model/quantity';
import { groups, isOpinion, measures } from '../quantities/lexicon';
import { normalisedPeriod } from '../quantities/periods';
import { qualifiersIn } from '../quantities/scope';

export type ReadQuantity = {
  readonly quantity: Quantity;
  /** People whose jobs are counted are one unit, whatever they are called. */
  readonly unit: string;
  readonly measure: string | null;
  readonly qualifiers: ReadonlySet<string>;
  /** Words of the scope, for measures that the lexicon does not know. */
  readonly rest: ReadonlySet<string>;
  readonly entity: string;
  readonly entityShown: string;
  /** A group of people or firms, not a named organisation. */
  readonly isGroup: boolean;
  readonly period: string;
};

const peopleUnits = /^(?:people|persons?|workers?|employees|staff|jobs?|layoffs?|positions?|roles?|posts?|job cuts)\b/i;
const firmUnits = /^(?:companies|firms|employers|businesses)\b/i;
const fillers = /^(?:the|an?|of|in|on|at|by|for|to|and|or|with|their|its|that|which|was|were|are|is)$/;

export function readQuantity(quantity: Quantity): ReadQuantity {
  const { unit, scope, entity, period } = quantity;
  const named = measures.find(({ pattern }) => scope.search(pattern) >= 0)?.name ?? null;
  const measure = isOpinion(unit, entity, named) ? null : named;
  const group = groups.find(({ name, pattern }) => pattern.test(name === 'layoffs' ? `of ${entity}` : entity))?.name;
  return {
    quantity,
    unit: unit
      .trim()
      .toLowerCase()
      .replace(peopleUnits, 'people')
      .replace(firmUnits, 'companies')
      .replace(/^(?:per ?cent)$/, '%'),
    measure,
    qualifiers: new Set([...qualifiersIn(scope), ...namesIn(scope)]),
    rest: new Set((scope.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter((word) => !fillers.test(word))),
    entity: group ?? entity.trim().toLowerCase(),
    entityShown: entity.trim(),
    isGroup: group !== undefined,
    period: period.trim() === '' ? '' : normalisedPeriod(period),
  };
}

/** Names among the parts of a proposed scope, `laid off; Reality Labs`. */
function namesIn(scope: string): string[] {
  const parts = scope.split(';').map((part) => part.trim());
  return parts.slice(1).filter((part) => /^\p{Lu}/u.test(part) && qualifiersIn(part).length === 0);
}
