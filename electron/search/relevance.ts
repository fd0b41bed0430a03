/**
 * How well an entry fits a query: Okapi BM25 with its usual constants (Robertson and Zaragoza 2009, section 3.1). A
 * phrase counts like a word that is as rare as its words together, NEAR like both of its sides.
 */
import type { TextQuery } from '#shared/search/query';
import type { Weigh } from './evaluate';
import type { Segment } from './segment';

const saturation = 1.2;
const lengthNorm = 0.75;

export function createWeigh(segments: readonly Segment[]): Weigh {
  let entries = 0;
  let words = 0;
  for (const segment of segments) {
    entries += segment.live.length;
    words += segment.words - segment.droppedWords;
  }
  const usualWords = Math.max(1, words / Math.max(1, entries));
  const rarities = new Map<TextQuery, number>();
  const rarityOf = (query: TextQuery): number => {
    const known = rarities.get(query);
    if (known !== undefined) return known;
    const rarity = rarityIn(segments, query, entries);
    rarities.set(query, rarity);
    return rarity;
  };
  return (query, count, length) =>
    (rarityOf(query) * count * (saturation + 1)) /
    (count + saturation * (1 - lengthNorm + (lengthNorm * length) / usualWords));
}

function rarityIn(segments: readonly Segment[], query: TextQuery, entries: number): number {
  switch (query.kind) {
    case 'words': {
      let rarity = 0;
      const last = query.words.length - 1;
      for (const [index, word] of query.words.entries()) {
        let having = 0;
        for (const segment of segments) {
          const [from, to] = segment.wordRange(word, query.prefix && index === last);
          for (let number = from; number < to; number++) having += segment.entriesWith(number);
        }
        having = Math.min(having, entries);
        rarity += Math.log(1 + (entries - having + 0.5) / (having + 0.5));
      }
      return rarity;
    }
    case 'near':
      return rarityIn(segments, query.left, entries) + rarityIn(segments, query.right, entries);
    case 'any':
      return Math.min(...query.parts.map((part) => rarityIn(segments, part, entries)));
  }
}
