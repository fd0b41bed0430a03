/** English words for numbers: `fifty-five`, `two hundred thousand`, `half a million`. */
const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const valueOfWord = new Map<string, number>([
  ...units.map((word, value): [string, number] => [word, value]),
  ...tens.map((word, index): [string, number] => [word, (index + 2) * 10]),
  ['a', 1],
  ['an', 1],
  ['dozen', 12],
]);
const scales = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

const small = [...units.slice(1), ...tens].join('|');
/** Matches a number in words of at least two words, or one of ten and more; `words` in a regular expression. */
export const numberWords = String.raw`(?:(?:${tens.join('|')})(?:[-\s](?:${units.slice(1, 10).join('|')}))?|${small})(?:\s(?:hundred|thousand|million|billion|trillion)(?:\sand)?(?:\s(?:${small}))?)*`;
export const scaleWords = 'hundred|thousand|million|billion|trillion';

/** What the words come to; null when one of them is no number. */
export function numberFromWords(text: string): number | null {
  let total = 0;
  let part = 0;
  for (const word of text.toLowerCase().split(/[\s-]+/)) {
    if (word === 'and') continue;
    const value = valueOfWord.get(word);
    const scale = scales.get(word);
    if (value !== undefined) part += value;
    else if (scale === undefined) return null;
    else if (scale === 100) part = (part || 1) * 100;
    else {
      total += (part || 1) * scale;
      part = 0;
    }
  }
  return total + part;
}

export const scaleOf = (word: string): number => scales.get(word.toLowerCase()) ?? 1;
