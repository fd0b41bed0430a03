/**
 * `now` with each part that is as it was `before` taken from there, so that what is drawn from a part can be told to be
 * the same by the part itself. Plain objects and arrays of plain values; items of arrays are compared by their place.
 */
export function keepSame<T>(before: unknown, now: T): T;
export function keepSame(before: unknown, now: unknown): unknown {
  if (before === now || !isParted(before) || !isParted(now) || Array.isArray(before) !== Array.isArray(now)) return now;
  const [had, has] = [Object.keys(before), Object.keys(now)];
  let same = had.length === has.length;
  const parts: [string, unknown][] = [];
  for (const key of has) {
    const part = keepSame(before[key], now[key]);
    same &&= part === before[key] && key in before;
    parts.push([key, part]);
  }
  if (same) return before;
  return Array.isArray(now) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}

const isParted = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
