import type { TextPlace } from '#shared/search/places';

/** More than anyone steps through. */
const most = 20_000;

/** Where the words stand in a text, in any case and with any space between them; UTF-16 offsets, in order. */
export function placesOfWords(text: string, words: string): TextPlace[] {
  const parts = words
    .trim()
    .split(/\s+/)
    .filter((part) => part !== '');
  if (parts.length === 0) return [];
  const pattern = new RegExp(parts.map(escaped).join('\\s+'), 'giu');
  const places: TextPlace[] = [];
  for (const { index, 0: found } of text.matchAll(pattern)) {
    places.push({ start: index, end: index + found.length });
    if (places.length === most) break;
  }
  return places;
}

/** As in "don’t", which is written with either apostrophe. */
const escaped = (part: string): string =>
  part
    .replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replaceAll(/['‘’]/g, "['‘’]")
    .replaceAll(/["“”]/g, '["“”]');
