/** Between offsets into the canonical text and ProseMirror positions, by the table of textblocks. */
import type { Textblock } from '#shared/model/canonical-text';

/** The position of an offset; one that falls between textblocks goes to the end of the one before. */
export function positionOf(textblocks: readonly Textblock[], offset: number): number {
  const block = textblocks[lastIndexWhere(textblocks, (candidate) => candidate.start <= offset)];
  return block === undefined ? 0 : positionIn(block, Math.min(offset, block.end));
}

/** The position of an offset that lies in the block. */
export const positionIn = (block: Textblock, offset: number): number => block.position + offset - block.start;

/** The textblocks that hold at least one character of the stretch, in order. */
export function blocksWithin(textblocks: readonly Textblock[], start: number, end: number): Textblock[] {
  const within: Textblock[] = [];
  let index = Math.max(
    0,
    lastIndexWhere(textblocks, (candidate) => candidate.start <= start),
  );
  for (let block = textblocks[index]; block !== undefined && block.start < end; block = textblocks[(index += 1)])
    if (block.end > start) within.push(block);
  return within;
}

/**
 * The offset of a position. One outside of every textblock (between blocks, in a folded block) goes to the nearest
 * text: forward for the start of a selection, back for its end.
 */
export function offsetOf(textblocks: readonly Textblock[], position: number, toward: 'next' | 'previous'): number {
  const index = lastIndexWhere(textblocks, (candidate) => candidate.position <= position);
  const block = textblocks[index];
  if (block === undefined) return 0;
  const offset = block.start + position - block.position;
  if (offset <= block.end) return offset;
  return toward === 'previous' ? block.end : (textblocks[index + 1]?.start ?? block.end);
}

/** What stands between two positions, without the white space around it; null when nothing else does. */
export function wordsWithin(
  text: string,
  textblocks: readonly Textblock[],
  from: number,
  to: number,
): { start: number; end: number } | null {
  let start = offsetOf(textblocks, from, 'next');
  let end = offsetOf(textblocks, to, 'previous');
  while (start < end && isSpace(text[start])) start += 1;
  while (end > start && isSpace(text[end - 1])) end -= 1;
  return start < end ? { start, end } : null;
}

const isSpace = (character: string | undefined): boolean => character !== undefined && /\s/.test(character);

function lastIndexWhere(textblocks: readonly Textblock[], holds: (block: Textblock) => boolean): number {
  let low = 0;
  let high = textblocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = textblocks[middle];
    if (block !== undefined && holds(block)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
