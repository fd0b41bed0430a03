/** Points against one explanation when rows of the same line count as one: as much as the strongest among them. */
import { Score } from './scores';

export class LineScores {
  readonly #score = new Score();
  /** The two greatest amounts of each line, so that a row can be taken away. */
  readonly #greatest = new Map<string, { first: number; second: number }>();

  add(line: string, amount: number): void {
    const { first, second } = this.#greatest.get(line) ?? { first: 0, second: 0 };
    if (amount > first) {
      this.#score.add(first, -1);
      this.#score.add(amount);
      this.#greatest.set(line, { first: amount, second: first });
    } else if (amount > second) this.#greatest.set(line, { first, second: amount });
  }

  get sum(): number {
    return this.#score.sum;
  }

  sumWithout(line: string, amount: number): number {
    const { first, second } = this.#greatest.get(line) ?? { first: 0, second: 0 };
    return amount === first ? this.#score.sumWith(second, first) : this.#score.sum;
  }
}
