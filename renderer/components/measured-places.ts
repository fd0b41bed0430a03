/**
 * Where rows of different heights stand in a long list, of which most were never measured: those count as usual ones.
 * Heights stand in an array in the order of the rows; when a row comes or goes, those before and after it are moved and
 * not looked up again, so that ten thousand rows cost microseconds.
 */
export type Measured = { readonly id: string; readonly index: number; readonly height: number };

export class MeasuredPlaces {
  readonly #usual: number;
  readonly #measured = new Map<string, number>();
  #ids: readonly string[] = [];
  /** Of each row; there is room for more. */
  #heights = new Float64Array(64);
  /** Top of each row, and after the last one where the list ends. */
  #tops = new Float64Array(65);

  /** `usual`: pixels of a row that was not measured, the space below it included. */
  constructor(usual: number) {
    this.#usual = usual;
  }

  setIds(ids: readonly string[]): void {
    const before = this.#ids;
    if (ids === before) return;
    const most = Math.min(ids.length, before.length);
    let first = 0;
    while (first < most && ids[first] === before[first]) first += 1;
    let last = 0;
    while (last < most - first && ids[ids.length - 1 - last] === before[before.length - 1 - last]) last += 1;
    this.#makeRoomFor(ids.length);
    this.#heights.copyWithin(ids.length - last, before.length - last, before.length);
    for (let index = first; index < ids.length - last; index += 1)
      this.#heights[index] = this.#measured.get(ids[index] ?? '') ?? this.#usual;
    this.#ids = ids;
    this.#place(first);
  }

  /** True when it moved anything. A height of 0 is one that is not shown. */
  setHeights(rows: Iterable<Measured>): boolean {
    let moved = this.#ids.length;
    for (const { id, index, height } of rows) {
      if (height === 0) continue;
      this.#measured.set(id, height);
      if (this.#ids[index] !== id || this.#heights[index] === height) continue;
      this.#heights[index] = height;
      moved = Math.min(moved, index);
    }
    if (moved === this.#ids.length) return false;
    this.#place(moved);
    return true;
  }

  get total(): number {
    return this.#tops[this.#ids.length] ?? 0;
  }

  top(index: number): number {
    return this.#tops[index] ?? 0;
  }

  /** Null for a row that is not in the list. */
  topOf(id: string): number | null {
    const index = this.#ids.indexOf(id);
    return index === -1 ? null : this.top(index);
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

  #makeRoomFor(rows: number): void {
    if (rows <= this.#heights.length) return;
    const [heights, tops] = [new Float64Array(rows * 2), new Float64Array(rows * 2 + 1)];
    heights.set(this.#heights);
    tops.set(this.#tops);
    [this.#heights, this.#tops] = [heights, tops];
  }

  /** From the row on. */
  #place(from: number): void {
    const [tops, heights] = [this.#tops, this.#heights];
    const rows = this.#ids.length;
    let top = from === 0 ? 0 : this.top(from);
    for (let index = from; index < rows; index += 1) {
      tops[index] = top;
      top += heights[index] ?? 0;
    }
    tops[rows] = top;
  }
}
