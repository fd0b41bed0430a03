/**
 * Numbers as they stand in a text, with what is written on them: currency, per cent, thousands. What only looks like a
 * quantity is left out: years, dates, ordinals, versions, list numbers, numbers in names and addresses.
 */
import type { Bound } from '#shared/model/quantity';
import { changeUnit } from './changes';
import { numberFromWords, numberWords, scaleOf, scaleWords } from './number-words';

export type NumberToken = {
  /** UTF-16 offsets of the number with its signs. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly bound: Bound;
  /** ISO 4217, `%`, `% change`, or empty. */
  readonly sign: string;
  /** Written in words, e.g. `half a million`: a round figure. */
  readonly inWords: boolean;
};

const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const suffix = String.raw`\s(?:${scaleWords})\b|[kK]\b|(?:bn|mn|tn|m|M|b|B)\b`;
const percent = String.raw`\s?%|\s?per\s?cent\b|\spercentage points\b`;
/** Not within a word, a decimal, an address or a name such as `tier-1`. */
const before = String.raw`(?<![\p{L}\p{N}.,/:#_@-])`;

const pattern = new RegExp(
  [
    // 30-40%, $10 to $12 million
    String.raw`${before}(?<sign>US\$|[$€£¥])?(?<number>${digits})(?<scale>${suffix})?(?:(?:\s?[–-]\s?|\sto\s|(?<=\bbetween\s\S{1,16})\sand\s)(?<sign2>US\$|[$€£¥])?(?<number2>${digits})(?<scale2>${suffix})?)?(?<percent>${percent})?(?<plus>\+)?(?![\p{L}\p{N}])`,
    // eight in ten, one out of six
    String.raw`\b(?<part>one|two|three|four|five|six|seven|eight|nine|\d{1,2})\s(?:in|out of)\s(?:every\s)?(?<whole>three|four|five|six|seven|eight|nine|ten|twelve|twenty|a hundred|10|100)\b(?!\s(?:days|weeks|months|years|hours|minutes|million|thousand))`,
    // half a million, a quarter of a million
    String.raw`\b(?<fraction>half|a quarter of|three quarters of)\sa\s(?<fractionScale>million|billion|trillion)\b`,
    // half of, a third of, two thirds of, nearly half its
    String.raw`\b(?<share>half|(?:a|one|two|three|four)[\s-](?:third|quarter|fifth|tenth)s?)\s(?=of\s|(?:its|their|the|all|those|these|his|our|are|were|have|had|say|said|expect|plan|regret)\b)`,
    // halved, more than doubled; nobody who doubles down does that
    String.raw`\b(?<factor>halved|doubled|tripled|trebled|quadrupled)\b(?!\s(?:down|up|as|back|over)\b)`,
    // fifty-five per cent, half-way words; two hundred thousand
    String.raw`\b(?<words>${numberWords})(?<wordPercent>\sper\s?cent\b)?(?![\p{L}-])`,
  ].join('|'),
  'giu',
);

const currencies: Readonly<Record<string, string>> = { $: 'USD', US$: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' };
const letterScales: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, b: 1e9, bn: 1e9, tn: 1e12 };
const fractions: Readonly<Record<string, number>> = { half: 2, third: 3, quarter: 4, fifth: 5, tenth: 10 };
/** In per cent of what there was before. */
const factors: Readonly<Record<string, number>> = {
  halved: -50,
  doubled: 100,
  tripled: 200,
  trebled: 200,
  quadrupled: 300,
};
const months = 'january|february|march|april|may|june|july|august|september|october|november|december';
const monthBefore = new RegExp(String.raw`\b(?:${months}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s$`, 'i');
const monthAfter = new RegExp(String.raw`^(?:st|nd|rd|th)?\s(?:of\s)?(?:${months})\b`, 'i');
const countable = /^\s(?:people|persons|workers|employees|jobs|staff|layoffs|companies|firms|positions|roles|posts)\b/;

export function* numberTokens(text: string): Generator<NumberToken> {
  for (const match of text.matchAll(pattern)) {
    const groups = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    if (groups.number !== undefined) yield* fromDigits(text, start, end, groups);
    else {
      const found = fromWords(groups);
      if (found === null || (groups.share !== undefined && isPartOfPeriod(text, start, end))) continue;
      yield {
        start,
        end,
        ...found,
        bound: found.inWords ? boundAt(text, start, end, 'about') : boundAt(text, start, end),
      };
    }
  }
}

type Groups = Readonly<Record<string, string | undefined>>;

