/** The desk behind the window: its project, the workers that import, and what the system asks for. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { z } from 'zod';
import { createImportPool } from '#electron/import/pool';
import { workerOnEveryCore } from '#electron/import/worker-handle';
import type { Answer } from '#electron/ipc/door';
import { answerWith } from '#electron/ipc/handle';
import type { Launch } from './arguments';
import { capture } from './capture';
import { Desk } from './desk';
import { setMenu } from './menu';
import { RememberedChecks } from './remembered-checks';
import { Settings } from './settings';
import { spawnUtility } from './spawn-utility';

/** Gives what answers the window's calls. The project that was asked for is opened meanwhile. `folder` has the workers. */
export async function start(window: BrowserWindow, launch: Launch, folder: string): Promise<Answer> {
  const [settings, checked] = await Promise.all([
    Settings.read(join(app.getPath('userData'), 'settings.json')),
    RememberedChecks.read(join(app.getPath('userData'), 'checked-snapshots.json'), folder),
  ]);
  const workers = Math.max(1, Math.min(4, availableParallelism()));
  const pool = createImportPool({
    size: workers,
    spawn: spawnUtility(join(folder, 'import-worker.js'), 'Warrant import', workerOnEveryCore(workers)),
  });
  const helpers = {
    analysis: spawnUtility(join(folder, 'analysis-worker.js'), 'Warrant analysis'),
    search: spawnUtility(join(folder, 'search-worker.js'), 'Warrant search'),
  };
  const desk = new Desk(settings, pool, helpers, checked);

  app.on('second-instance', (_event, _argv, _folder, data) => {
    const asked = z.object({ project: z.string().nullable() }).safeParse(data);
    if (asked.success && asked.data.project !== null) void desk.openFromOutside(asked.data.project, window.webContents);
    window.focus();
  });

  // Everything acknowledged is on disk already; closing writes the snapshot, so that the next start is quick.
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    pool.close();
    void desk
      .close()
      .then(() => Promise.all([checked.written, settings.flush()]))
      .finally(() => {
        closed = true;
        app.quit();
      });
  });

  const { project, capture: picture } = launch;
  const opening = project === null ? Promise.resolve() : desk.openFromOutside(project, window.webContents);
  // While the disk is read.
  setMenu(window, settings.preferences.keys);
  if (picture !== null) void opening.then(() => captured(picture));
  const answer = answerWith(desk.handlers(), (paths, page) => desk.importPaths(paths, page));
  return async (name, argument, page) => {
    if (name !== 'app:start') await desk.settled();
    return answer(name, argument, page);
  };

  async function captured(file: string): Promise<void> {
    const written = await capture(window, file);
    if (!written) console.error('The window was not ready in time; no screenshot was written.');
    pool.close();
    await desk.close();
    await checked.written;
    app.exit(written ? 0 : 1);
  }
}
