/** Plain comparison of UTF-16 units: the same order on every machine, whatever its language. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const byId = (a: { readonly id: string }, b: { readonly id: string }): number => byText(a.id, b.id);

/** The same value with the keys of every object in order, so that the same content always gives the same bytes. */
export function withSortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => byText(a, b))
      .map(([key, item]) => [key, withSortedKeys(item)]),
  );
}
