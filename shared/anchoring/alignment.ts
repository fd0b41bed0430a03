/**
 * Two versions of a text, lined up once: runs of equal characters in the order of both, and gaps between them.
 *
 * Shingles that occur once in each version anchor the whole (patience diff); each is extended over the equal text
 * around it, and the gaps are lined up by themselves, where shorter shingles are unique again and where a passage that
 * repeats elsewhere in the article no longer does. What stays a gap is rewritten text; `map-offset.ts` looks into it
 * only where a range ends there. A text of a million characters takes a tenth of a second; a diff of the characters
 * (Myers) would take minutes, because 3 % changed are 30,000 edits.
 */
import { inOrder, uniqueMatches, type Span } from './shared-passages';
import { unitsOf } from './shingles';

/** `length` equal characters at `left` in the old and `right` in the new text. */
export type Run = { readonly left: number; readonly right: number; readonly length: number };

export type Alignment = {
  readonly oldText: string;
  readonly newText: string;
  /** Ascending and disjoint in both texts. Ends with an empty run at the ends of both, so that each gap has one. */
  readonly runs: readonly Run[];
  /** Offsets in the old text of passages that occur once in each version: there is no doubt where these went. */
  readonly landmarks: Int32Array;
};

/** Characters in a landmark. Shorter ones ("of the company") repeat by chance, longer ones break at each edit. */
export const landmarkSize = 16;

/**
 * First the landmarks of the whole text, a quarter of the shingles: enough to have some in every sentence. Then, in a
 * gap, all shingles of 8: unique among a few paragraphs.
 */
const levels = [
  { size: landmarkSize, every: 4 },
  { size: 8, every: 1 },
];

/** Gaps of fewer pairs of characters than this are left to `map-offset.ts`: cheaper than a table of shingles. */
const smallGap = 4096;

export function alignTexts(oldText: string, newText: string): Alignment {
  const runs: Run[] = [];
  const landmarks: number[] = [];
  const [oldUnits, newUnits] = [unitsOf(oldText), unitsOf(newText)];

  const alignByShingles = (span: Span, level: number): void => {
    const sampling = levels[level];
    if (sampling === undefined) return;
    const matches = inOrder(uniqueMatches(oldUnits, newUnits, span, sampling));
    let { left, right } = span;
    for (let match = 0; match < matches.left.length; match += 1) {
      const leftAt = matches.left[match] ?? 0;
      const rightAt = matches.right[match] ?? 0;
      const covered = leftAt < left || rightAt < right;
      if (!covered) {
        const ahead = commonPrefix(oldUnits, newUnits, { ...span, left: leftAt, right: rightAt });
        if (ahead < sampling.size) continue; // only the hashes were equal
        alignGap({ left, right, leftEnd: leftAt, rightEnd: rightAt }, level + 1);
        addRun(runs, leftAt, rightAt, ahead);
        left = leftAt + ahead;
        right = rightAt + ahead;
      }
      if (level === 0 && leftAt - rightAt === left - right) landmarks.push(leftAt);
    }
    alignGap({ ...span, left, right }, level + 1);
  };

  const alignGap = (span: Span, level: number): void => {
    const head = commonPrefix(oldUnits, newUnits, span);
    addRun(runs, span.left, span.right, head);
    const left = span.left + head;
    const right = span.right + head;
    const tail = commonSuffix(oldUnits, newUnits, { ...span, left, right });
    const leftEnd = span.leftEnd - tail;
    const rightEnd = span.rightEnd - tail;
    if ((leftEnd - left) * (rightEnd - right) >= smallGap) alignByShingles({ left, right, leftEnd, rightEnd }, level);
    addRun(runs, leftEnd, rightEnd, tail);
  };

  alignByShingles({ left: 0, right: 0, leftEnd: oldText.length, rightEnd: newText.length }, 0);
  runs.push({ left: oldText.length, right: newText.length, length: 0 });
  return { oldText, newText, runs, landmarks: Int32Array.from(landmarks) };
}

function addRun(runs: Run[], left: number, right: number, length: number): void {
  if (length === 0) return;
  const last = runs.at(-1);
  if (last !== undefined && last.left + last.length === left && last.right + last.length === right) {
    runs[runs.length - 1] = { ...last, length: last.length + length };
  } else {
    runs.push({ left, right, length });
  }
}

function commonPrefix(left: Uint16Array, right: Uint16Array, span: Span): number {
  const most = Math.min(span.leftEnd - span.left, span.rightEnd - span.right);
  let length = 0;
  while (length < most && left[span.left + length] === right[span.right + length]) length += 1;
  return length;
}

function commonSuffix(left: Uint16Array, right: Uint16Array, span: Span): number {
  const most = Math.min(span.leftEnd - span.left, span.rightEnd - span.right);
  let length = 0;
  while (length < most && left[span.leftEnd - 1 - length] === right[span.rightEnd - 1 - length]) {
    length += 1;
  }
  return length;
}
