/** What a sentence says of a number in it: measure and qualifiers, whom it is about, and when. */
import { groups, measures, qualifiers, type Measure, type UnitKind } from './lexicon';
import { organisationsIn, withoutCounters, type Named } from './organisations';
import { periodsIn, type Period } from './periods';

export type Span = { readonly start: number; readonly end: number };

/** A sentence, read once for all the numbers in it. Offsets count from its beginning. */
export type ReadSentence = {
  readonly start: number;
  readonly words: string;
  readonly periods: readonly Period[];
  readonly named: readonly Named[];
  readonly measures: readonly (Span & { readonly measure: Measure })[];
  /** The first place of each group, in the order of the list: the more special ones first. */
  readonly groups: readonly (Span & { readonly group: string; readonly words: string })[];
};

export function readSentence(words: string, start: number, published: string | null): ReadSentence {
  return {
    start,
    words,
    periods: periodsIn(words, published),
    named: organisationsIn(words),
    measures: measures.flatMap((measure) =>
      Array.from(words.matchAll(measure.pattern), ({ 0: match, index }) => ({
        measure,
        start: index,
        end: index + match.length,
      })),
    ),
    groups: groupsIn(withoutCounters(words)),
  };
}

/** How far a measure may stand from its number, in UTF-16 units. */
const reach = 140;
/** A comma between the two counts for this much. */
const clausePenalty = 25;

/** The measure that belongs to the number at `at`; null when none that fits its unit is near. */
export function measureOf(sentence: ReadSentence, at: Span, kind: UnitKind, farthest = reach): string | null {
  // `4,000 of its 10,000 people`: the second number is what there was before.
  const head = sentence.words.slice(Math.max(0, at.start - 40), at.start);
  const isBase =
    kind === 'people' && /(?:\bof (?:its|their|his|the)|\d of) (?:more than |about |roughly )?$/i.test(head);
  let best: { name: string; distance: number } | null = null;
  for (const { measure, ...span } of sentence.measures) {
    if (!measure.kinds.includes(kind) || (isBase && span.start < at.end)) continue;
    const gap = distanceBetween(sentence.words, at, span);
    const distance = measure.strong === true ? gap - reach : gap;
    if (distance > (isBase ? 30 : farthest) || (best !== null && distance >= best.distance)) continue;
    best = { name: measure.name, distance };
  }
  return best?.name ?? (isBase ? 'employed' : null);
}

function distanceBetween(words: string, a: Span, b: Span): number {
  if (a.start < b.end && b.start < a.end) return 0;
  const [from, to] = a.end <= b.start ? [a.end, b.start] : [b.end, a.start];
  if (to - from > 2 * reach) return to - from;
  return to - from + clausePenalty * (words.slice(from, to).split(/[,;:—()]/).length - 1);
}

/** What narrows the number down, by name, in the order of the list. */
export function qualifiersIn(text: string): string[] {
  return [
    ...qualifiers.filter(({ pattern }) => pattern.test(text)).map(({ name }) => name),
    ...Array.from(text.matchAll(divisions), ([, name = '']) => name.toLowerCase()),
  ];
}
const divisions = /\b(?:its|the|their)\s((?:[\p{L}-]+\s){0,2}(?:division|unit|arm|department|segment|group))\b/giu;

/** The part of the sentence that the number stands in, between semicolons, dashes and joined clauses. */
export function clauseAt(sentence: string, { start, end }: Span): string {
  const from = Math.max(0, start - clauseReach);
  const before = sentence.slice(from, start);
  const behind = sentence.slice(end, end + clauseReach);
  let opened = 0;
  for (const { 0: mark, index } of before.matchAll(clauseEnds)) opened = index + mark.length;
  const closed = behind.search(clauseEnds);
  return sentence.slice(from + opened, end + (closed < 0 ? behind.length : closed));
}
/** What stands farther away is told of something else. UTF-16 units. */
const clauseReach = 240;
const clauseEnds = /[;—]|,\s(?:and|but|while|whereas|yet|of which)\s/gi;

