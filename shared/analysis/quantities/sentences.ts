export type Sentence = { readonly start: number; readonly end: number };

/** Longer ones are no prose that anybody wrote; they are cut so that no text can make the work grow with its square. */
const longest = 1500;
const ends = /[.!?]["”’')\]]*\s+(?=["“‘'([]?[\p{Lu}\p{N}$€£])|\n+/gu;
const abbreviation = /(?:^|[\s(.])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|No|vs|Inc|Co|Corp|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.\s+$/u;

/** The sentences of a text as UTF-16 ranges, roughly: wide enough to hold what belongs to a number. */
export function sentencesIn(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  const add = (end: number) => {
    for (; end - start > longest; start += longest) found.push({ start, end: start + longest });
    if (end > start) found.push({ start, end });
    start = end;
  };
  for (const { 0: mark, index } of text.matchAll(ends)) {
    const end = index + mark.length;
    if (!mark.startsWith('\n') && abbreviation.test(text.slice(Math.max(start, index - 6), end))) continue;
    add(end);
  }
  add(text.length);
  return found;
}
