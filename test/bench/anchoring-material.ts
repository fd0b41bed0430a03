/**
 * A long article, an edited version of it and quotes whose place in both is known. The same numbers give the same
 * bytes on every machine.
 */
import { describeRange } from '#shared/anchoring/describe-range';
import type { TextRange } from '#shared/anchoring/anchor';
import type { Selectors } from '#shared/model/selector';

export type QuotedRange = { readonly selectors: Selectors; readonly truth: TextRange };
export type Material = { readonly oldText: string; readonly newText: string; readonly quotes: readonly QuotedRange[] };
export type Edits = { readonly of: 'characters' | 'words'; readonly rate: number };

/** Numbers from 0 up to 1, as even as a benchmark needs (a 32-bit linear congruence, its high bits mixed in). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 16), 0x45d9f3b);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

/** Paragraphs of prose-like text: few words make most of it, as in any language. `repeats` of them come twice. */
export function article(characters: number, repeats: number, seed = 1): string {
  const random = randomNumbers(seed);
  const vocabulary = Array.from({ length: 9_000 }, () => inventWord(random));
  const word = (): string => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? 'jobs';
  const sentence = (): string => {
    const words = Array.from({ length: 5 + Math.floor(random() * 20) }, word).join(' ');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  };
  const paragraphs: string[] = [];
  for (let length = 0; length < characters * (1 - repeats); length += (paragraphs.at(-1)?.length ?? 0) + 2) {
    paragraphs.push(Array.from({ length: 2 + Math.floor(random() * 6) }, sentence).join(' '));
  }
  for (const paragraph of paragraphs.filter(() => random() < repeats / (1 - repeats))) {
    paragraphs.splice(Math.floor(random() * paragraphs.length), 0, paragraph);
  }
  return paragraphs.join('\n\n');
}

function inventWord(random: () => number): string {
  const pick = (letters: string): string => letters.charAt(Math.floor(random() * letters.length));
  const syllables = 1 + Math.floor(random() * 3.5);
  return Array.from(
    { length: syllables },
    () => pick('bcdfghklmnprstvw') + pick('aeiou') + (random() < 0.3 ? pick('nrslt') : ''),
  ).join('');
}

/** `count` quotes of 20 to 239 characters, each within a paragraph, and where each went. */
export function quotesOf(oldText: string, edited: EditedText, count: number, seed = 3): QuotedRange[] {
  const random = randomNumbers(seed);
  const quotes: QuotedRange[] = [];
  while (quotes.length < count) {
    const length = 20 + Math.floor(random() * 220);
    const start = Math.floor(random() * (oldText.length - length));
    const selectors = describeRange(oldText, start, start + length);
    if (selectors.quote.exact.includes('\n')) continue;
    const { position } = selectors;
    quotes.push({ selectors, truth: { start: edited.start(position.start), end: edited.end(position.end) } });
  }
  return quotes;
}

export type EditedText = {
  readonly text: string;
  /** Where the character after an offset of the old text went; in a replaced word, as far from its start. */
  readonly start: (offset: number) => number;
  /** Where the character before an offset of the old text went; in a replaced word, as far from its end. */
  readonly end: (offset: number) => number;
};

/** Of the characters or words `rate` are edited: a third each replaced, dropped, or followed by a new one. */
export function editText(oldText: string, { of, rate }: Edits, seed = 5): EditedText {
  const random = randomNumbers(seed);
  const pieces = of === 'characters' ? Array.from(oldText) : (oldText.match(/\s+|\S+/g) ?? []);
  const fresh = (): string =>
    of === 'characters' ? 'abcdefghijklmnopqrst '.charAt(random() * 21) : inventWord(random);
  const parts: string[] = [];
  // For each unit of the old text: the offsets before and after what became of it.
  const before = new Int32Array(oldText.length + 1);
  const after = new Int32Array(oldText.length + 1);
  let old = 0;
  let now = 0;
  for (const piece of pieces) {
    const edit = /\s/.test(piece) && of === 'words' ? 1 : random() / rate;
    const kept = edit < 1 / 3 ? fresh() : edit < 2 / 3 ? '' : piece;
    for (let unit = 0; unit < piece.length; unit += 1) {
      before[old + unit] = now + Math.min(unit, kept.length);
      after[old + unit] = now + Math.max(0, kept.length - (piece.length - 1 - unit));
    }
    const added = edit >= 2 / 3 && edit < 1 ? (of === 'characters' ? fresh() : ` ${fresh()}`) : '';
    parts.push(kept, added);
    old += piece.length;
    now += kept.length + added.length;
  }
  return { text: parts.join(''), start: (offset) => before[offset] ?? now, end: (offset) => after[offset - 1] ?? 0 };
}

export function generatedMaterial(characters: number, count: number, edits: Edits, repeats: number): Material {
  const oldText = article(characters, repeats);
  const edited = editText(oldText, edits);
  return { oldText, newText: edited.text, quotes: quotesOf(oldText, edited, count) };
}
