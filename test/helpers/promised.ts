/** A promise that the test keeps when it likes: `Promise.withResolvers`, which older Nodes do not have. */
export function promised<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((kept) => (resolve = kept));
  return { promise, resolve };
}
