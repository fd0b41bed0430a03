/**
 * What can be undone and redone, as numbers of journal lines. It follows from the journal alone, so it needs no
 * place on disk and is the same after a restart.
 */
import type { EntryKind } from './journal-line';

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
