/** What two wordings of one claim are likely to share: words by their stem or family, numbers as wholes. */
import { WordCutter } from '#shared/search/words';
import { numberTokens } from '../quantities/number-tokens';
import { termOf, withoutPhrases } from './families';

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

const cutter = new WordCutter();
/** Numbers that are words like others: years, and counts below ten, written either way. */
const years = /^(?:19|20)\d\d$/;
const leastNumber = 10;

/** Each term once. Numbers begin with `#`, so that they can be told from words, and families of words with `=`. */
export function termsOf(text: string): Set<string> {
  const terms = new Set<string>();
  let words = '';
  let at = 0;
  for (const { start, end, value, sign } of numberTokens(text)) {
    if (sign === '' && value < leastNumber) continue;
    terms.add(numberTerm(value, sign));
    words += `${text.slice(at, start)} `;
    at = Math.max(at, end);
  }
  cutter.cut(withoutPhrases(words + text.slice(at)));
  for (let index = 0; index < cutter.count; index += 1) {
    const word = cutter.word(index);
    if (word === '' || empty.has(word)) continue;
    terms.add(years.test(word) ? word : (smallNumbers.get(word) ?? termOf(word)));
  }
  return terms;
}

/** Whether a folded word has something to say of its own. */
export const isTelling = (word: string): boolean => !empty.has(word);

export const isNumber = (term: string): boolean => term.startsWith('#');

const smallNumbers = new Map(
  'two three four five six seven eight nine'.split(' ').map((word, index) => [word, String(index + 2)]),
);

/**
 * `$4bn` and `4 billion` are one number, and so are `eight in ten` and `80%`. From a thousand on people round: two
 * figures count, so that 53,000 is 52,955.
 */
function numberTerm(value: number, sign: string): string {
  const size = Math.abs(value);
  const rounded = sign.startsWith('%') || size < 1000 ? size : Number(size.toPrecision(2));
  return `#${rounded}${sign.startsWith('%') ? '%' : ''}`;
}
