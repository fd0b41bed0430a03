/** The measures of import quality, each on plain values, so that every importer is measured alike. */

/** Words as runs of letters and digits, lower case: punctuation and white space do not count. */
export function tokens(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

export type Overlap = { readonly precision: number; readonly recall: number; readonly f1: number };

/** Token overlap as multisets. Two empty texts agree; an empty text and another do not. */
export function tokenOverlap(found: string, expected: string): Overlap {
  const have = counted(tokens(found));
  const want = counted(tokens(expected));
  const shared = [...have].reduce((sum, [token, count]) => sum + Math.min(count, want.get(token) ?? 0), 0);
  const foundTotal = total(have);
  const wanted = total(want);
  if (foundTotal === 0 && wanted === 0) return { precision: 1, recall: 1, f1: 1 };
  const precision = foundTotal === 0 ? 0 : shared / foundTotal;
  const recall = wanted === 0 ? 0 : shared / wanted;
  return { precision, recall, f1: shared === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

/** White space and typographic quotes aside, which extractors write differently. */
export function sameTitle(found: string, expected: string): boolean {
  return plainLine(found) === plainLine(expected);
}

/** The same calendar day, whatever follows it. */
export function sameDate(found: string | null, expected: string): boolean {
  return found !== null && found.slice(0, 10) === expected.slice(0, 10);
}

/** The names as one line, in any order and however they are joined. */
export function sameAuthors(found: readonly string[], expected: string): boolean {
  const names = (text: string): string =>
    tokens(text.replace(/\band\b/gi, ' '))
      .toSorted()
      .join(' ');
  return names(found.join(' ')) === names(expected);
}

/** The body alone: importers differ in whether the headline is text, and the expected files leave it out. */
export function withoutHeadline(text: string, title: string): string {
  const lines = text.split('\n');
  const place = lines.slice(0, 40).findIndex((line) => title !== '' && sameTitle(line, title));
  const body = lines.filter((_, index) => index !== place).join('\n');
  // A page may say nothing but its title.
  return body.trim() === '' ? text : body;
}

const plainLine = (text: string): string =>
  text.normalize('NFC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();

export function median(values: readonly number[]): number {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export const share = (values: readonly boolean[]): number =>
  values.length === 0 ? Number.NaN : values.filter(Boolean).length / values.length;
