/**
 * Shingles: every run of `size` UTF-16 units, hashed with a rolling polynomial so that a text costs a multiplication
 * or two a character, whatever the size. Runs of characters rather than words, because Chinese, Japanese and Thai
 * write no spaces. Equal runs have equal hashes; the reverse is likely only, and callers compare the texts.
 */

/** Odd, and without a pattern in its bits, so that every character reaches the high bits of the hash. */
const base = 0x2c1b3c6d;

/** Hash and offset of each shingle, one after the other: `pairs[2 * n]` and `pairs[2 * n + 1]`. */
export type Shingles = { readonly pairs: Int32Array; readonly count: number };

/**
 * The shingles that start and end within `[from, to)`, in order. With `every` above 1 (a power of two) only those whose
 * hash is divisible by it: about one in `every`, chosen by content, so that two texts choose the same ones wherever
 * they stand. Given as a list: a function called for each of them took twice as long.
 */
export function shinglesIn(
  text: Uint16Array,
  from: number,
  to: number,
  { size, every }: { readonly size: number; readonly every: number },
): Shingles {
  const all = to - from - size + 1;
  if (all <= 0) return none;
  const chosen = every - 1;
  let pairs = new Int32Array(2 * (every === 1 ? all : Math.ceil((all / every) * 1.25) + 16));
  let length = 0;
  let leaving = 1;
  for (let power = 0; power < size; power += 1) leaving = Math.imul(leaving, base);
  let rolling = 0;
  for (let at = from; at < from + size; at += 1) rolling = Math.imul(rolling, base) + (text[at] ?? 0);
  for (let at = from; ; at += 1) {
    const hash = mix(rolling);
    if ((hash & chosen) === 0) {
      if (length === pairs.length) pairs = grown(pairs);
      pairs[length] = hash;
      pairs[length + 1] = at;
      length += 2;
    }
    const next = at + size;
    if (next >= to) return { pairs, count: length >> 1 };
    rolling = (Math.imul(rolling, base) + (text[next] ?? 0) - Math.imul(leaving, text[at] ?? 0)) | 0;
  }
}

/** A text's UTF-16 units at hand: several passes over them take half the time of asking the string for each. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  // As far as the text goes, not the list: so V8 knows that there is a unit at each offset, and stays quick.
  for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at);
  return units;
}

const none: Shingles = { pairs: new Int32Array(0), count: 0 };

function grown(pairs: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(pairs.length * 2);
  larger.set(pairs);
  return larger;
}

/** Spreads differences over all bits; the low bits choose, the high bits place. */
function mix(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 15), 0x297a2d39);
  return half ^ (half >>> 15);
}
