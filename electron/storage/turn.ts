/** Lets whatever else waits in this process go first: long work in slices holds nothing up. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
