/** Finding by a few letters: every word that is asked for has to be begun, or at least be contained, in the text. */

/** The items that fit best first, at most `most`. Nothing asked for: the first ones as they come. */
export function bestMatches<T>(items: readonly T[], query: string, textOf: (item: T) => string, most: number): T[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return items.slice(0, most);
  const found: { item: T; score: number }[] = [];
  for (const item of items) {
    const score = scoreOf(folded(textOf(item)), words);
    if (score > 0) found.push({ item, score });
  }
  return found
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ item }) => item);
}

/** 0 when a word is missing. */
function scoreOf(text: string, words: readonly string[]): number {
  let score = 0;
  for (const word of words) {
    const at = text.indexOf(word);
    if (at === 0) score += 4;
    else if (at > 0) score += /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') ? 2 : 3;
    else if (isSpelled(text, word)) score += 1;
    else return 0;
  }
  return score - text.length / 10_000;
}

/** Whether the letters stand in the text in this order, close enough to each other to be meant: `trckr` for tracker. */
function isSpelled(text: string, word: string): boolean {
  if (word.length < 3) return false;
  let at = text.indexOf(word[0] ?? '');
  for (; at !== -1; at = text.indexOf(word[0] ?? '', at + 1)) {
    let next = at;
    let fits = true;
    for (const letter of word.slice(1)) {
      const found = text.indexOf(letter, next + 1);
      if (found === -1 || found - next > 3) {
        fits = false;
        break;
      }
      next = found;
    }
    if (fits) return true;
  }
  return false;
}

/** Without accents and capitals. */
export const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
