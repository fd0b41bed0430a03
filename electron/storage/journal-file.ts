/**
 * The journal's bytes on the disk.
 *
 * The file is longer than its lines: it ends in blank lines, written and synced ahead, that the next lines replace.
 * A disk takes such a write more quickly than one that makes the file longer, since the file's length and place need
 * not be written too; and it cannot lack the space. The blank lines go when the project is closed.
 */
import type { FileSystem, OpenFile } from './file-system';
import { JournalSync } from './journal-sync';

const roomBytes = 64 << 10;
const blank = 10; // a newline
/**
 * How often the file is looked at. Not at every save: having been asked for a file's times, a system notes the next
 * write's time exactly, which makes that sync half as long again.
 */
const lookEveryMs = 100;

export class JournalFile {
  readonly #fileSystem: FileSystem;
  readonly #path: string;
  readonly #file: OpenFile;
  readonly #inode: number;
  readonly #sync = new JournalSync();
  /** Bytes of the file, blank lines included. */
  #size: number;
  /** When anything about the file changed last; null from a write of ours until the next look. */
  #changed: number | null;
  #look: NodeJS.Timeout | null = null;
  #asLeft = true;

  /** `file` stands open for reading and writing at `path`. */
  constructor(fileSystem: FileSystem, path: string, file: OpenFile) {
    this.#fileSystem = fileSystem;
    this.#path = path;
    this.#file = file;
    const { inode, size, changed } = file.identity();
    this.#inode = inode;
    this.#size = size;
    this.#changed = changed;
  }

  /**
   * Whether it is as this process left it: no other program wrote to it, replaced it or took it away. What another
   * program does within `lookEveryMs` of a save of ours shows a moment later.
   */
  isAsLeft(): boolean {
    if (this.#asLeft && this.#changed !== null) this.#lookNow();
    return this.#asLeft;
  }

  read(position: number, length: number): Buffer {
    return this.#file.readNow(position, length);
  }

  /** Puts lines at `position`, where the blank ones begin. Resolves when they are on the disk. */
  async put(lines: Buffer, position: number): Promise<void> {
    const end = position + lines.length;
    const more = end > this.#size ? Buffer.alloc(roomBytes, blank) : null;
    this.#write(more === null ? lines : Buffer.concat([lines, more]), position);
    await this.#sync.run(this.#file);
    this.#size = Math.max(this.#size, end + (more?.length ?? 0));
    this.#lookLater();
  }

  /** Makes it what it was before a `put` at `position` that failed. */
  async takeBack(position: number): Promise<void> {
    await this.#file.truncate(this.#size);
    this.#write(Buffer.alloc(this.#size - position, blank), position);
    await this.#file.datasync();
    this.#lookLater();
  }

  /** `length`: where the lines end; null leaves the file as it is. */
  async close(length: number | null): Promise<void> {
    if (this.#look !== null) clearTimeout(this.#look);
    if (length !== null && length < this.#size && this.isAsLeft()) await this.#file.truncate(length);
    await this.#file.close();
  }

  #write(bytes: Buffer, position: number): void {
    for (let written = 0; written < bytes.length;) {
      const taken = this.#file.writeNow(bytes.subarray(written), position + written);
      if (taken === 0) throw Object.assign(new Error('the disk takes no more'), { code: 'ENOSPC' });
      written += taken;
    }
  }

  #lookNow(): void {
    const now = this.#fileSystem.identity(this.#path);
    this.#asLeft =
      now?.inode === this.#inode &&
      now.size === this.#size &&
      (this.#changed === null || now.changed === this.#changed);
    this.#changed = now?.changed ?? null;
  }

  #lookLater(): void {
    this.#changed = null;
    if (this.#look !== null) return;
    this.#look = setTimeout(() => {
      this.#look = null;
      try {
        this.#lookNow();
      } catch {
        this.#changed = null; // a disk that does not answer is told of by the next save
      }
    }, lookEveryMs);
    this.#look.unref();
  }
}
