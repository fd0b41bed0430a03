/** An offset of the old text -> where it is in the new one. */
import type { Alignment } from './alignment';
import type { TextRange } from './anchor';
import { mapByEditPath } from './edit-path';

/**
 * Where an end of a range went: `low === high` when that is known, else the rewritten stretch in which it must lie.
 * Text that was added right at the end of a range stays outside it.
 */
export type MappedEdge = { readonly low: number; readonly high: number };

/** Gaps of more pairs of characters than this are given as unresolved: the matrix takes four bytes and some 5 ns a pair. */
const largestMatrix = 100_000;

export function mapEdge(alignment: Alignment, offset: number, edge: keyof TextRange): MappedEdge {
  const { oldText, newText, runsAround } = alignment;
  // An end belongs to the character before it, a start to the character after it.
  const character = edge === 'start' ? offset : offset - 1;
  const { run, next } = runsAround(character);
  const leftEnd = run.left + run.length;
  if (character < leftEnd) return known(run.right + offset - run.left);

  const low = run.right + run.length;
  const high = next.right;
  if (low === high) return known(low);
  if ((next.left - leftEnd) * (high - low) > largestMatrix) return { low, high };
  return known(
    low + mapByEditPath(oldText.slice(leftEnd, next.left), newText.slice(low, high), offset - leftEnd, edge),
  );
}

const known = (offset: number): MappedEdge => ({ low: offset, high: offset });
