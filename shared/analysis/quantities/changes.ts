/** Percentages that say how much something became more or less: `fell 25%`, `a rise of 12%`, `up by a third`. */
import type { Bound } from '#shared/model/quantity';
import type { Span } from './scope';

/** What a value counts in when it is such a change: positive for more, negative for less. */
export const changeUnit = '% change';
/** `fell to a quarter of its former level` is neither a change by a quarter nor a share of anything that is there. */
export const levelUnit = '% of a former level';

const up =
  'rose|risen|ris(?:es?|ing)|gr(?:ew|ow|ows|own|owing)|increas(?:ed?|es|ing)|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|surg(?:ed?|es|ing)|soar(?:ed|s|ing)?|gain(?:ed|s|ing)?|expand(?:ed|s|ing)?|up';
const down =
  'fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:ed?|es|ing)|decreas(?:ed?|es|ing)|shr(?:ank|unk|inks?|inking)|plung(?:ed?|es|ing)|slump(?:ed|s|ing)?|tumbl(?:ed?|es|ing)|slid(?:es?|ing)?|contract(?:ed|s|ing)?|sank|sunk|sinks?|down';
const roughly = String.raw`(?:(?:about|around|roughly|approximately|nearly|almost|some|more than|over|at least|less than|up to|an? (?:estimated|stunning|whopping|average))\s)*`;

const before = new RegExp(String.raw`\b(?<verb>(?<up>${up})|(?<down>${down}))\s(?:by\s)?${roughly}$`, 'i');
/** `made up 12%` and `sped up` say nothing of a change. */
const notUp = /\b(?:mak(?:e|es|ing)|made|sp(?:ed|eed\w*)|end\w*|add\w*|break\w*|took|tak\w+)\sup\s[^.]*$/i;
const nounBehind = new RegExp(
  String.raw`^\s(?:(?<up>rise|increase|growth|jump|surge|gain|climb)|(?<down>fall|drop|decline|decrease|reduction|slump|plunge|contraction))\b`,
  'i',
);
const nounBefore = new RegExp(
  String.raw`\b(?:(?<up>rise|increase|growth|jump|surge|gain)|(?<down>fall|drop|decline|decrease|reduction|slump|plunge))\sof\s${roughly}$`,
  'i',
);
const levelBefore = new RegExp(String.raw`\b(?:${up}|${down})\sto\s${roughly}$`, 'i');
const levelBehind = /^\s(?:of|from)\s(?:its|their|the|what)\b/i;

/** How far before the number the verb may stand, with what lies between, in UTF-16 units. */
const reach = 60;

export type PercentChange = {
  readonly direction: 1 | -1;
  /** The word that says so, which then is no measure: jobs that `dropped by 35%` were not all laid off. */
  readonly said: Span;
};

/** Null for a share. Offsets are those of the sentence. */
export function changeAt(words: string, { start, end }: Span): PercentChange | null {
  const from = Math.max(0, start - reach);
  const head = words.slice(from, start);
  const tail = words.slice(end, end + reach);
  const found = before.exec(head);
  if (found !== null && !notUp.test(head)) {
    const at = from + found.index;
    return {
      direction: found.groups?.up === undefined ? -1 : 1,
      said: { start: at, end: at + (found.groups?.verb ?? '').length },
    };
  }
  const behind = nounBehind.exec(tail);
  if (behind !== null)
    return { direction: behind.groups?.up === undefined ? -1 : 1, said: { start: end, end: end + behind[0].length } };
  const noun = nounBefore.exec(head);
  if (noun === null) return null;
  return { direction: noun.groups?.up === undefined ? -1 : 1, said: { start: from + noun.index, end: start } };
}

export function isFormerLevel(words: string, { start, end }: Span): boolean {
  return (
    levelBefore.test(words.slice(Math.max(0, start - reach), start)) && levelBehind.test(words.slice(end, end + reach))
  );
}

/** More than 25% less is at most -25%. */
export function boundOfChange(bound: Bound, direction: 1 | -1): Bound {
  if (direction === 1 || bound === 'exactly' || bound === 'about') return bound;
  return bound === 'at-least' ? 'at-most' : 'at-least';
}