function* fromDigits(text: string, start: number, end: number, groups: Groups): Generator<NumberToken> {
  const { number = '', number2, percent: isPercent } = groups;
  const sign = currencies[(groups.sign ?? groups.sign2 ?? '').toUpperCase()] ?? (isPercent === undefined ? '' : '%');
  const scaled = (digitsOf: string, scale: string | undefined) => {
    const factor = scaleFactor(scale, sign);
    return factor === null ? null : Number((Number(digitsOf.replaceAll(',', '')) * factor).toPrecision(15));
  };
  const value = scaled(number, groups.scale ?? groups.scale2);
  if (value === null || !Number.isFinite(value)) return;
  if (number2 !== undefined) {
    const upper = scaled(number2, groups.scale2);
    if (upper === null || upper <= value || looksLikeYear(number) || looksLikeYear(number2)) return;
    yield { start, end, value, bound: 'at-least', sign, inWords: false };
    yield { start, end, value: upper, bound: 'at-most', sign, inWords: false };
    return;
  }
  const bare = sign === '' && groups.scale === undefined;
  if (bare && looksLikeYear(number) && !countable.test(text.slice(end, end + 12))) return;
  if (
    /^\d{1,2}$/.test(number) &&
    bare &&
    (monthBefore.test(text.slice(Math.max(0, start - 12), start)) || monthAfter.test(text.slice(end, end + 14)))
  )
    return;
  yield {
    start,
    end,
    value,
    bound: groups.plus === undefined ? boundAt(text, start, end) : 'at-least',
    sign,
    inWords: false,
  };
}

/** Null for a letter that is no scale here: `60 m` is a length unless it is money. */
function scaleFactor(scale: string | undefined, sign: string): number | null {
  if (scale === undefined) return 1;
  const word = scale.trim();
  if (word.length > 2) return scaleOf(word);
  return (word === 'm' || word.toLowerCase() === 'b') && sign === ''
    ? null
    : (letterScales[word.toLowerCase()] ?? null);
}

function fromWords(groups: Groups): { value: number; sign: string; inWords: boolean } | null {
  const { part, whole, fraction, fractionScale, share, factor, words, wordPercent } = groups;
  if (part !== undefined && whole !== undefined) {
    const [of, among] = [countOf(part), countOf(whole)];
    return of === null || among === null || of >= among
      ? null
      : { value: round((of / among) * 100), sign: '%', inWords: true };
  }
  if (fraction !== undefined && fractionScale !== undefined) {
    const factor = { half: 0.5, 'a quarter of': 0.25 }[fraction.toLowerCase()] ?? 0.75;
    return { value: factor * scaleOf(fractionScale), sign: '', inWords: true };
  }
  if (share !== undefined) {
    const [count = 'a', name = 'half'] = share.toLowerCase() === 'half' ? [] : share.toLowerCase().split(/[\s-]/);
    const parts = fractions[name.replace(/s$/, '')] ?? 2;
    return { value: round((100 / parts) * (countOf(count) ?? 1)), sign: '%', inWords: true };
  }
  if (factor !== undefined) {
    const value = factors[factor.toLowerCase()];
    return value === undefined ? null : { value, sign: changeUnit, inWords: true };
  }
  if (words === undefined) return null;
  const value = numberFromWords(words);
  // Small counts in words are rarely what is argued about, and often no counts at all: "one of them".
  if (value === null || (value < 10 && wordPercent === undefined)) return null;
  return { value, sign: wordPercent === undefined ? '' : '%', inWords: false };
}

const round = (value: number): number => Math.round(value * 10) / 10;
const countOf = (word: string): number | null => (/^\d+$/.test(word) ? Number(word) : numberFromWords(word));
const looksLikeYear = (number: string): boolean => /^(?:19|20)\d\d$/.test(number);

/** The `first half of 2025`, `a quarter of the year`. */
function isPartOfPeriod(text: string, start: number, end: number): boolean {
  return (
    /\b(?:first|second|third|fourth|last|latter|other)\s$/i.test(text.slice(Math.max(0, start - 10), start)) ||
    /^\s(?:of\s)?(?:the\s)?(?:year|month|week|day|time|century|(?:19|20)\d\d)\b/i.test(text.slice(end, end + 16))
  );
}

const atLeast =
  /\b(?:more than|over|at least|upwards? of|no fewer than|no less than|above|exceed(?:s|ed|ing)?)\s(?:the\s)?$/i;
const atMost = /\b(?:at most|up to|fewer than|less than|no more than|under|below|as many as)\s$/i;
const about =
  /(?:\b(?:about|around|roughly|approximately|nearly|almost|some|close to|an estimated|estimated|circa)\s(?:a\s|the\s)?|[~≈]\s?)$/i;

function boundAt(text: string, start: number, end: number, otherwise: Bound = 'exactly'): Bound {
  const head = text.slice(Math.max(0, start - 24), start);
  if (atLeast.test(head) || /^\s(?:or more|and more|or above)\b/i.test(text.slice(end, end + 10))) return 'at-least';
  if (atMost.test(head) || /^\s(?:or fewer|or less)\b/i.test(text.slice(end, end + 10))) return 'at-most';
  if (/\bbetween\s$/i.test(head)) return 'at-least';
  if (/\bbetween\s\S{1,16}\sand\s$/i.test(head)) return 'at-most';
  return about.test(head) ? 'about' : otherwise;
}
