/**
 * Levenshtein distance of texts that differ little, by the farthest that so many edits reach on each diagonal of the
 * matrix (E. Ukkonen, "Algorithms for approximate string matching", 1985): as many steps as there are equal
 * characters, and the square of the edits on top. Bits in parallel cost the same for any number of edits.
 */

/** More edits than this are quicker in bits. */
const mostEdits = 12;
/** A place for each diagonal, and for one more on either side. */
const places = 2 * (mostEdits + 1) + 1;
const reachOf = [new Int32Array(places), new Int32Array(places)] as const;

/** The distance of `left[leftFrom, leftTo)` and `right[rightFrom, rightTo)`; null when it is more than a few edits. */
export function fewEdits(
  left: string,
  leftFrom: number,
  leftTo: number,
  right: string,
  rightFrom: number,
  rightTo: number,
): number | null {
  const longer = rightTo - rightFrom - (leftTo - leftFrom);
  if (Math.abs(longer) > mostEdits) return null;
  const middle = places >> 1;
  let [before, now] = reachOf;
  before.fill(-2);
  now.fill(-2);
  for (let edits = 0; edits <= mostEdits; edits += 1) {
    for (let diagonal = -edits; diagonal <= edits; diagonal += 1) {
      const at = middle + diagonal;
      // Offsets are those of the left text: a character of it replaced or dropped, or one of the right text added.
      const replaced = (before[at] ?? 0) + 1;
      const dropped = (before[at + 1] ?? 0) + 1;
      const added = before[at - 1] ?? 0;
      const reached = edits === 0 ? 0 : Math.max(replaced, dropped, added);
      let offset = leftFrom + reached;
      let other = rightFrom + reached + diagonal;
      while (offset < leftTo && other < rightTo && left.charCodeAt(offset) === right.charCodeAt(other)) {
        offset += 1;
        other += 1;
      }
      now[at] = offset - leftFrom;
    }
    if ((now[middle + longer] ?? 0) >= leftTo - leftFrom) return edits;
    [before, now] = [now, before];
  }
  return null;
}
