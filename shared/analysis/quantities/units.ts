/** What a number counts, read off the words behind it. */
import type { UnitKind } from './lexicon';

export type CountedUnit = {
  readonly unit: string;
  readonly kind: UnitKind;
  /** The words of the noun. */ readonly noun: string;
};

const nounKinds: readonly { readonly unit: string; readonly kind: UnitKind; readonly words: RegExp }[] = [
  {
    unit: 'people',
    kind: 'people',
    words:
      /^(?:people|persons?|workers?|employees?|staff(?:ers)?|agents?|engineers?|developers?|reps?|contractors?|recruits?|colleagues|us|humans)$/i,
  },
  { unit: 'jobs', kind: 'people', words: /^(?:jobs?|positions?|roles?|posts?|desks?|employment)$/i },
  { unit: 'layoffs', kind: 'people', words: /^(?:layoffs?|lay-offs?|redundancies|dismissals|cuts|letters)$/i },
  { unit: 'executives', kind: 'people', words: /^(?:executives?|managers?|leaders?|respondents?|economists?)$/i },
  {
    unit: 'companies',
    kind: 'firms',
    words: /^(?:companies|firms|employers|businesses|start-?ups|operators|organi[sz]ations)$/i,
  },
];

/** A noun phrase ends at these: verbs, prepositions, and what joins clauses. */
const stop =
  /^(?:is|are|was|were|be|been|being|has|have|had|do|does|did|will|would|can|could|may|might|must|should|in|on|at|by|for|from|with|without|to|into|as|than|that|which|who|whom|whose|when|where|while|and|or|but|nor|if|because|since|after|before|during|across|per|a|an|every|each|this|these|those|not|no|more|less|fewer|said|says|lost|lose|expect|expects|regret|regrets|cut|cuts|left|did|it|they|he|she|we|you|i|so|then|now|here|there|up|down|out|off|over|under|about|between|last|next|times|percent|points|of|the|its|their|his|our)$/i;

/** Up to this many UTF-16 units behind a number can tell what it counts. */
const reach = 70;
const leading =
  /^\s?(?:of\s(?:its|their|the|his|our|all|those|these)?\s?|more\s|fewer\s|other\s|additional\s|net\s|corporate\s)?/i;
const word = /^[\s-]?([\p{L}’'-]+)/u;

/** Null when the words behind the number name nothing that can be counted. */
export function unitAfter(text: string, end: number): CountedUnit | null {
  const rest = text.slice(end, end + reach);
  const start = leading.exec(rest)?.[0] ?? '';
  let tail = rest.slice(start.length);
  if (start === '' && !/^\s/.test(rest)) return null;
  const phrase: string[] = [];
  let best: CountedUnit | null = null;
  for (let count = 0; count < 5; count += 1) {
    const match = count === 0 && start !== '' ? /^([\p{L}’'-]+)/u.exec(tail) : word.exec(tail);
    const found = match?.[1];
    if (match === null || found === undefined || (stop.test(found) && !/^cuts$/i.test(found))) break;
    phrase.push(found);
    const kind = nounKinds.find(({ words }) => words.test(found));
    if (kind !== undefined) best = { unit: kind.unit, kind: kind.kind, noun: phrase.join(' ') };
    else if (best !== null) break;
    tail = tail.slice(match[0].length);
  }
  return best ?? plural(phrase);
}

/** `212 redundancy notices`: the first noun in the plural, when it is among the next three words. */
function plural(phrase: readonly string[]): CountedUnit | null {
  const at = phrase.slice(0, 3).findIndex((found) => /^\p{Ll}{3,}[^siu’']s$/u.test(found) && !notCounted.test(found));
  const noun = phrase[at];
  return noun === undefined
    ? null
    : { unit: noun.toLowerCase(), kind: 'other', noun: phrase.slice(0, at + 1).join(' ') };
}

const notCounted =
  /^(?:days|weeks|months|years|hours|minutes|seconds|quarters|times|points|always|perhaps|others|says|ones|sometimes|miles|degrees|searches|regions|sources|steps|pages|decades|centuries|needs|gets|makes|takes|goes|comes|works|means|shows|gives)$/i;

/** `per day`, `a month`, `every year`; empty when the number is of no rate. */
export function rateAfter(text: string, end: number): string {
  const match =
    /^[^.;:!?,]{0,40}?\b(?:per|an?|every|each)\s(day|week|month|quarter|year|hour)\b|^\s?\/\s?(day|week|month|year|hour)\b/i.exec(
      text.slice(end, end + 60),
    );
  const of = match?.[1] ?? match?.[2];
  return of === undefined || /\bin\s(?:an?|each|every)\s\w+$/i.test(match?.[0] ?? '') ? '' : ` per ${of.toLowerCase()}`;
}
