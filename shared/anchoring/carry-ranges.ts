/**
 * Ranges of one canonical text of a document -> another canonical text of the same blocks, some of them folded or
 * restored. Positions in the document are the same in both, so nothing has to be looked for.
 */
import type { CanonicalText, Textblock } from '#shared/model/canonical-text';
import type { TextRange } from './anchor';

/** Null when an end of the range stands in a block that is folded now. */
export function createRangeCarrier(
  before: CanonicalText,
  after: CanonicalText,
): (range: TextRange) => TextRange | null {
  const now = new Map(after.textblocks.map((block) => [block.position, block]));
  const carry = (offset: number, edge: keyof TextRange): number | null => {
    const block = blockOf(before.textblocks, offset, edge);
    const same = block === undefined ? undefined : now.get(block.position);
    return block === undefined || same === undefined ? null : same.start + offset - block.start;
  };
  return ({ start, end }) => {
    const from = carry(start, 'start');
    const to = carry(end, 'end');
    return from === null || to === null || from >= to ? null : { start: from, end: to };
  };
}

/** The textblock of the character after a start, or before an end. */
function blockOf(blocks: readonly Textblock[], offset: number, edge: keyof TextRange): Textblock | undefined {
  const character = edge === 'start' ? offset : offset - 1;
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle]?.start ?? 0) <= character) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low - 1];
  return block !== undefined && character < block.end ? block : undefined;
}
