/** Warrant's main process: one window, its project, and the workers that import. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { app, type IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import { createImportPool } from '#electron/import/pool';
import { handleCalls, handleDrops } from '#electron/ipc/handle';
import { registerAppScheme, serveApp } from './app-scheme';
import { launchOf } from './arguments';
import { capture } from './capture';
import { Desk } from './desk';
import { guardPages, isOwnPage } from './guards';
import { setMenu } from './menu';
import { Settings } from './settings';
import { spawnUtility } from './spawn-utility';
import { createWindow } from './window';

const here = import.meta.dirname;
const launch = launchOf(process.argv.slice(1), process.cwd());

// Root, as in containers and tests, cannot have Chromium's sandbox; whoever starts Warrant as root says so.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerAppScheme();

// A second start hands its project to the first; screenshots and tests with a profile of their own stand alone.
if (launch.capture === null && !app.requestSingleInstanceLock(launch)) app.exit(0);
else void start();

async function start(): Promise<void> {
  await app.whenReady();
  serveApp(join(here, '../renderer'));
  guardPages();
  const settings = await Settings.read(join(app.getPath('userData'), 'settings.json'));
  const workers = Math.max(1, Math.min(4, availableParallelism()));
  const pool = createImportPool({
    size: workers,
    spawn: spawnUtility(join(here, 'import-worker.js'), 'Warrant import'),
  });
  const desk = new Desk(settings, pool, {
    analysis: spawnUtility(join(here, 'analysis-worker.js'), 'Warrant analysis'),
    search: spawnUtility(join(here, 'search-worker.js'), 'Warrant search'),
  });
  const isTrusted = ({ senderFrame }: IpcMainInvokeEvent): boolean => isOwnPage(senderFrame);
  handleCalls(desk.handlers(), isTrusted);
  handleDrops((paths, page) => desk.importPaths(paths, page), isTrusted);

  const window = createWindow(join(here, '../preload/index.cjs'), launch);
  setMenu(window, settings.preferences.keys);
  if (launch.project !== null) await desk.openFromOutside(launch.project, window.webContents);

  app.on('second-instance', (_event, _argv, _folder, data) => {
    const asked = z.object({ project: z.string().nullable() }).safeParse(data);
    if (asked.success && asked.data.project !== null) void desk.openFromOutside(asked.data.project, window.webContents);
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());

  // Everything acknowledged is on disk already; closing writes the snapshot, so that the next start is quick.
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    pool.close();
    void desk.close().finally(() => {
      closed = true;
      app.quit();
    });
  });

  if (launch.capture !== null) {
    const written = await capture(window, launch.capture);
    if (!written) console.error('The window was not ready in time; no screenshot was written.');
    pool.close();
    await desk.close();
    app.exit(written ? 0 : 1);
  }
}
