/**
 * The numbers that a text states, each with what it would take to compare it with another: proposals, for a person to
 * confirm. English. A number of which it is not clear what it counts is left out rather than guessed at.
 */
import type { Quantity } from '#shared/model/quantity';
import { boundOfChange, changeAt, changeUnit, isFormerLevel, levelUnit } from './changes';
import { isOpinion, type UnitKind } from './lexicon';
import { numberTokens, type NumberToken } from './number-tokens';
import {
  clauseAt,
  contentOf,
  entityOf,
  measureOf,
  qualifiersIn,
  readSentence,
  type ReadSentence,
  type Span,
} from './scope';
import { sentencesIn } from './sentences';
import { rateAfter, unitAfter } from './units';

/** `start` and `end`: UTF-16 offsets of the number with its signs, half-open. */
export type QuantityProposal = Omit<Quantity, 'confirmed'> & { readonly start: number; readonly end: number };

export type ProposeOptions = {
  /** The day the text was published, `YYYY-MM-DD`: months without a year and `last year` are then dated. */
  readonly published?: string | null;
};

export function proposeQuantities(text: string, { published = null }: ProposeOptions = {}): QuantityProposal[] {
  const proposals: QuantityProposal[] = [];
  const sentences = sentencesIn(text);
  let at = 0;
  let read: ReadSentence | null = null;
  for (const token of numberTokens(text)) {
    while ((sentences[at]?.end ?? Infinity) <= token.start) at += 1;
    const sentence = sentences[at];
    if (sentence === undefined) break;
    if (read?.start !== sentence.start)
      read = readSentence(text.slice(sentence.start, sentence.end), sentence.start, published);
    const proposal = proposalFor(read, token);
    if (proposal !== null) proposals.push(proposal);
  }
  return proposals;
}

function proposalFor(sentence: ReadSentence, token: NumberToken): QuantityProposal | null {
  const at = { start: token.start - sentence.start, end: token.end - sentence.start };
  if (sentence.periods.some(({ start, end }) => at.start < end && start < at.end)) return null;
  const counted = countedBy(sentence, at, token);
  if (counted === null) return null;
  const { unit, kind } = counted;
  const { value, bound } = counted.changed ?? token;
  const entity = entityOf(sentence, at, kind);
  const measure = isOpinion(unit, entity, counted.measure) ? null : counted.measure;
  const said = measure ?? contentOf(clauseAt(sentence.words, at), entity);
  return {
    value,
    bound,
    unit,
    entity,
    scope: [said, ...narrowing(sentence, at, measure, entity)].filter((part) => part !== '').join('; '),
    period: periodFor(sentence, at),
    start: token.start,
    end: token.end,
  };
}

type Counted = {
  readonly unit: string;
  readonly kind: UnitKind;
  readonly measure: string | null;
  /** Value and bound of a change, which has a sign. */
  readonly changed?: Pick<Quantity, 'value' | 'bound'>;
};

/** `Tech layoffs reached 122,549 in 2025`: no noun follows, and what was counted stands before. */
const noNounFollows =
  /^\s*(?:$|[.,;)—]|(?:in|of|at|during|across|since|so|for|by|this|last)\b|(?:a|per|every)\s(?:day|week|month)\b)/i;
/** How far away it may stand, in UTF-16 units. */
const nounReach = 70;

function countedBy(sentence: ReadSentence, at: Span, token: NumberToken): Counted | null {
  const { words } = sentence;
  if (token.sign === '%' || token.sign === changeUnit) return percentCounted(sentence, at, token);
  if (token.sign !== '') {
    const unit = token.sign + rateAfter(words, at.end);
    return { unit, kind: 'money', measure: measureOf(sentence, at, 'money') };
  }
  const found = unitAfter(words, at.end);
  if (found !== null) {
    const { unit, kind } = found;
    if (token.value < 2) return null;
    const rate = kind === 'people' ? rateAfter(words, at.end) : '';
    return { unit: unit + rate, kind, measure: measureOf(sentence, at, kind) };
  }
  if (token.value < 100 || !noNounFollows.test(words.slice(at.end, at.end + 16))) return null;
  if (/[:=]\s?$/.test(words.slice(0, at.start))) return null;
  const measure = measureOf(sentence, at, 'people', nounReach);
  return measure === null ? null : { unit: `people${rateAfter(words, at.end)}`, kind: 'people', measure };
}

/** A share, or by how much something changed: of that, also what is counted in money may be said. */
function percentCounted(sentence: ReadSentence, at: Span, { value, bound, sign }: NumberToken): Counted {
  const { words } = sentence;
  const change = sign === changeUnit ? { direction: 1 as const, said: at } : changeAt(words, at);
  if (change === null) {
    const unit = isFormerLevel(words, at) ? levelUnit : '%';
    return { unit, kind: 'percent', measure: measureOf(sentence, at, 'percent') };
  }
  const { direction, said } = change;
  const measures = sentence.measures.filter(({ start, end }) => end <= said.start || said.end <= start);
  const others = { ...sentence, measures };
  return {
    unit: changeUnit,
    kind: 'percent',
    measure: measureOf(others, at, 'percent') ?? measureOf(others, at, 'money'),
    changed: { value: direction * value, bound: boundOfChange(bound, direction) },
  };
}

const aboutAi = ['named AI', 'expect to replace', 'had AI in use', 'replaced'];

/** What narrows the number down, without what its measure or entity says already. */
function narrowing({ words, named }: ReadSentence, at: Span, measure: string | null, entity: string): string[] {
  const clause = clauseAt(words, at);
  const said = (name: string): boolean =>
    (name === 'because of AI' && measure !== null && aboutAi.includes(measure)) ||
    (name === 'engineers' && /engineer/i.test(entity)) ||
    (name === 'support staff' && /support/i.test(entity));
  // `Meta cut 1,500 jobs at Reality Labs`
  const within = named.filter(
    ({ name, start }) =>
      name !== entity &&
      clause.includes(name) &&
      /\b(?:at|from|in|within|of)\s$/.test(words.slice(Math.max(0, start - 8), start)),
  );
  return [...qualifiersIn(clause).filter((name) => !said(name)), ...new Set(within.map(({ name }) => name))];
}

function periodFor({ words, periods }: ReadSentence, at: Span): string {
  let best: { label: string; distance: number } | null = null;
  for (const { label, start, end } of periods) {
    const [from, to] = end <= at.start ? [end, at.start] : [at.end, start];
    const distance = to - from + (to > from && words.slice(from, to).includes(';') ? 200 : 0);
    if (best === null || distance < best.distance) best = { label, distance };
  }
  return best?.label ?? '';
}
