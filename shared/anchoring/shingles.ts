/**
 * Shingles: every run of `size` UTF-16 units, hashed with a rolling polynomial so that a text costs a multiplication
 * or two a character, whatever the size. Runs of characters rather than words, because Chinese, Japanese and Thai
 * write no spaces. Equal runs have equal hashes; the reverse is likely only, and callers compare the texts.
 */

/** Odd, and without a pattern in its bits, so that every character reaches the high bits of the hash. */
const base = 0x2c1b3c6d;

/**
 * Visits the shingles that start and end within `[from, to)`, in order. With `every` above 1 (a power of two) only
 * those are visited whose hash is divisible by it: about one in `every`, chosen by content, so that two texts choose
 * the same ones wherever they stand.
 */
export function eachShingle(
  text: string,
  from: number,
  to: number,
  { size, every }: { size: number; every: number },
  visit: (hash: number, at: number) => void,
): void {
  if (to - from < size) return;
  const chosen = every - 1;
  let leaving = 1;
  for (let power = 0; power < size; power += 1) leaving = Math.imul(leaving, base);
  let rolling = 0;
  for (let at = from; at < from + size; at += 1) rolling = Math.imul(rolling, base) + text.charCodeAt(at);
  for (let at = from; ; at += 1) {
    const hash = mix(rolling);
    if ((hash & chosen) === 0) visit(hash, at);
    const next = at + size;
    if (next >= to) return;
    rolling = (Math.imul(rolling, base) + text.charCodeAt(next) - Math.imul(leaving, text.charCodeAt(at))) | 0;
  }
}

/** Spreads differences over all bits; the low bits choose, the high bits place. */
function mix(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 15), 0x297a2d39);
  return half ^ (half >>> 15);
}
