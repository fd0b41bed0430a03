import type { Segment } from './segment';
import { mostWords } from './segment-writer';

type Sized = Pick<Segment, 'words' | 'droppedWords'>;

/**
 * The segments to put together: those of which more than half was dropped, and of the others the smallest, as long as
 * the next one is less than twice as large as all before it. What is left at least doubles from one to the next, so
 * that a million entries added one by one make twenty segments. Half-full ones are left alone.
 */
export function segmentsToMerge<S extends Sized>(segments: readonly S[]): S[] {
  const liveWords = (segment: S): number => segment.words - segment.droppedWords;
  const wasted = segments.filter((segment) => segment.droppedWords * 2 > segment.words);
  const smallest = segments
    .filter((segment) => !wasted.includes(segment) && liveWords(segment) * 2 < mostWords)
    .sort((a, b) => liveWords(a) - liveWords(b));
  const merged = [...wasted];
  let words = wasted.reduce((sum, segment) => sum + liveWords(segment), 0);
  for (const segment of smallest) {
    if (merged.length > 0 && liveWords(segment) >= 2 * words) break;
    merged.push(segment);
    words += liveWords(segment);
  }
  return merged.length === 1 && wasted.length === 0 ? [] : merged;
}
