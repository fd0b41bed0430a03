/**
 * Two versions of a text, lined up once: runs of equal characters in the order of both, and gaps between them.
 *
 * Shingles that occur once in each version anchor the whole (patience diff); each is extended over the equal text
 * around it. A large gap is lined up by itself once a range ends there: in it shorter shingles are unique again, and so
 * is a passage that repeats elsewhere in the article. What stays a gap is rewritten text; `map-offset.ts` looks into it
 * only where a range ends there. A text of a million characters takes a tenth of a second; a diff of the characters
 * (Myers) would take minutes, because 3 % changed are 30,000 edits.
 */
import { inOrder, uniqueMatches } from './shared-passages';
import type { Sampling } from './shingles';
import { flatText } from './working-memory';

/** `length` equal characters at `left` in the old and `right` in the new text. */
type Run = { readonly left: number; readonly right: number; readonly length: number };

export type Alignment = {
  readonly oldText: string;
  readonly newText: string;
  /**
   * Ascending and disjoint in both texts. Ends with an empty run at the ends of both, so that each gap has one. Lines
   * up all gaps, which takes longer than all else here.
   */
  readonly runs: readonly Run[];
  /**
   * The last run that starts at or before an offset of the old text, and, where the offset is behind that run, the run
   * after it. Lines up the gap in which the offset is, if it is in one.
   */
  readonly runsAround: (offset: number) => { readonly run: Run; readonly next: Run };
  /** Offsets in the old text of passages that occur once in each version: there is no doubt where these went. */
  readonly landmarks: Int32Array;
};

/** Characters in a landmark. Shorter ones ("of the company") repeat by chance, longer ones break at each edit. */
export const landmarkSize = 16;

/** A quarter of the shingles of the whole text: enough to have some in every sentence. */
const inText: Sampling = { size: landmarkSize, every: 4 };
/** In a gap all shingles of 8: unique among a few paragraphs. */
const inGap: Sampling = { size: 8, every: 1 };

/** Gaps of fewer pairs of characters than this are left to `map-offset.ts`: cheaper than a table of shingles. */
const smallGap = 4096;

export function alignTexts(oldText: string, newText: string): Alignment {
  const { runs, landmarks } = alignByShingles(oldText, newText, inText);
  runs.push({ left: oldText.length, right: newText.length, length: 0 });

  const gaps = new Map<Run, readonly Run[]>();
  const runsBetween = (run: Run, next: Run): readonly Run[] => {
    const left = run.left + run.length;
    const right = run.right + run.length;
    if ((next.left - left) * (next.right - right) < smallGap) return [];
    let found = gaps.get(run);
    if (found === undefined) {
      const inOld = flatText(oldText.slice(left, next.left));
      const inNew = flatText(newText.slice(right, next.right));
      found = alignByShingles(inOld, inNew, inGap)
        .runs.filter(({ length }) => length > 0)
        .map((inner) => ({ left: left + inner.left, right: right + inner.right, length: inner.length }));
      gaps.set(run, found);
    }
    return found;
  };
  const runsAround = (offset: number): { readonly run: Run; readonly next: Run } => {
    const index = lastRunAt(runs, offset);
    const run = runs[index] ?? beginning;
    if (index + 1 >= runs.length) return { run, next: run };
    const next = runs[index + 1] ?? run;
    if (offset < run.left + run.length) return { run, next };
    const inner = runsBetween(run, next);
    if (inner.length === 0) return { run, next };
    const at = lastRunAt(inner, offset);
    return {
      run: at < 0 ? run : (inner[at] ?? run),
      next: at + 1 < inner.length ? (inner[at + 1] ?? next) : next,
    };
  };
  let all: readonly Run[] | null = null;
  return {
    oldText,
    newText,
    landmarks,
    runsAround,
    get runs() {
      all ??= runs.flatMap((run, index) => [
        run,
        ...(index + 1 < runs.length ? runsBetween(run, runs[index + 1] ?? run) : []),
      ]);
      return all;
    },
  };
}

const beginning: Run = { left: 0, right: 0, length: 0 };

/** Begins with a run at the beginning of both texts, empty or not, so that there is one before each gap. */
function alignByShingles(
  oldText: string,
  newText: string,
  sampling: Sampling,
): { readonly runs: Run[]; readonly landmarks: Int32Array } {
  const runs: Run[] = [beginning];
  const matches = inOrder(uniqueMatches(oldText, newText, sampling));
  const landmarks = new Int32Array(matches.count);
  let landmarkCount = 0;
  let left = 0;
  let right = 0;

  /** What is equal at either end of the gap that begins at `left` and `right`. */
  const addGap = (leftEnd: number, rightEnd: number): void => {
    const most = Math.min(leftEnd - left, rightEnd - right);
    let head = 0;
    while (head < most && oldText.charCodeAt(left + head) === newText.charCodeAt(right + head)) head += 1;
    addRun(runs, left, right, head);
    let tail = 0;
    while (tail < most - head && oldText.charCodeAt(leftEnd - 1 - tail) === newText.charCodeAt(rightEnd - 1 - tail)) {
      tail += 1;
    }
    addRun(runs, leftEnd - tail, rightEnd - tail, tail);
  };

  for (let match = 0; match < matches.count; match += 1) {
    const rightAt = matches.right[match] ?? -1;
    if (rightAt < 0) continue;
    const leftAt = matches.left[match] ?? 0;
    const covered = leftAt < left || rightAt < right;
    if (!covered) {
      const length = (matches.leftEnd[match] ?? 0) - leftAt;
      if (length < sampling.size) continue; // only the hashes were equal
      addGap(leftAt, rightAt);
      addRun(runs, leftAt, rightAt, length);
      left = leftAt + length;
      right = rightAt + length;
    }
    if (leftAt - rightAt === left - right) {
      landmarks[landmarkCount] = leftAt;
      landmarkCount += 1;
    }
  }
  addGap(oldText.length, newText.length);
  return { runs, landmarks: landmarks.subarray(0, landmarkCount) };
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

/** Index of the last run that starts at or before an offset of the old text; -1 when none does. */
function lastRunAt(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((runs[middle]?.left ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
