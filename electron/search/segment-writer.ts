/**
 * Writes a segment. Each word of each entry becomes a number in one long list, in the order of the texts; when the
 * segment is full, the list is sorted by word in one pass (a counting sort keeps the order within a word), and the
 * postings are read off it. No list for each word has to grow meanwhile, which is what makes this quick and small.
 */
import fs from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Entry } from '#shared/search/entries';
import { WordCutter } from '#shared/search/words';
import { BufferedFile } from './buffered-file';
import { bytesOf, positionGap, segmentMark, wordColumns, type Footer } from './segment-format';
import { putVarint } from './varint';
import { WordNumbers } from './word-numbers';

/**
 * Words in a segment: four bytes each while it is written, and eight more while it is sorted. Larger segments take
 * more memory to make, smaller ones are more to look into with each query.
 */
export const mostWords = 2 << 20;

export class SegmentWriter {
  readonly #path: string;
  readonly #file: BufferedFile;
  readonly #cutter = new WordCutter();
  readonly #numbers = new WordNumbers();
  readonly #names: string[] = [];
  readonly #entries: number[] = [];
  /** Of each entry the index of its first word, and of the first that belongs to what else is found of it. */
  readonly #starts: number[] = [];
  readonly #middles: number[] = [];
  #list = new Uint32Array(1 << 16);
  #length = 0;

  /** Throws what the file system throws, as do the other methods. */
  constructor(path: string) {
    this.#path = path;
    this.#file = new BufferedFile(path);
  }

  get words(): number {
    return this.#length;
  }

  /** `fingerprint`: 32 bits that change when the entry does. */
  add({ kind, id, text, more }: Entry, fingerprint: number): void {
    const bytes = Buffer.from(`${text}\n${more}`);
    const from = this.#length;
    this.#starts.push(from);
    this.#takeWords(text);
    this.#middles.push(this.#length);
    if (more !== '') this.#takeWords(more);
    this.#names.push(`${kind}:${id}`);
    this.#entries.push(fingerprint, this.#file.position, bytes.length, text.length, this.#length - from, crc32(bytes));
    this.#file.write(bytes);
  }

