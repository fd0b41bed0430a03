/**
 * project.json: written by lowdb through an adapter of ours, since lowdb's own never waits for the disk.
 */
import { join } from 'node:path';
import { Low, type Adapter } from 'lowdb';
import type { ProjectRows } from '#shared/model/project';
import { ok, type Result } from '#shared/model/result';
import { fileTime, keepBackup, linkOrCopy } from './backups';
import type { CheckedSnapshots } from './checked-snapshots';
import { diskFailure } from './disk-failure';
import { writeDurably } from './durable-file';
import type { FileIdentity, FileSystem } from './file-system';
import { journalStart, type JournalEnd } from './journal-scan';
import type { Lock } from './lock';
import { snapshotPath } from './paths';
import { sealed } from './seal';
import { snapshotFrom, snapshotPieces } from './snapshot';

/** A still picture of the project; `journal` gives its place once those lines are on the disk. */
export type Picture = { readonly rows: ProjectRows; readonly journal: () => Promise<JournalEnd> };

/** A version of project.json: the journal line it reaches to, and the file as it was left. */
export type KnownSnapshot = {
  readonly journal: JournalEnd;
  readonly identity: FileIdentity | null;
  /** Written with an older schema version: due for writing whether something changed or not. */
  readonly outdated: boolean;
};

/** A backup is kept at most this often while a project is open, and at its close. */
const backupEveryMs = 10 * 60_000;

export class SnapshotFile {
  readonly #fileSystem: FileSystem;
  readonly #folder: string;
  readonly #lock: Lock;
  readonly #checked: CheckedSnapshots;
  readonly #tell: (notice: string) => void;
  /** What project.json was when this process last read or wrote it; null when it holds nothing good. */
  #known: KnownSnapshot | null;
  /** Where the last picture reached: its file may be in place although the disk reported an error. */
  #attempted = journalStart;
  #lastBackup = 0;

  constructor(
    at: { fileSystem: FileSystem; folder: string; lock: Lock; checked: CheckedSnapshots },
    known: KnownSnapshot | null,
    tell: (notice: string) => void,
  ) {
    this.#fileSystem = at.fileSystem;
    this.#folder = at.folder;
    this.#lock = at.lock;
    this.#checked = at.checked;
    this.#known = known;
    this.#tell = tell;
  }

  /** The last journal line that project.json holds; 0 when it has to be written anew in any case. */
  get seq(): number {
    return this.#known === null || this.#known.outdated ? 0 : this.#known.journal.seq;
  }

  /** `closing` keeps a backup whatever the time since the last one. */
  async write(picture: Picture, closing: boolean): Promise<Result<null>> {
    const adapter: Adapter<Picture> = {
      read: async () => null, // a project is loaded from its snapshot and its journal together
      write: (data) => this.#replace(data, closing),
    };
    try {
      await new Low(adapter, picture).write();
      return ok(null);
    } catch (error) {
      return diskFailure(
        error,
        'project.json could not be brought up to date',
        'Nothing is lost: every change is safe in the journal.',
      );
    }
  }

  async #replace(picture: Picture, closing: boolean): Promise<void> {
    const path = snapshotPath(this.#folder);
    const journal = async () => (this.#attempted = await picture.journal());
    let sum = '';
    const pieces = sealed(snapshotPieces(picture.rows, journal), (whole) => (sum = whole));
    await writeDurably(this.#fileSystem, path, pieces, () => this.#keepOld(path, closing));
    this.#checked.add(sum);
    this.#known = { journal: this.#attempted, identity: this.#fileSystem.identity(path), outdated: false };
  }

  /** Before it is replaced: ours becomes a backup when one is due, what others put there is kept beside. */
  async #keepOld(path: string, closing: boolean): Promise<void> {
    if (!(await this.#lock.held())) throw new Error('another process took this project over');
    const now = this.#fileSystem.identity(path);
    if (now === null) return;
    const time = new Date();
    if (this.#known === null || !(await this.#isOurs(path, now))) {
      const kind = this.#known === null ? 'damaged' : 'conflict';
      const name = `project.${kind}-${fileTime(time)}.json`;
      await linkOrCopy(this.#fileSystem, path, join(this.#folder, name));
      if (kind === 'conflict')
        this.#tell(`Another program changed project.json while the project was open. Its version is kept as ${name}.`);
      return;
    }
    if (!closing && time.getTime() - this.#lastBackup < backupEveryMs) return;
    await keepBackup(this.#fileSystem, this.#folder, this.#known.journal.seq, time);
    this.#lastBackup = time.getTime();
  }

  async #isOurs(path: string, now: FileIdentity): Promise<boolean> {
    const left = this.#known?.identity;
    if (left?.inode === now.inode && left.size === now.size && left.modified === now.modified) return true;
    const read = await snapshotFrom(await this.#fileSystem.readFile(path));
    return read.ok && [this.#known?.journal.sum, this.#attempted.sum].includes(read.value.journal.sum);
  }
}
