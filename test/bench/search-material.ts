/** Texts and queries for measuring search; the same seed gives the same, byte for byte. */

function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const syllables =
  'ba be da de fi fo ga ge ki ko la le mi mo na ne pi po ra re si so ta te vu za tion ment ing est'.split(' ');

/** The more frequent, the earlier; frequencies fall as in prose (Zipf). */
export function vocabularyOf(size: number, seed = 7): string[] {
  const random = randomFrom(seed);
  const words = new Set('the of and to in a is that for it as was with be by on not he his but'.split(' '));
  while (words.size < size) {
    const length = 1 + Math.floor(random() * 4);
    words.add(Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join(''));
  }
  return [...words].filter((word) => word !== '');
}

export type SearchArticle = { readonly id: string; readonly title: string; readonly text: string };

export function searchArticles(count: number, characters: number, vocabulary: readonly string[]): SearchArticle[] {
  const random = randomFrom(31);
  const sums = new Float64Array(vocabulary.length);
  let sum = 0;
  for (let rank = 0; rank < vocabulary.length; rank++) sums[rank] = sum += 1 / (rank + 2.7);
  const word = (): string => {
    const asked = random() * sum;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < asked) low = middle + 1;
      else high = middle;
    }
    return vocabulary[low] ?? '';
  };
  return Array.from({ length: count }, (_, index) => {
    const words: string[] = [];
    for (let length = 0; length < characters;) {
      const next = word();
      words.push(next);
      length += next.length + 1;
    }
    return { id: `article-${index}`, title: words.slice(0, 8).join(' '), text: words.join(' ') };
  });
}

export type SearchQuery = { readonly words: readonly string[]; readonly prefix: boolean };

/** A third each: one word, two words that both have to be there, the beginning of a word; none of the rarest. */
export function searchQueries(count: number, vocabulary: readonly string[]): SearchQuery[] {
  const random = randomFrom(41);
  const word = (): string => vocabulary[200 + Math.floor(random() * 8000)] ?? '';
  return Array.from({ length: count }, (_, index) => {
    if (index % 3 === 0) return { words: [word()], prefix: false };
    return index % 3 === 1 ? { words: [word(), word()], prefix: false } : { words: [word().slice(0, 5)], prefix: true };
  });
}
