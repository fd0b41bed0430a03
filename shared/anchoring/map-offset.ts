/** An offset of the old text -> where it is in the new one. */
import type { TextRange } from './anchor';
import type { Alignment } from './alignment';

/**
 * Where an end of a range went: `low === high` when that is known, else the rewritten stretch in which it must lie.
 * Text that was added right at the end of a range stays outside it.
 */
export type MappedEdge = { readonly low: number; readonly high: number };

/** Gaps of more pairs of characters than this are given as unresolved: the matrix takes a byte and some 5 ns a pair. */
const largestMatrix = 100_000;

export function mapEdge(alignment: Alignment, offset: number, edge: keyof TextRange): MappedEdge {
  const { runs, oldText, newText } = alignment;
  // An end belongs to the character before it, a start to the character after it.
  const character = edge === 'start' ? offset : offset - 1;
  const index = lastRunAt(alignment, character);
  const run = runs[index] ?? { left: 0, right: 0, length: 0 };
  const leftEnd = run.left + run.length;
  if (character < leftEnd) return known(run.right + offset - run.left);

  const next = runs[index + 1] ?? run;
  const low = run.right + run.length;
  const high = next.right;
  if (low === high) return known(low);
  if (offset === leftEnd) return known(low);
  if (offset === next.left) return known(high);
  if ((next.left - leftEnd) * (high - low) > largestMatrix) return { low, high };
  return known(low + columnAt(oldText.slice(leftEnd, next.left), newText.slice(low, high), offset - leftEnd, edge));
}

const known = (offset: number): MappedEdge => ({ low: offset, high: offset });

/** The last run that starts at or before an offset of the old text; -1 when there is none. */
export function lastRunAt({ runs }: Alignment, offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((runs[middle]?.left ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The column in which a cheapest edit path (Levenshtein) from `left` to `right` leaves (start) or reaches (end) a row. */
function columnAt(left: string, right: string, row: number, edge: keyof TextRange): number {
  const width = right.length + 1;
  const diagonal = 0;
  const up = 1;
  const across = 2;
  const steps = new Uint8Array((left.length + 1) * width).fill(across, 0, width);
  let previous = Int32Array.from({ length: width }, (_, column) => column);
  let current = new Int32Array(width);
  for (let r = 1; r <= left.length; r += 1) {
    current[0] = r;
    steps[r * width] = up;
    for (let c = 1; c < width; c += 1) {
      const replaced = (previous[c - 1] ?? 0) + (left.charCodeAt(r - 1) === right.charCodeAt(c - 1) ? 0 : 1);
      const dropped = (previous[c] ?? 0) + 1;
      const added = (current[c - 1] ?? 0) + 1;
      const least = Math.min(replaced, dropped, added);
      current[c] = least;
      steps[r * width + c] = least === replaced ? diagonal : least === dropped ? up : across;
    }
    [previous, current] = [current, previous];
  }
  let r = left.length;
  let c = right.length;
  while (r > row || (r === row && edge === 'end' && c > 0 && steps[r * width + c] === across)) {
    const step = steps[r * width + c];
    if (step !== across) r -= 1;
    if (step !== up) c -= 1;
  }
  return c;
}
