/**
 * What can be undone and redone, as numbers of journal lines. It follows from the journal alone, so it needs no
 * place on disk and is the same after a restart.
 *
 * A change may go on with the one right before it: both are of one run, which is one step of undo. A run is undone by
 * one line, of its first change, and redone by one, of its last.
 */
import type { EntryKind } from './journal-line';

/** Whether a change holds, was undone and can be redone, or was undone and something else was done instead. */
export type StepState = 'done' | 'undone' | 'left-behind';

/** `of`: what was undone or redone, up to it; for a change the one it goes on with; 0 for none. */
export type Step = { readonly kind: EntryKind; readonly of: number };

/** Nearly every step is this one. */
const plainStep: Step = { kind: 'do', of: 0 };

export class Timeline {
  readonly #steps: Step[] = [];
  #undoable: number[] = [];
  #redoable: number[] = [];
  readonly #undone = new Set<number>();
  /** Changes that go on with the line before them. */
  readonly #onward = new Set<number>();

  static from(steps: Iterable<Step>): Timeline {
    const timeline = new Timeline();
    for (const step of steps) timeline.add(step);
    return timeline;
  }

  /** The line that undo takes back next; null for none. */
  get undoable(): number | null {
    return this.#undoable.at(-1) ?? null;
  }

  get redoable(): number | null {
    return this.#redoable.at(-1) ?? null;
  }

  /** The line that the project is as it left it: the last change that holds, or the first line of all. */
  get current(): number {
    return this.undoable ?? 1;
  }

  /** Of a line that is a change. */
  stateOf(seq: number): StepState {
    if (!this.#undone.has(seq)) return 'done';
    return this.#redoable.includes(seq) ? 'undone' : 'left-behind';
  }

  /** What the next undo takes back, newest first; no change up to line `after`. */
  undoStep(after = 0): number[] {
    return this.#run(this.#undoable, -1, (line) => line > after);
  }

  /** What the next redo does again, oldest first; no change after line `upTo`. */
  redoStep(upTo = Infinity): number[] {
    return this.#run(this.#redoable, 1, (line) => line <= upTo);
  }

  /** How many changes up to this one are of one run with it. */
  runUpTo(seq: number): number {
    let length = 1;
    while (this.#onward.has(seq - length + 1)) length += 1;
    return length;
  }

  /** Of changes, the last of each run. */
  lastOfRuns(lines: readonly number[]): number[] {
    const all = new Set(lines);
    return lines.filter((line) => !(all.has(line + 1) && this.#onward.has(line + 1)));
  }

  /** What has to be undone so that the project is as `seq`, which holds, left it; in that order. */
  undosTo(seq: number): number[] {
    return this.#undoable.slice(firstAfter(this.#undoable, seq)).reverse();
  }

  /** What has to be redone so that `seq`, which was undone, holds; in that order. */
  redosTo(seq: number): number[] {
    return this.#redoable.slice(this.#redoable.indexOf(seq)).reverse();
  }

  /** The number of the last line. */
  get length(): number {
    return this.#steps.length;
  }

  isUndone(seq: number): boolean {
    return this.#undone.has(seq);
  }

  add({ kind, of }: Step): void {
    this.#steps.push(kind === 'do' && of === 0 ? plainStep : { kind, of });
    switch (kind) {
      case 'create': // the beginning of the project: there is nothing to go back to
        return;
      case 'do':
        if (of > 0) this.#onward.add(this.#steps.length);
        this.#undoable.push(this.#steps.length);
        this.#redoable = [];
        return;
      case 'undo':
        for (let line = this.undoable; line !== null && line >= of; line = this.undoable) {
          this.#undoable.pop();
          this.#redoable.push(line);
          this.#undone.add(line);
        }
        return;
      case 'redo':
        for (let line = this.redoable; line !== null && line <= of; line = this.redoable) {
          this.#redoable.pop();
          this.#undoable.push(line);
          this.#undone.delete(line);
        }
    }
  }

  /** The last of `lines` and those before it that are of its run, as far as they are within. */
  #run(lines: readonly number[], towards: 1 | -1, within: (line: number) => boolean): number[] {
    const run: number[] = [];
    for (let index = lines.length - 1; index >= 0; index--) {
      const [line = 0, last] = [lines[index], run.at(-1)];
      const belongs = last === undefined || (line === last + towards && this.#onward.has(Math.max(line, last)));
      if (!belongs || !within(line)) break;
      run.push(line);
    }
    return run;
  }

  /** As it was when line `seq` was the last. */
  upTo(seq: number): Timeline {
    return Timeline.from(this.#steps.slice(0, seq));
  }
}

/** Index of the first of ascending numbers that is larger. */
function firstAfter(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