/** The words that carry what a clause says, for what no measure stands for; at most eight. */
export function contentOf(clause: string, entity: string): string {
  const said = new Set(entity.toLowerCase().split(/\s+/));
  const words = (clause.toLowerCase().match(/(?<![\p{L}\p{N}])\p{L}[\p{L}-]{2,}/gu) ?? []).filter(
    (word) => !said.has(word) && !empty.test(word),
  );
  return [...new Set(words)].slice(0, 8).join(' ');
}
const empty =
  /^(?:the|and|but|for|with|from|that|this|these|those|which|who|whom|its|their|his|her|our|has|have|had|was|were|are|been|being|will|would|could|can|may|might|not|only|just|now|then|than|more|less|about|around|over|some|all|each|every|per|day|week|month|year|years|months|one|two|three|into|onto|out|off|also|says|said|claims|claim|found|finds|according|report|reports|reported|survey|study|percent|cent|january|february|march|april|june|july|august|september|october|november|december|early|late|mid|since|until|quarter|end|million|billion|thousand|half|nearly|almost|roughly|least|most|some)$/;

/** Whom or what the number is about, in the sentence's own words; empty when it does not say. */
export function entityOf(sentence: ReadSentence, at: Span, kind: UnitKind): string {
  if (kind === 'percent') {
    const behind = sentence.words.slice(at.end, at.end + 50);
    const of = /^\s?of\s(?!its\b|their\b)(?:the\s|all\s)?([^,.;:()]{3,40})/i.exec(behind)?.[1];
    const asked = of === undefined ? null : nearestGroup(groupsIn(` of ${of}`), { start: 0, end: 0 }, kind);
    // "25% of the people at Meta" are people of Meta.
    const own = asked !== null && isAnyone.test(asked) ? nearest(sentence.named, at)?.name : undefined;
    if (asked !== null) return own ?? asked;
  }
  return nearest(sentence.named, at)?.name ?? nearestGroup(sentence.groups, at, kind) ?? '';
}

const isAnyone = /^(?:workers?|employees|staff|people|workforce)$/i;

function groupsIn(words: string): ReadSentence['groups'] {
  return groups.flatMap(({ name, pattern }) => {
    const match = pattern.exec(words);
    if (match === null || isSpread(words.slice(0, match.index))) return [];
    const [found] = match;
    return [
      {
        group: name,
        start: match.index,
        end: match.index + found.length,
        words: found.replace(/^of (?:the |all )?/i, ''),
      },
    ];
  });
}

/** `52,955 layoffs across 155 companies`: those are counted, and the layoffs are not theirs alone. */
const isSpread = (before: string): boolean => /\b(?:across|at|among) \d[\d,]* $/.test(before);

/** The one before the number, unless it is much farther away than the one behind it. */
function nearest<T extends Span>(spans: readonly T[], at: Span): T | null {
  let best: { span: T; distance: number } | null = null;
  for (const span of spans) {
    const distance = span.end <= at.start ? at.start - span.end : (span.start - at.end) * 3;
    if (best === null || distance < best.distance) best = { span, distance };
  }
  return best?.span ?? null;
}

function nearestGroup(found: ReadSentence['groups'], at: Span, kind: UnitKind): string | null {
  const fitting = found.filter(({ group }) => fits(group, kind));
  // For people, the more special group wins wherever it stands: "tech" over "companies".
  return (kind === 'people' ? fitting[0] : nearest(fitting, at))?.words ?? null;
}

function fits(group: string, kind: UnitKind): boolean {
  if (group === 'tickets' || group === 'layoffs') return kind === 'percent';
  if (group === 'workers') return kind === 'percent' || kind === 'money';
  return group !== 'employers' || kind !== 'firms';
}
