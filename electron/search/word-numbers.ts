/**
 * Numbers for words, given in the order in which the words are met. A hash table over characters where they stand in
 * the text: a `Map` would want each of a million words cut out as a string first, which is most of the time that
 * indexing takes.
 */
export class WordNumbers {
  /** Words by number. */
  readonly words: string[] = [];
  readonly #hashes: number[] = [];
  /** Another order in each process: no article can be made to fill one corner of the table. */
  readonly #seed = Math.floor(Math.random() * 2 ** 32) | 0;
  /** Number and one, or 0 for a free place; at most half are taken. */
  #table = new Int32Array(1 << 12);

  /** The number of `text.slice(start, end)`. */
  numberOf(text: string, start: number, end: number): number {
    let hash = this.#seed;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
    hash ^= hash >>> 15;
    const mask = this.#table.length - 1;
    let place = hash & mask;
    for (;;) {
      const number = (this.#table[place] ?? 0) - 1;
      if (number < 0) break;
      if (this.#hashes[number] === hash && isAt(text, start, end, this.words[number] ?? '')) return number;
      place = (place + 1) & mask;
    }
    const number = this.words.length;
    // A copy: a word cut from a text would keep the whole text in memory.
    this.words.push(Buffer.from(text.slice(start, end), 'utf16le').toString('utf16le'));
    this.#hashes.push(hash);
    this.#table[place] = number + 1;
    if (this.words.length * 2 > this.#table.length) this.#grow();
    return number;
  }

  #grow(): void {
    this.#table = new Int32Array(this.#table.length * 2);
    const mask = this.#table.length - 1;
    for (const [number, hash] of this.#hashes.entries()) {
      let place = hash & mask;
      while (this.#table[place] !== 0) place = (place + 1) & mask;
      this.#table[place] = number + 1;
    }
  }
}

function isAt(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) if (text.charCodeAt(start + at) !== word.charCodeAt(at)) return false;
  return true;
}
