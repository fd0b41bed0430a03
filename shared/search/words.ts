/**
 * The words of a text, folded so that a search finds them whatever their case and accents, each with the place in the
 * text where it stands. Texts and queries are cut by this one function, so what a reader copies is found again.
 *
 * Letters and digits make up words, everything else parts them: "52,955" is two words, and so is "don't"; a query
 * with either asks for both, one after the other. Scripts that are written without blanks (Chinese, Japanese, Thai,
 * Lao, Khmer, Burmese) give one word a character: a dictionary would cut more sensibly, but in other places with the
 * next version of the runtime, and what was indexed by one would not be found by the other.
 */

/** Takes a folded word and its place: UTF-16 offsets, half-open. */
export type TakeWord = (word: string, start: number, end: number) => void;

export function eachWord(text: string, take: TakeWord): void {
  const cut = new WordCutter();
  cut.cut(text);
  for (let index = 0; index < cut.count; index++) {
    const word = cut.word(index);
    if (word !== '') take(word, cut.startOf(index), cut.endOf(index));
  }
}

/**
 * Cuts one text after another, and makes strings of those words only that somebody wants: for the index and for the
 * places of hits, which look at millions of words, that is most of the time.
 */
export class WordCutter {
  /** How many words the text has; a few of them may be empty when folded, and are then none. */
  count = 0;
  #text = '';
  #starts = new Uint32Array(256);
  #ends = new Uint32Array(256);
  /** 1 for a word that folding leaves as it is. */
  #plain = new Uint8Array(256);

  cut(text: string): void {
    const { length } = text;
    this.#text = text;
    this.count = 0;
    let at = 0;
    while (at < length) {
      const start = at;
      const unit = text.charCodeAt(at);
      let kind = kindAt(text, at, unit);
      at += widthOf(text, at, unit);
      if (kind === parting || kind === extending) continue;
      const alone = kind === single;
      let plain = kind === plainLetter;
      while (at < length) {
        const next = text.charCodeAt(at);
        kind = kindAt(text, at, next);
        if (kind === plainLetter && !alone) at += 1;
        else if (kind === extending || (kind === letter && !alone)) {
          plain = false;
          at += widthOf(text, at, next);
        } else break;
      }
      if (this.count === this.#starts.length) this.#grow();
      this.#starts[this.count] = start;
      this.#ends[this.count] = at;
      this.#plain[this.count++] = plain ? 1 : 0;
    }
  }

  startOf(index: number): number {
    return this.#starts[index] ?? 0;
  }

  endOf(index: number): number {
    return this.#ends[index] ?? 0;
  }

  /** Whether the word is in the text as it is when folded. */
  isPlain(index: number): boolean {
    return this.#plain[index] === 1;
  }

  /** Folded. */
  word(index: number): string {
    const word = this.#text.slice(this.#starts[index], this.#ends[index]);
    return this.isPlain(index) ? word : folded(word);
  }

  #grow(): void {
    const larger = <T extends Uint32Array | Uint8Array>(empty: T, old: T): T => (empty.set(old), empty);
    this.#starts = larger(new Uint32Array(this.count * 2), this.#starts);
    this.#ends = larger(new Uint32Array(this.count * 2), this.#ends);
    this.#plain = larger(new Uint8Array(this.count * 2), this.#plain);
  }
}

/** The folded words of a text, in order. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  eachWord(text, (word) => void words.push(word));
  return words;
}

const parting = 1;
const letter = 2;
/** A character that is a word of its own. */
const single = 3;
/** Accents written apart, and what nobody sees: part of the word they follow. */
const extending = 4;
/** A small letter or digit, with nothing to fold: nine words in ten of English are made of these alone. */
const plainLetter = 5;

const singles =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const extenders = /[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]/u;
const letters = /[\p{L}\p{N}]/u;

function kindOf(character: string): number {
  if (/[a-z0-9]/.test(character)) return plainLetter;
  if (extenders.test(character)) return extending;
  if (!letters.test(character)) return parting;
  return singles.test(character) ? single : letter;
}

/** Kinds of the characters up to U+FFFF as far as they were met; 0 where they were not. */
const kinds = new Uint8Array(0x1_0000);

function kindAt(text: string, at: number, unit: number): number {
  const known = kinds[unit] ?? 0;
  if (known !== 0) return known;
  if (isPair(text, at, unit)) return kindOf(text.slice(at, at + 2));
  return (kinds[unit] = isHighSurrogate(unit) ? 0 : kindOf(String.fromCharCode(unit))) || parting;
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isPair = (text: string, at: number, unit: number): boolean =>
  isHighSurrogate(unit) && (text.codePointAt(at) ?? 0) > 0xffff;
const widthOf = (text: string, at: number, unit: number): number => (isPair(text, at, unit) ? 2 : 1);

/** Latin, Greek and Cyrillic accents, Hebrew and Arabic vowel points, and what nobody sees. */
const dropped =
  /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670]|[\u00ad\u200b-\u200f\u2060\ufeff]|[\ufe00-\ufe0f]/g;
/** Letters that Unicode does not take apart, and the sigma that ends a word. */
const alike: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};

function folded(word: string): string {
  const known = foldedWords.get(word);
  if (known !== undefined) return known;
  const result = word
    .normalize('NFKD')
    .replace(dropped, '')
    .toLowerCase()
    .replaceAll(/[ßæœøłđðþıς]/g, (character) => alike[character] ?? character)
    .normalize('NFC');
  if (foldedWords.size >= mostFolded) foldedWords.clear();
  foldedWords.set(word, result);
  return result;
}

/** Folding costs microseconds, and most words come again. */
const foldedWords = new Map<string, string>();
const mostFolded = 20_000;
