/** Numbers by which a brief names claims and sources, in the order in which they are first met. */
export class Numbers {
  readonly #prefix: string;
  readonly #numbers = new Map<string, number>();

  /** `prefix`: begins the anchors. */
  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  of(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const next = this.#numbers.size + 1;
    this.#numbers.set(id, next);
    return next;
  }

  anchor(id: string): string {
    return `${this.#prefix}${this.of(id)}`;
  }

  ids(): string[] {
    return [...this.#numbers.keys()];
  }
}