  /** The segment is on the disk, though perhaps in the system's cache only: what is lost is made anew. */
  finish(): void {
    const { words } = this.#numbers;
    const sorted = Array.from(words, (_, number) => number).sort((a, b) => compared(words[a], words[b]));
    const dictionary = this.#writePostings(sorted);
    const tables = {
      names: Buffer.from(this.#names.join('\n')),
      entries: bytesOf(Uint32Array.from(this.#entries)),
      words: Buffer.from(sorted.map((number) => words[number]).join('')),
      dictionary: bytesOf(dictionary),
    };
    let sum = 0;
    const place = (bytes: Buffer): [number, number] => {
      const { position } = this.#file;
      sum = crc32(bytes, sum);
      this.#file.write(bytes);
      return [position, bytes.length];
    };
    const parts: Footer['parts'] = {
      names: place(tables.names),
      entries: place(tables.entries),
      words: place(tables.words),
      dictionary: place(tables.dictionary),
    };
    const footer: Footer = { words: this.#length, parts, sum };
    const json = Buffer.from(JSON.stringify(footer));
    this.#file.write(json);
    this.#file.write(bytesOf(Uint32Array.of(json.length, segmentMark)));
    this.#file.close();
  }

  /** Removes what was written. */
  discard(): void {
    this.#file.abandon();
    fs.rmSync(this.#path, { force: true });
  }

  #takeWords(text: string): void {
    const cutter = this.#cutter;
    cutter.cut(text);
    for (let index = 0; index < cutter.count; index++) {
      if (cutter.isPlain(index)) this.#put(this.#numbers.numberOf(text, cutter.startOf(index), cutter.endOf(index)));
      else {
        const word = cutter.word(index);
        if (word !== '') this.#put(this.#numbers.numberOf(word, 0, word.length));
      }
    }
  }

  #put(number: number): void {
    if (this.#length === this.#list.length) {
      const longer = new Uint32Array(this.#length * 2);
      longer.set(this.#list);
      this.#list = longer;
    }
    this.#list[this.#length++] = number;
  }

  /** The dictionary. */
  #writePostings(sorted: readonly number[]): Uint32Array {
    const { ends, order } = sortedByWord(this.#list.subarray(0, this.#length), sorted.length);
    const dictionary = new Uint32Array(sorted.length * wordColumns);
    const entryOf = this.#entryOfEach();
    let bytesOfWords = 0;
    let buffer = new Uint8Array(1 << 16);
    for (const [row, number] of sorted.entries()) {
      const from = number === 0 ? 0 : (ends[number - 1] ?? 0);
      const to = ends[number] ?? 0;
      const most = (to - from) * 20; // three numbers of an entry and a position, five bytes each
      if (buffer.length < most) buffer = new Uint8Array(most);
      const { length, entries } = this.#putPostings(buffer, order.subarray(from, to), entryOf);
      const bytes = buffer.subarray(0, length);
      bytesOfWords += Buffer.byteLength(this.#numbers.words[number] ?? '');
      dictionary.set([bytesOfWords, entries, this.#file.position, length, crc32(bytes)], row * wordColumns);
      this.#file.write(bytes);
    }
    return dictionary;
  }

  #entryOfEach(): Uint32Array {
    const entryOf = new Uint32Array(this.#length);
    for (const [entry, start] of this.#starts.entries()) entryOf.fill(entry, start, this.#starts[entry + 1]);
    return entryOf;
  }

  /** `occurrences`: ascending indexes into the list of words. */
  #putPostings(bytes: Uint8Array, occurrences: Uint32Array, entryOf: Uint32Array): { length: number; entries: number } {
    let length = 0;
    let entries = 0;
    let previous = 0;
    for (let at = 0; at < occurrences.length;) {
      const entry = entryOf[occurrences[at] ?? 0] ?? 0;
      const start = this.#starts[entry] ?? 0;
      const middle = this.#middles[entry] ?? 0;
      let end = at + 1;
      while (end < occurrences.length && entryOf[occurrences[end] ?? 0] === entry) end += 1;
      length = putVarint(bytes, length, entry - previous);
      length = putVarint(bytes, length, end - at);
      const size = length; // one byte is left free for the bytes of the positions, and more when it takes more
      let last = 0;
      let next = size + 1;
      for (; at < end; at++) {
        const index = occurrences[at] ?? 0;
        const position = index - start + (index < middle ? 0 : positionGap);
        next = putVarint(bytes, next, position - last);
        last = position;
      }
      const taken = next - size - 1;
      if (taken < 128) bytes[size] = taken;
      else {
        const wide = taken < 1 << 14 ? 2 : taken < 1 << 21 ? 3 : 4;
        bytes.copyWithin(size + wide, size + 1, next);
        putVarint(bytes, size, taken);
        next += wide - 1;
      }
      length = next;
      previous = entry;
      entries += 1;
    }
    return { length, entries };
  }
}

/** By UTF-16 units, as the reader looks them up. */
const compared = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0);

/** Indexes of the list by word, ascending within one; `ends[n]` is where those of word `n` end. */
function sortedByWord(list: Uint32Array, words: number): { ends: Uint32Array; order: Uint32Array } {
  const ends = new Uint32Array(words);
  for (const word of list) ends[word] = (ends[word] ?? 0) + 1;
  let total = 0;
  for (let word = 0; word < words; word++) {
    const count = ends[word] ?? 0;
    ends[word] = total;
    total += count;
  }
  const order = new Uint32Array(list.length);
  for (let index = 0; index < list.length; index++) {
    const word = list[index] ?? 0;
    const place = ends[word] ?? 0;
    order[place] = index;
    ends[word] = place + 1;
  }
  return { ends, order };
}
