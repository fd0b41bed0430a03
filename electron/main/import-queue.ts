/**
 * The imports of a window: one after the other, with progress as it goes, cancel at any moment, and another try for
 * what failed. What is dropped while files are being imported joins them.
 */
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { WebContents } from 'electron';
import type { FileReport, ImportOptions } from '#electron/actions/import-files';
import type { TablePreview } from '#electron/actions/preview-table';
import { readUserFile } from '#electron/actions/read-user-file';
import type { ImportPool } from '#electron/import/pool';
import type { TableMapping } from '#electron/import/table/mapping';
import { send } from '#electron/ipc/handle';
import type { ImportReport } from '#shared/ipc/contract';
import { fail, ok, type Result } from '#shared/model/result';
import type { ProjectInWindow } from './open-project';

/** Milliseconds. Reports are sent together, so that a thousand small files do not become a thousand repaints. */
const reportEvery = 100;

type AtHand = { readonly bytes: Uint8Array; readonly fileName: string };
/** Read when the first file comes: a start does without it. */
const importing = () => import('#electron/actions/import-files');
const over = fail('import-over', 'These files belong to an import that is over. Import them again.');

type Session = {
  readonly number: number;
  readonly open: ProjectInWindow;
  readonly page: WebContents;
  /** Path of each file by its id. */
  readonly paths: string[];
  /** Of files that stood in an archive: the path inside it, by id. */
  readonly inside: Map<number, string>;
  /** Ids of files that may be tried again. */
  readonly unsettled: Set<number>;
  /** Ended since the last progress event. */
  reports: ImportReport[];
  done: number;
  /** Rounds under way or waiting; the session has finished when there are none. */
  rounds: number;
  last: Promise<void>;
  stop: AbortController;
  ticking: NodeJS.Timeout | null;
};

export class ImportQueue {
  readonly #pool: ImportPool;
  #session: Session | null = null;
  #sessions = 0;

  constructor(pool: ImportPool) {
    this.#pool = pool;
  }

