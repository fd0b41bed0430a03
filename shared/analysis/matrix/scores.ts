/**
 * Sums of points that come out the same in whatever order the rows stand, and from which any row can be taken again:
 * how often each amount occurs is counted, and the sum is made from the counts, smallest amount first.
 */
export class Score {
  readonly #times = new Map<number, number>();

  add(amount: number, times = 1): void {
    if (amount === 0) return;
    const now = (this.#times.get(amount) ?? 0) + times;
    if (now === 0) this.#times.delete(amount);
    else this.#times.set(amount, now);
  }

  /** To twelve significant digits: more than any weight means, fewer than rounding errors reach. */
  get sum(): number {
    const amounts = [...this.#times].sort(([a], [b]) => a - b);
    return Number(amounts.reduce((sum, [amount, times]) => sum + amount * times, 0).toPrecision(12));
  }

  /** What the sum would be with one amount exchanged for another. */
  sumWith(another: number, insteadOf: number): number {
    this.add(insteadOf, -1);
    this.add(another);
    const sum = this.sum;
    this.add(another, -1);
    this.add(insteadOf);
    return sum;
  }
}

/** Places from the least score to the greatest; equal scores share a place, in the order given. */
export function placesOf(ids: readonly string[], scores: readonly number[]): string[][] {
  const places = new Map<number, string[]>();
  for (const [index, id] of ids.entries()) {
    const score = scores[index] ?? 0;
    const place = places.get(score);
    if (place === undefined) places.set(score, [id]);
    else place.push(id);
  }
  return [...places].sort(([a], [b]) => a - b).map(([, place]) => place);
}
