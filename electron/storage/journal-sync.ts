/**
 * How to wait for the disk. Another thread leaves this one free, but asking it costs as much as a quick disk's sync
 * itself; so a disk that answers within a millisecond is waited for right here. One that does not, and a long run of
 * saves, go to the other thread: the process is never held for longer than `longestHoldMs` and one quick sync.
 */
import type { OpenFile } from './file-system';

const quickMs = 1;
const longestHoldMs = 5;

export class JournalSync {
  #quick = false;
  /** When the process began to be held; null when its other work had a turn since. */
  #heldSince: number | null = null;

  async run(file: OpenFile): Promise<void> {
    const start = performance.now();
    if (this.#quick && start - this.#holdingSince(start) < longestHoldMs) file.datasyncNow();
    else await file.datasync();
    this.#quick = performance.now() - start < quickMs;
  }

  #holdingSince(now: number): number {
    if (this.#heldSince === null) {
      this.#heldSince = now;
      setImmediate(() => (this.#heldSince = null));
    }
    return this.#heldSince;
  }
}
