/** A segment that is open for reading. Its tables are in memory; texts and postings are read when they are asked for. */
import fs from 'node:fs';
import { crc32 } from 'node:zlib';
import type { EntryName } from '#shared/search/entries';
import { entryKinds } from '#shared/search/query';
import { parsedJson } from '#electron/storage/json';
import { bytesOf, entryColumns, footerSchema, segmentMark, wordColumns, type Footer } from './segment-format';

/** Thrown when what is read is not what was written: the index has to be made anew. */
export class DamagedIndex extends Error {}

export class Segment {
  readonly path: string;
  /** Words in all entries, those that were dropped included. */
  readonly words: number;
  readonly names: readonly EntryName[];
  readonly #descriptor: number;
  readonly #entries: Uint32Array;
  readonly #wordBytes: Buffer;
  readonly #dictionary: Uint32Array;
  readonly #dropped = new Set<number>();
  #live: Uint32Array | null = null;

  /** Throws `DamagedIndex`, or what the file system throws. */
  constructor(path: string) {
    this.path = path;
    this.#descriptor = fs.openSync(path, 'r');
    try {
      const { words, parts, sum } = this.#footer();
      const [names, entries, wordBytes, dictionary] = [
        this.#bytes(...parts.names),
        numbersOf(this.#bytes(...parts.entries)),
        this.#bytes(...parts.words),
        numbersOf(this.#bytes(...parts.dictionary)),
      ];
      const found = [names, bytesOf(entries), wordBytes, bytesOf(dictionary)].reduce((so, far) => crc32(far, so), 0);
      if (found !== sum) throw new DamagedIndex(`the tables of ${path} are damaged`);
      this.words = words;
      this.names = names.length === 0 ? [] : names.toString('utf8').split('\n').map(nameOf);
      this.#entries = entries;
      this.#wordBytes = wordBytes;
      this.#dictionary = dictionary;
    } catch (error) {
      fs.closeSync(this.#descriptor);
      throw error;
    }
  }

  close(): void {
    fs.closeSync(this.#descriptor);
  }

  /** Entries that are no longer what they were, or no longer there. */
  get dropped(): ReadonlySet<number> {
    return this.#dropped;
  }

  drop(entry: number): void {
    this.#dropped.add(entry);
    this.#live = null;
  }

  /** Ascending. */
  get live(): Uint32Array {
    this.#live ??= Uint32Array.from(
      Array.from({ length: this.names.length }, (_, entry) => entry).filter((entry) => !this.#dropped.has(entry)),
    );
    return this.#live;
  }

  fingerprintOf(entry: number): number {
    return this.#entries[entry * entryColumns] ?? 0;
  }

  wordsIn(entry: number): number {
    return this.#entries[entry * entryColumns + 4] ?? 0;
  }

  /** Words in the entries that were dropped. */
  get droppedWords(): number {
    let words = 0;
    for (const entry of this.#dropped) words += this.wordsIn(entry);
    return words;
  }

  textOf(entry: number): { text: string; more: string } {
    const row = entry * entryColumns;
    const bytes = this.#bytes(this.#entries[row + 1] ?? 0, this.#entries[row + 2] ?? 0);
    if (crc32(bytes) !== this.#entries[row + 5]) throw new DamagedIndex(`a text in ${this.path} is damaged`);
    const whole = bytes.toString('utf8');
    const units = this.#entries[row + 3] ?? 0;
    return { text: whole.slice(0, units), more: whole.slice(units + 1) };
  }

  /** Numbers of the words asked for: the one word, or all that begin with it. Half-open. */
  wordRange(word: string, prefix: boolean): readonly [from: number, to: number] {
    const from = this.#firstFrom(word);
    let to = from;
    const count = this.#dictionary.length / wordColumns;
    if (prefix) while (to < count && this.#word(to).startsWith(word)) to += 1;
    else if (from < count && this.#word(from) === word) to += 1;
    return [from, to];
  }

  /** How many entries have a word, those that were dropped included. */
  entriesWith(word: number): number {
    return this.#dictionary[word * wordColumns + 1] ?? 0;
  }

  /** Of words that follow one another, for each its postings: they stand side by side in the file. */
  postings(from: number, to: number): Buffer[] {
    if (from >= to) return [];
    const start = this.#dictionary[from * wordColumns + 2] ?? 0;
    const last = (to - 1) * wordColumns;
    const all = this.#bytes(start, (this.#dictionary[last + 2] ?? 0) + (this.#dictionary[last + 3] ?? 0) - start);
    return Array.from({ length: to - from }, (_, index) => {
      const row = (from + index) * wordColumns;
      const at = (this.#dictionary[row + 2] ?? 0) - start;
      const bytes = all.subarray(at, at + (this.#dictionary[row + 3] ?? 0));
      if (crc32(bytes) !== this.#dictionary[row + 4]) throw new DamagedIndex(`postings in ${this.path} are damaged`);
      return bytes;
    });
  }

  /** The first word that does not come before `word`. */
  #firstFrom(word: string): number {
    let [low, high] = [0, this.#dictionary.length / wordColumns];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#word(middle) < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #word(number: number): string {
    const row = number * wordColumns;
    const start = number === 0 ? 0 : (this.#dictionary[row - wordColumns] ?? 0);
    return this.#wordBytes.toString('utf8', start, this.#dictionary[row]);
  }

  #footer(): Footer {
    const { size } = fs.fstatSync(this.#descriptor);
    const [length = 0, mark] = size < 8 ? [] : numbersOf(this.#bytes(size - 8, 8));
    if (mark !== segmentMark || length > size - 8) throw new DamagedIndex(`${this.path} is not a segment`);
    const json = parsedJson(this.#bytes(size - 8 - length, length).toString('utf8'));
    const footer = footerSchema.safeParse(json.ok ? json.value : null);
    if (!footer.success) throw new DamagedIndex(`the footer of ${this.path} is damaged`);
    for (const [start, bytes] of Object.values(footer.data.parts))
      if (start + bytes > size) throw new DamagedIndex(`${this.path} is cut short`);
    return footer.data;
  }

  #bytes(start: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    let filled = 0;
    while (filled < length) {
      const read = fs.readSync(this.#descriptor, bytes, filled, length - filled, start + filled);
      if (read === 0) throw new DamagedIndex(`${this.path} is cut short`);
      filled += read;
    }
    return bytes;
  }
}

function numbersOf(bytes: Buffer): Uint32Array {
  const numbers = new Uint32Array(bytes.length >>> 2);
  bytesOf(numbers).set(bytes.subarray(0, numbers.byteLength));
  return numbers;
}

function nameOf(line: string): EntryName {
  const colon = line.indexOf(':');
  const kind = entryKinds.find((known) => known === line.slice(0, colon));
  if (kind === undefined) throw new DamagedIndex(`"${line}" names no entry`);
  return { kind, id: line.slice(colon + 1) };
}
