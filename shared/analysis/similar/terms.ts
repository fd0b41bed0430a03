/** What two wordings of one claim are likely to share: words by their stem, numbers as wholes. */
import { WordCutter } from '#shared/search/words';

/** Say nothing about what a claim is about. */
const empty = new Set(
  (
    'a an the of in on at by for to from with without and or but nor so as if than that this these those there here it ' +
    'its he she they them their we us our you your his her i is are was were be been being am do does did done has have ' +
    'had having will would can could may might shall should must not no which who whom whose what when where why how ' +
    'into onto over under about between among after before during since until while because also only just then now ' +
    'more most less least very much many some any all each every both either neither one up out off down again still ' +
    'yet even too own same other another such s t re ve ll d say says said'
  ).split(' '),
);

/** A number as it is written, with what makes it another one: `52,955`, `55%`, `$4bn`, `4.1 million`. */
const numbers =
  /(?<![\p{L}\p{N}])[$€£]?\d+(?:[.,’\u00a0\u202f]\d+)*(?:\s?(?:%|per ?cent\b|bn\b|billion\b|m\b|million\b|thousand\b|k\b))?/giu;

const cutter = new WordCutter();

/** Each term once. Numbers begin with `#`, so that they can be told from words. */
export function termsOf(text: string): Set<string> {
  const terms = new Set<string>();
  const words = text.replaceAll(numbers, (number) => {
    terms.add(`#${plainNumber(number)}`);
    return ' ';
  });
  cutter.cut(words);
  for (let index = 0; index < cutter.count; index += 1) {
    const word = cutter.word(index);
    if (word !== '' && !empty.has(word)) terms.add(stem(word));
  }
  return terms;
}

/** Whether a folded word has something to say of its own. */
export const isTelling = (word: string): boolean => !empty.has(word);

export const isNumber = (term: string): boolean => term.startsWith('#');

const scales: readonly (readonly [RegExp, number])[] = [
  [/(?:bn|billion)$/, 1e9],
  [/(?:m|million)$/, 1e6],
  [/(?:k|thousand)$/, 1e3],
];

/** `$4bn` and `4 billion` are one number, and so are `55 per cent` and `55%`. */
function plainNumber(written: string): string {
  const text = written.toLowerCase().replaceAll(/\s/g, '');
  const isShare = /%$|percent$/.test(text);
  const digits = /\d+(?:[.,’]\d+)*/.exec(text)?.[0] ?? '';
  // A comma before three digits parts thousands; a dot or a comma before any other number of them is a decimal point.
  const value = Number(digits.replaceAll(/[,’.](?=\d{3}(?:\D|$))/g, '').replace(',', '.'));
  const scale = isShare ? 1 : (scales.find(([pattern]) => pattern.test(text))?.[1] ?? 1);
  return `${Number.isFinite(value) ? value * scale : digits}${isShare ? '%' : ''}`;
}

/** Endings that English gives a word; what is left only has to be the same for the forms of one word. */
function stem(word: string): string {
  if (word.length < 4) return word;
  const bare = word
    .replace(/(?:ations?|ings?|edly|ers?|ed|es|s)$/, '')
    .replace(/([^aeiou])\1$/, '$1')
    .replace(/[ey]$/, '');
  return bare.length < 3 ? word : bare;
}
