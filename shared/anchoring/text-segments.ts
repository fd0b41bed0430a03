/**
 * Characters as readers see them, words and sentences around an offset (Unicode Standard Annex 29, by Intl.Segmenter).
 *
 * Segmenting a whole article of a million characters takes most of a second, so only a window around the offset is
 * segmented. It begins after a line break if one is near, because all three kinds break there; otherwise at a place
 * so far back that what comes before hardly matters (a dictionary may then cut Thai or Chinese words otherwise).
 */
import { splitsPair } from './describe-range';
import type { TextRange } from './anchor';

export type Unit = 'character' | 'word' | 'sentence';

export type Segment = TextRange & {
  /** False for the spaces and punctuation between words. Always true for characters and sentences. */
  readonly content: boolean;
};

/**
 * How far, in UTF-16 units, a window reaches past the offset on either side: far more than the longest character
 * (a family emoji has 11), word and sentence that people write. A longer one is cut at the edge.
 */
const reach: Record<Unit, number> = { character: 64, word: 256, sentence: 4096 };

// 'und': the rules that hold for all languages, so that the system's language does not change where words end.
const segmenters: Record<Unit, Intl.Segmenter> = {
  character: new Intl.Segmenter('und', { granularity: 'grapheme' }),
  word: new Intl.Segmenter('und', { granularity: 'word' }),
  sentence: new Intl.Segmenter('und', { granularity: 'sentence' }),
};

/** The segment that holds the character at `offset`, or null when `offset` is outside the text. */
export function segmentAt(text: string, offset: number, unit: Unit): Segment | null {
  if (offset < 0 || offset >= text.length) return null;
  const from = windowStart(text, offset, reach[unit]);
  const found = segmenters[unit]
    .segment(text.slice(from, windowEnd(text, offset, reach[unit])))
    .containing(offset - from);
  if (found === undefined) return null;
  const start = from + found.index;
  return { start, end: start + found.segment.length, content: found.isWordLike ?? true };
}

function windowStart(text: string, offset: number, reach: number): number {
  const earliest = offset - reach;
  if (earliest <= 0) return 0;
  const lineBreak = text.slice(earliest, offset).lastIndexOf('\n');
  if (lineBreak !== -1) return earliest + lineBreak + 1;
  return splitsPair(text, earliest) ? earliest - 1 : earliest;
}

function windowEnd(text: string, offset: number, reach: number): number {
  const latest = offset + reach;
  if (latest >= text.length) return text.length;
  return splitsPair(text, latest) ? latest + 1 : latest;
}
