/**
 * Where rows of different heights stand in a long list, of which most were never measured: those count as usual ones.
 * Everything is arithmetic on one array, so that ten thousand rows cost microseconds.
 */
export class MeasuredPlaces {
  readonly #usual: number;
  readonly #heights = new Map<string, number>();
  #ids: readonly string[] = [];
  /** Top of each row, and after the last one where the list ends. */
  #tops = new Float64Array(1);

  /** `usual`: pixels of a row that was not measured, the space below it included. */
  constructor(usual: number) {
    this.#usual = usual;
  }

  setIds(ids: readonly string[]): void {
    if (ids === this.#ids) return;
    this.#ids = ids;
    this.#place();
  }

  /** True when it moved anything. */
  setHeights(measured: Iterable<readonly [string, number]>): boolean {
    let changed = false;
    for (const [id, height] of measured) {
      if (height === 0 || this.#heights.get(id) === height) continue;
      changed ||= (this.#heights.get(id) ?? this.#usual) !== height;
      this.#heights.set(id, height);
    }
    if (changed) this.#place();
    return changed;
  }

  get total(): number {
    return this.#tops[this.#ids.length] ?? 0;
  }

  top(index: number): number {
    return this.#tops[index] ?? 0;
  }

  /** Half-open: the rows that share a pixel with `[from, to)`. */
  between(from: number, to: number): [number, number] {
    return [Math.max(0, this.#rowAt(from)), Math.min(this.#ids.length, this.#rowAt(to) + 1)];
  }

  #rowAt(y: number): number {
    let low = 0;
    let high = this.#ids.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.top(middle + 1) <= y) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #place(): void {
    const tops = new Float64Array(this.#ids.length + 1);
    let top = 0;
    for (const [index, id] of this.#ids.entries()) {
      tops[index] = top;
      top += this.#heights.get(id) ?? this.#usual;
    }
    tops[this.#ids.length] = top;
    this.#tops = tops;
  }
}
