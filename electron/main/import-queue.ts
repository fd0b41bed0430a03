/** One import at a time for a window: progress as it goes, cancel at any moment. */
import type { WebContents } from 'electron';
import { filesIn, importFiles, type FileReport } from '#electron/actions/import-files';
import type { ImportPool } from '#electron/import/pool';
import { send } from '#electron/ipc/handle';
import type { ImportReport } from '#shared/ipc/contract';
import { fail, ok, type Result } from '#shared/model/result';
import { basename } from 'node:path';
import type { ProjectInWindow } from './open-project';

/** Reports are sent together this often, so that a thousand small files do not become a thousand repaints. */
const reportEvery = 100;

export class ImportQueue {
  readonly #pool: ImportPool;
  #running: AbortController | null = null;

  constructor(pool: ImportPool) {
    this.#pool = pool;
  }

  /** Begins and returns at once; progress follows as events. */
  async start(paths: readonly string[], open: ProjectInWindow, page: WebContents): Promise<Result<boolean>> {
    if (this.#running !== null) return fail('busy', 'An import is running already. Wait for it or cancel it first.');
    if (open.store.readOnly !== false) return fail('read-only', open.store.readOnly);
    const running = new AbortController();
    this.#running = running;
    const files = await filesIn(paths);
    const waiting: ImportReport[] = [];
    let done = 0;
    const report = (finished: boolean): void =>
      send(page, 'import:progress', { total: files.length, done, reports: waiting.splice(0), finished });
    report(false);
    const ticking = setInterval(() => report(false), reportEvery);
    void importFiles(files, {
      store: open.store,
      pool: this.#pool,
      stamp: () => ({ coderId: open.coderId, at: new Date().toISOString() }),
      signal: running.signal,
      onReport: (ended) => {
        done += 1;
        waiting.push(shown(ended));
      },
    }).finally(() => {
      clearInterval(ticking);
      this.#running = null;
      report(true);
    });
    return ok(true);
  }

  cancel(): boolean {
    this.#running?.abort();
    return this.#running !== null;
  }
}

/** What the window learns of a file: its name, never its path. */
function shown(report: FileReport): ImportReport {
  const article = 'article' in report ? report.article : null;
  return {
    file: basename(report.file),
    status: report.status,
    articleId: article?.id ?? null,
    title: article?.metadata.title ?? null,
    repairs: article?.provenance.repairs ?? [],
    warnings: article?.provenance.warnings ?? [],
    error: 'error' in report ? report.error : null,
  };
}
