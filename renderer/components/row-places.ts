/** Where the rows of a long list stand, in pixels from its top. */
export type RowPlaces = {
  readonly total: number;
  /** Of the row at `index`, which may be the number of rows. */
  readonly topOf: (index: number) => number;
  /** The row at that height; 0 above the first, the last below the last. */
  readonly at: (y: number) => number;
};

export const evenRows = (count: number, height: number): RowPlaces => ({
  total: count * height,
  topOf: (index) => index * height,
  at: (y) => Math.min(Math.max(0, count - 1), Math.max(0, Math.floor(y / height))),
});

export function unevenRows(heights: readonly number[]): RowPlaces {
  const tops = new Float64Array(heights.length + 1);
  for (const [index, height] of heights.entries()) tops[index + 1] = (tops[index] ?? 0) + height;
  return {
    total: tops.at(-1) ?? 0,
    topOf: (index) => tops[index] ?? 0,
    at: (y) => {
      let [low, high] = [0, Math.max(0, heights.length - 1)];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((tops[middle] ?? 0) <= y) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}
