/** When snapshots are written: at rest, after many commands, and at the close. One at a time. */
import { tableNames, type ProjectRows } from '#shared/model/project';
import type { ProjectState } from '#shared/model/project-state';
import { ok, type Result } from '#shared/model/result';
import type { Journal } from './journal';
import type { SnapshotFile } from './snapshot-file';

const restMs = 2000;
/** Commands after which a snapshot is due though nobody rests; in a large project, where it costs more, rows / 20. */
const commandsBetween = 1000;
const rowsACommand = 20;

export class SnapshotKeeper {
  readonly #project: ProjectState;
  readonly #journal: Journal;
  readonly #file: SnapshotFile;
  readonly #tell: (notice: string) => void;
  #stopped = false;
  #rest: NodeJS.Timeout | null = null;
  #running: Promise<Result<null>> | null = null;
  /** The problem that was told last, so that a full disk is not told of every two seconds. */
  #told = '';

  constructor(parts: { project: ProjectState; journal: Journal; file: SnapshotFile; tell: (notice: string) => void }) {
    this.#project = parts.project;
    this.#journal = parts.journal;
    this.#file = parts.file;
    this.#tell = parts.tell;
  }

  /** To be called after every saved change. */
  changed(): void {
    if (this.#stopped) return;
    const rows = tableNames.reduce((sum, table) => sum + this.#project.count(table), 0);
    const due = Math.max(commandsBetween, rows / rowsACommand);
    if (this.#journal.end.seq - this.#file.seq >= due && this.#running === null) void this.#inBackground();
    if (this.#rest === null) {
      this.#rest = setTimeout(() => void this.#inBackground(), restMs);
      this.#rest.unref();
    } else this.#rest.refresh();
  }

  /** Writes what there is now, unless it is written already. */
  async now(closing = false): Promise<Result<null>> {
    while (this.#running !== null) await this.#running;
    if (this.#journal.last === this.#file.seq) return ok(null);
    this.#running = this.#write(closing);
    const written = await this.#running;
    this.#running = null;
    return written;
  }

  /** From now on only `now` writes. */
  stop(): void {
    this.#stopped = true;
    if (this.#rest !== null) clearTimeout(this.#rest);
  }

  async #inBackground(): Promise<void> {
    const written = await this.now();
    const problem = written.ok ? '' : written.error.message;
    if (problem !== '' && problem !== this.#told) this.#tell(problem);
    this.#told = problem;
  }

  #write(closing: boolean): Promise<Result<null>> {
    const reached = this.#journal.reached(this.#journal.last);
    reached.catch(() => {}); // asked for at the end only; the answer may come, and be no, long before
    return this.#file.write({ rows: pictureOf(this.#project), journal: () => reached }, closing);
  }
}

/** References to all rows as they are now: quick, and untouched by what is changed later. */
function pictureOf(project: ProjectState): ProjectRows {
  return {
    info: [...project.all('info')],
    articles: [...project.all('articles')],
    annotations: [...project.all('annotations')],
    claims: [...project.all('claims')],
    codes: [...project.all('codes')],
    coders: [...project.all('coders')],
    sources: [...project.all('sources')],
    links: [...project.all('links')],
    memos: [...project.all('memos')],
    cells: [...project.all('cells')],
    events: [...project.all('events')],
    snapshots: [...project.all('snapshots')],
  };
}
