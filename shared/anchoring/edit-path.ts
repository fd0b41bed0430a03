/** Where an offset of a short text goes when the text is edited into another: the plain Levenshtein matrix, traced back. */
import type { TextRange } from './anchor';
import { integers } from './working-memory';

const diagonal = 0;
const up = 1;
const across = 2;

/**
 * The offset in `right` of an offset in `left`, on a cheapest way from one to the other. Text that was added right at
 * the offset stays outside a range that starts (or ends) there, if the range's own character was kept; if that was
 * replaced, what was added there replaced it too. Takes four bytes and some 5 ns for each pair of characters: callers
 * bound the lengths.
 */
export function mapByEditPath(left: string, right: string, offset: number, edge: keyof TextRange): number {
  const width = right.length + 1;
  const steps = editSteps(left, right);
  let row = left.length;
  let column = right.length;
  let keptAfter = false;
  while (row > offset) {
    const step = steps[row * width + column];
    keptAfter = step === diagonal && left.charCodeAt(row - 1) === right.charCodeAt(column - 1);
    if (step !== across) row -= 1;
    if (step !== up) column -= 1;
  }
  const last = column;
  while (column > 0 && steps[row * width + column] === across) column -= 1;
  const keptBefore =
    steps[row * width + column] === diagonal && left.charCodeAt(row - 1) === right.charCodeAt(column - 1);
  if (edge === 'start') return keptAfter ? last : column;
  return keptBefore ? column : last;
}

const stepsOf = integers();
const rowOf = integers();
const nextRowOf = integers();

/** For each pair of offsets the last step of a cheapest way there, row by row of `left`. */
function editSteps(left: string, right: string): Int32Array {
  const width = right.length + 1;
  const steps = stepsOf((left.length + 1) * width).fill(across, 0, width);
  let previous = rowOf(width);
  for (let column = 0; column < width; column += 1) previous[column] = column;
  let current = nextRowOf(width);
  for (let row = 1; row <= left.length; row += 1) {
    current[0] = row;
    steps[row * width] = up;
    const unit = left.charCodeAt(row - 1);
    let added = row;
    let replaced = row - 1;
    for (let column = 1; column < width; column += 1) {
      if (unit !== right.charCodeAt(column - 1)) replaced += 1;
      added += 1;
      const above = previous[column] ?? 0;
      const dropped = above + 1;
      const least = Math.min(replaced, dropped, added);
      current[column] = least;
      steps[row * width + column] = least === replaced ? diagonal : least === dropped ? up : across;
      added = least;
      replaced = above;
    }
    [previous, current] = [current, previous];
  }
  return steps;
}
