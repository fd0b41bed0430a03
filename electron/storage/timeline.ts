/**
 * What can be undone and redone, as numbers of journal lines. It follows from the journal alone, so it needs no
 * place on disk and is the same after a restart.
 */
import type { EntryKind } from './journal-line';

/** Whether a change holds, was undone and can be redone, or was undone and something else was done instead. */
export type StepState = 'done' | 'undone' | 'left-behind';

export type Step = { readonly kind: EntryKind; readonly of: number };

export class Timeline {
  readonly #steps: Step[] = [];
  #undoable: number[] = [];
  #redoable: number[] = [];
  readonly #undone = new Set<number>();

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
    this.#steps.push({ kind, of });
    switch (kind) {
      case 'create': // the beginning of the project: there is nothing to go back to
        return;
      case 'do':
        this.#undoable.push(this.#steps.length);
        this.#redoable = [];
        return;
      case 'undo':
        this.#undoable.pop();
        this.#redoable.push(of);
        this.#undone.add(of);
        return;
      case 'redo':
        this.#redoable.pop();
        this.#undoable.push(of);
        this.#undone.delete(of);
    }
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
