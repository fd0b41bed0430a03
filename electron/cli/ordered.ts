/** Hands on what comes in any order in the order of its index, each as soon as all before it are there. */
export function inOrder<T>(use: (item: T) => void): (item: T, index: number) => void {
  const early = new Map<number, { item: T }>();
  let next = 0;
  return (item, index) => {
    early.set(index, { item });
    for (let ready = early.get(next); ready !== undefined; ready = early.get(next)) {
      early.delete(next);
      next += 1;
      use(ready.item);
    }
  };
}
