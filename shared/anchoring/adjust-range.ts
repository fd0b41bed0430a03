/** Selections as people mean them: whole words, and either end moved by a character, a word or a sentence. */
import type { TextRange } from './anchor';
import { segmentAt, type Unit } from './text-segments';

/**
 * The range without white space at its ends, widened to whole words where an end falls inside one. Null when it holds
 * nothing but white space. A mark next to a word ("(", "?") stays in or out as it was selected.
 */
export function snapToWords(text: string, start: number, end: number): TextRange | null {
  const inner = trimRange(text, { start, end });
  if (inner.start >= inner.end) return null;
  return {
    start: segmentAt(text, inner.start, 'word')?.start ?? inner.start,
    end: segmentAt(text, inner.end - 1, 'word')?.end ?? inner.end,
  };
}

/** Grows one end of a range to the next character, word or sentence; the same range at the end of the text. */
export function growRange(text: string, range: TextRange, edge: keyof TextRange, unit: Unit): TextRange {
  const stop = nextStop(text, range[edge], edge, unit, edge === 'end');
  return stop === null ? range : { ...range, [edge]: stop };
}

/** Shrinks one end by a character, word or sentence; the same range when nothing would be left. */
export function shrinkRange(text: string, range: TextRange, edge: keyof TextRange, unit: Unit): TextRange {
  const stop = nextStop(text, range[edge], edge, unit, edge === 'start');
  return stop === null || stop <= range.start || stop >= range.end ? range : { ...range, [edge]: stop };
}

/** The nearest place after (or before) `offset` where a unit starts or ends; null when there is none. */
function nextStop(text: string, offset: number, edge: keyof TextRange, unit: Unit, forward: boolean): number | null {
  let at = forward ? offset : offset - 1;
  for (;;) {
    const segment = segmentAt(text, at, unit);
    if (segment === null) return null;
    // A sentence is segmented with the space after it; nobody means that space.
    const inner = unit === 'character' ? segment : trimRange(text, segment);
    if (segment.content && inner.start < inner.end && (forward ? inner[edge] > offset : inner[edge] < offset)) {
      return inner[edge];
    }
    at = forward ? segment.end : segment.start - 1;
  }
}

function trimRange(text: string, { start, end }: TextRange): TextRange {
  const slice = text.slice(start, end);
  return { start: end - slice.trimStart().length, end: start + slice.trimEnd().length };
}