  /** Begins and returns at once; progress follows as events. */
  start(paths: readonly string[], open: ProjectInWindow, page: WebContents): Result<boolean> {
    if (open.store.readOnly !== false) return fail('read-only', open.store.readOnly);
    const running = this.#session !== null && this.#session.rounds > 0 && this.#session.open === open;
    const session = running && this.#session !== null ? this.#session : this.#begin(open, page);
    this.#addRound(session, async () => {
      if (session.stop.signal.aborted) return [];
      const first = session.paths.length;
      const { filesIn } = await importing();
      session.paths.push(...(await filesIn(paths)));
      return Array.from({ length: session.paths.length - first }, (_, index) => first + index);
    });
    return ok(true);
  }

  /** One file that stands in memory: what was pasted. */
  startBytes(file: AtHand, open: ProjectInWindow, page: WebContents): Result<boolean> {
    if (open.store.readOnly !== false) return fail('read-only', open.store.readOnly);
    const running = this.#session !== null && this.#session.rounds > 0 && this.#session.open === open;
    const session = running && this.#session !== null ? this.#session : this.#begin(open, page);
    const id = session.paths.push(file.fileName) - 1;
    this.#addRound(session, () => this.#importOne(session, id, file, { pasted: true }));
    return ok(true);
  }

  /** A table that was not imported, as far as a person needs to see it to say which column is what. */
  async table(id: number, open: ProjectInWindow): Promise<Result<TablePreview>> {
    const session = this.#session?.open === open ? this.#session : null;
    const file = session === null ? over : await unsettledFile(session, id);
    if (!file.ok) return file;
    const { tablePreview } = await import('#electron/actions/preview-table');
    return tablePreview(file.value);
  }

  /** Imports the rows of a table that was not imported. */
  async mapTable(id: number, mapping: TableMapping, open: ProjectInWindow): Promise<Result<boolean>> {
    const session = this.#session?.open === open ? this.#session : null;
    if (session === null) return over;
    const file = await unsettledFile(session, id);
    if (!file.ok) return file;
    if (!session.unsettled.delete(id)) return over;
    session.done -= 1;
    this.#addRound(session, () => this.#importOne(session, id, file.value, { mapping }));
    return ok(true);
  }

  /** Tries files of the last import again. */
  retry(ids: readonly number[], open: ProjectInWindow): Result<boolean> {
    const session = this.#session;
    if (session === null || session.open !== open) return over;
    if (open.store.readOnly !== false) return fail('read-only', open.store.readOnly);
    const again = [...new Set(ids)].filter((id) => session.unsettled.delete(id));
    if (again.length === 0) return ok(false);
    session.done -= again.length;
    this.#addRound(session, async () => again);
    return ok(true);
  }

  /** Ends the import; files that are not done are reported as cancelled. False when nothing was running. */
  cancel(): boolean {
    this.#session?.stop.abort();
    return (this.#session?.rounds ?? 0) > 0;
  }

  #begin(open: ProjectInWindow, page: WebContents): Session {
    this.#sessions += 1;
    this.#session = {
      number: this.#sessions,
      open,
      page,
      paths: [],
      inside: new Map(),
      unsettled: new Set(),
      reports: [],
      done: 0,
      rounds: 0,
      last: Promise.resolve(),
      stop: new AbortController(),
      ticking: null,
    };
    return this.#session;
  }

  #addRound(session: Session, idsOf: () => Promise<readonly number[]>): void {
    if (session.rounds === 0) {
      session.stop = new AbortController();
      session.ticking = setInterval(() => report(session), reportEvery);
    }
    session.rounds += 1;
    report(session);
    session.last = session.last
      .then(async () => this.#import(session, await idsOf()))
      .catch((error: unknown) => console.error('an import ended early', error))
      .finally(() => {
        session.rounds -= 1;
        if (session.rounds === 0 && session.ticking !== null) clearInterval(session.ticking);
        // So that nobody waits for it later: what was imported is found at once.
        if (session.rounds === 0) void session.open.search.ask('index', { anew: false });
        report(session);
      });
  }

  async #importOne(
    session: Session,
    id: number,
    file: AtHand,
    options: Pick<ImportOptions, 'pasted' | 'mapping'>,
  ): Promise<readonly number[]> {
    const { importBytes } = await importing();
    const reports = await importBytes(
      { ...file, file: file.fileName, id: randomUUID() },
      { ...this.#optionsFor(session), ...options },
    );
    for (const [part, ended] of reports.entries())
      session.reports.push(shown(part === 0 ? id : session.paths.push(file.fileName) - 1, ended));
    session.done += Math.max(1, reports.length);
    return [];
  }

  #optionsFor({ open, stop }: Session) {
    return {
      store: open.store,
      pool: this.#pool,
      stamp: () => ({ coderId: open.coderId, at: new Date().toISOString() }),
      signal: stop.signal,
    };
  }

  async #import(session: Session, ids: readonly number[]): Promise<void> {
    const { paths } = session;
    const { importFiles } = await importing();
    await importFiles(
      ids.map((id) => paths[id] ?? ''),
      {
        ...this.#optionsFor(session),
        onFile: (reports, index) => {
          const file = ids[index] ?? 0;
          for (const [part, ended] of reports.entries()) {
            // Further articles of one file get a place of their own; trying one again reads the file again.
            const id = part === 0 ? file : session.paths.push(session.paths[file] ?? '') - 1;
            session.done += 1;
            if ('error' in ended) session.unsettled.add(id);
            const path = session.paths[file] ?? '';
            if (ended.file !== path) session.inside.set(id, ended.file.slice(path.length + 1));
            session.reports.push(shown(id, ended));
          }
          if (reports.length === 0) session.done += 1;
        },
      },
    );
  }
}

/** A file that was not imported: from the disk, or out of the archive it came in. */
async function unsettledFile({ unsettled, paths, inside }: Session, id: number): Promise<Result<AtHand>> {
  const path = unsettled.has(id) ? paths[id] : undefined;
  if (path === undefined) return over;
  const file = await readUserFile(path);
  const name = inside.get(id);
  if (!file.ok || name === undefined) return file;
  const { fileInArchive } = await import('#electron/actions/file-in-archive');
  return fileInArchive(file.value.bytes, name);
}

function report(session: Session): void {
  const { number, page, paths, done, rounds } = session;
  const reports = session.reports;
  session.reports = [];
  send(page, 'import:progress', { session: number, total: paths.length, done, reports, finished: rounds === 0 });
}

/** What the window learns of a file: its name, never its path. */
function shown(id: number, ended: FileReport): ImportReport {
  const article = 'article' in ended ? ended.article : null;
  return {
    id,
    file: basename(ended.file),
    status: ended.status,
    articleId: article?.id ?? null,
    title: article?.metadata.title ?? null,
    repairs: article?.provenance.repairs ?? [],
    warnings: article?.provenance.warnings ?? [],
    error: 'error' in ended ? ended.error : null,
  };
}
