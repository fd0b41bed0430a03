/** Reads postings: which entries have a word, how often, and where. */
import type { Segment } from './segment';
import { VarintReader } from './varint';

/** Ascending entries, and for each a number. */
export type Listed = { readonly entries: Uint32Array; readonly counts: Uint32Array };

/** The entries of `within` (ascending) that have the word or one that begins with it, and how often. */
export function entriesHaving(segment: Segment, word: string, prefix: boolean, within: Uint32Array): Listed {
  const [from, to] = segment.wordRange(word, prefix);
  const [first, ...others] = segment.postings(from, to);
  if (first === undefined) return { entries: new Uint32Array(0), counts: new Uint32Array(0) };
  if (others.length === 0) return ofOneWord(first, segment.entriesWith(from), within);
  const counts = new Uint32Array(segment.names.length);
  for (const postings of [first, ...others])
    eachPosting(postings, (entry, count) => {
      counts[entry] = (counts[entry] ?? 0) + count;
    });
  const entries = within.filter((entry) => counts[entry] !== 0);
  return { entries, counts: entries.map((entry) => counts[entry] ?? 0) };
}

function ofOneWord(postings: Buffer, most: number, within: Uint32Array): Listed {
  const entries = new Uint32Array(most);
  const counts = new Uint32Array(most);
  let found = 0;
  let at = 0;
  eachPosting(postings, (entry, count) => {
    while (at < within.length && (within[at] ?? 0) < entry) at += 1;
    if (within[at] !== entry) return;
    entries[found] = entry;
    counts[found++] = count;
  });
  return { entries: entries.subarray(0, found), counts: counts.subarray(0, found) };
}

function eachPosting(postings: Buffer, take: (entry: number, count: number) => void): void {
  const reader = new VarintReader(postings);
  let entry = 0;
  while (!reader.done) {
    entry += reader.read();
    const count = reader.read();
    const bytes = reader.read();
    reader.at += bytes;
    take(entry, count);
  }
}

/** Positions of a word, asked for entry by entry in ascending order. */
export class PositionReader {
  readonly #words: PositionsOfWord[];

  constructor(segment: Segment, word: string, prefix: boolean) {
    const [from, to] = segment.wordRange(word, prefix);
    this.#words = segment.postings(from, to).map((postings) => new PositionsOfWord(postings));
  }

  /** Ascending; empty when the entry does not have the word. */
  positionsIn(entry: number): readonly number[] {
    const [first] = this.#words;
    if (first === undefined) return [];
    if (this.#words.length === 1) return first.positionsIn(entry);
    return this.#words.flatMap((word) => word.positionsIn(entry)).sort((a, b) => a - b);
  }
}

class PositionsOfWord {
  readonly #reader: VarintReader;
  #entry = 0;
  #count = 0;
  /** Where the positions of `#entry` begin, and end. */
  #start = 0;
  #end = 0;

  constructor(postings: Buffer) {
    this.#reader = new VarintReader(postings);
    this.#next();
  }

  positionsIn(entry: number): number[] {
    while (this.#entry < entry) this.#next();
    if (this.#entry !== entry) return [];
    const positions: number[] = [];
    this.#reader.at = this.#start;
    let position = 0;
    for (let index = 0; index < this.#count; index++) positions.push((position += this.#reader.read()));
    return positions;
  }

  #next(): void {
    this.#reader.at = this.#end;
    if (this.#reader.done) {
      this.#entry = Infinity;
      return;
    }
    this.#entry += this.#reader.read();
    this.#count = this.#reader.read();
    const bytes = this.#reader.read();
    this.#start = this.#reader.at;
    this.#end = this.#start + bytes;
  }
}
