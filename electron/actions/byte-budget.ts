/** How many bytes may be held at a time; what is larger than all of it is held alone. */
export class ByteBudget {
  readonly #most: number;
  #held = 0;
  #waiting: (() => void)[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  get held(): number {
    return this.#held;
  }

  async hasPlaceFor(bytes: number): Promise<void> {
    while (this.#held > 0 && this.#held + bytes > this.#most)
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  take(bytes: number): void {
    this.#held += bytes;
  }

  giveBack(bytes: number): void {
    this.#held -= bytes;
    for (const wake of this.#waiting.splice(0)) wake();
  }
}
