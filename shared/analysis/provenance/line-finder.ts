/**
 * Joins origins that some source ties together (union-find), again and again over the same few thousand origins. The
 * arrays are kept between questions and never cleared: an entry counts only when it was written for the current one.
 */
export class LineFinder {
  readonly #parents: Int32Array;
  readonly #originAsked: Int32Array;
  readonly #setAsked: Int32Array;
  readonly #sets: readonly (readonly number[])[];
  #question = 0;

  /** `sets[n]` lists the origins of the sources that have set number n. */
  constructor(sets: readonly (readonly number[])[], originCount: number) {
    this.#sets = sets;
    this.#setAsked = new Int32Array(sets.length);
    this.#originAsked = new Int32Array(originCount);
    this.#parents = new Int32Array(originCount);
  }

  /** How many groups the origins of these sets fall into, when the origins of one set belong together. */
  join(sets: Iterable<number>): number {
    this.#question += 1;
    let groups = 0;
    for (const set of sets) {
      if (this.#setAsked[set] === this.#question) continue;
      this.#setAsked[set] = this.#question;
      const origins = this.#sets[set] ?? [];
      for (const origin of origins) {
        if (this.#originAsked[origin] !== this.#question) {
          this.#originAsked[origin] = this.#question;
          this.#parents[origin] = origin;
          groups += 1;
        }
        const [root, other] = [this.#rootOf(origins[0] ?? origin), this.#rootOf(origin)];
        if (root !== other) {
          this.#parents[other] = root;
          groups -= 1;
        }
      }
    }
    return groups;
  }

  /** The group of one of the sets last joined: one of its origins stands for it. */
  groupOf(set: number): number {
    return this.#rootOf(this.#sets[set]?.[0] ?? 0);
  }

  #rootOf(origin: number): number {
    let root = origin;
    while (this.#parents[root] !== root) root = this.#parents[root] ?? root;
    this.#parents[origin] = root;
    return root;
  }
}
