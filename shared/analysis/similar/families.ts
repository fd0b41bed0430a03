/**
 * Words that say the same of anything: each family stands for all of its words, in whatever form. They are few on
 * purpose. A family makes claims alike that share nothing else, so that a word is only taken in where it hardly ever
 * means something else; terms that many claims share weigh little anyway.
 */
const families: Readonly<Record<string, string>> = {
  // What is done to people and their work.
  dismiss:
    'dismiss layoff redundancy redundancies cut cutting fire fired firing axe axed axing shed shedding slash slice sack ' +
    'eliminate lose lost losing losses ousted culled terminate displace jobless',
  rehire: 'rehire re-hire rehiring rehired',
  hire: 'hire hiring recruit recruitment',
  replace: 'replace replacement substitute supplant',
  // More, less, the same.
  rise: 'rise rising risen rose raise grow grew grown growth increase climb climbed',
  fall: 'fall fell fallen decline decrease drop dropped shrink shrank shrunk reduce reduction',
  // Money.
  spend: 'spend spent spending invest investment capex expenditure',
  pay: 'pay paid salary salaries wage wages earn earnings',
  price: 'share shares stock stocks',
  // Saying and thinking.
  blame: 'blame cite cited citing name named naming attribute',
  regret: 'regret sorry remorse',
  expect: 'expect anticipate forecast predict foresee',
  // Doing and using.
  handle: 'handle answer resolve field',
  use: 'use used using deploy deployed deployment running',
  keep: 'keep kept retain',
  stop: 'stop stopped cease halt end ended',
  change: 'change rewrite rewrote rewritten alter revise',
  // Who and what.
  people: 'people person worker workers workforce employee staff headcount',
  job: 'job role position post desk',
  company: 'company companies firm employer business businesses corporation organisation organization enterprise',
  manager: 'manager executive boss bosses leader ceo',
  developer: 'developer programmer coder engineer',
  customer: 'customer client',
  question: 'question query queries faq ticket',
  junior: 'junior entry-level beginner',
  ai: 'ai',
  chatbot: 'chatbot bot chatbots bots',
  tech: 'tech technology',
  centre: 'centre center',
  excuse: 'excuse pretext scapegoat',
  day: 'day daily',
  year: 'year yearly annual annually',
  start: 'start beginning early',
};

/** What takes several words to say, and a word of its family. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:lay|lays|laid|laying)\s+(?:\S+\s+){0,6}?off\b|\b(?:lay|laid)-offs?\b|\bjob\s+(?:cuts?|loss(?:es)?)\b/giu,
    'dismiss',
  ],
  [/\b(?:let|lets|letting)\s+(?:\S+\s+){1,6}?go\b/giu, 'dismiss'],
  [/\bout of work\b|\bunemploy(?:ed|ment)\b/giu, 'jobless'],
  [/\b(?:hir\w+|tak\w+|took|call\w*|brought)\s+(?:\S+\s+){0,5}?back\b|\bhir\w+\s+(?:\S+\s+){0,2}?again\b/giu, 'rehire'],
  [/\bartificial intelligence\b|\bA\.I\./giu, 'ai'],
  [/\bentry[\s-]level\b/giu, 'junior'],
];

const familyOfStem = new Map<string, string>();
for (const [family, words] of Object.entries(families))
  for (const word of words.split(' ')) familyOfStem.set(stem(word), `=${family}`);

/** The term of a folded word: its family's, which begins with `=`, or else its stem. */
export function termOf(word: string): string {
  const stemmed = stem(word);
  return familyOfStem.get(stemmed) ?? stemmed;
}

/** Families with a word that may begin like this. */
export function familiesFrom(beginning: string): string[] {
  const found = [...familyOfStem].filter(([stemmed]) => stemmed.startsWith(beginning));
  return [...new Set(found.map(([, family]) => family))];
}

/** The text with a word of the family in the place of each phrase; words within a phrase stay, behind it. */
export function withoutPhrases(text: string): string {
  return phrases.reduce(
    (rest, [pattern, word]) => rest.replaceAll(pattern, (phrase) => ` ${word} ${inner(phrase)} `),
    text,
  );
}

const inner = (phrase: string): string => phrase.split(/\s/).slice(1, -1).join(' ');

/** Endings that English gives a word; what is left only has to be the same for the forms of one word. */
function stem(word: string): string {
  if (word.length < 4) return word;
  const bare = word
    .replace(/(?:ations?|ings?|edly|ers?|ed|es|s)$/, '')
    .replace(/([^aeiou])\1$/, '$1')
    .replace(/[ey]$/, '');
  return bare.length < 3 ? word : bare;
}
