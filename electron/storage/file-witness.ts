/**
 * Tells whether the journal is still as this process left it, or another program wrote to it, replaced it or took it
 * away. One look at the open file tells all three: losing its name changes a file's own times as well.
 */
import type { OpenFile } from './file-system';

export class FileWitness {
  readonly #file: OpenFile;
  /** When anything about the file changed last; null from a write of ours until it was looked at again. */
  #changed: number | null;

  constructor(file: OpenFile) {
    this.#file = file;
    this.#changed = file.identity().changed;
  }

  /** `bytes` is how long it was left. */
  isAsLeft(bytes: number): boolean {
    const { size, changed } = this.#file.identity();
    return size === bytes && (this.#changed === null || changed === this.#changed);
  }

  /** To be called after every write of ours. It looks a moment later, so that no acknowledgement waits for it. */
  written(): void {
    if (this.#changed === null) return;
    this.#changed = null;
    setImmediate(() => {
      try {
        this.#changed = this.#file.identity().changed;
      } catch {
        this.#changed = null; // closed meanwhile; its length is told all the same
      }
    });
  }
}
