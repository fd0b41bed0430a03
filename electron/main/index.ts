/**
 * Warrant's main process: the window first, and when it has its scripts and works through them, what works for it
 * (`start.ts`): to take in modules holds this process up, and with it a window that still asks for its page. What this
 * file imports is all that stands between a start and a window, so it is kept small.
 */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { app, Menu, session } from 'electron';
import { openDoor, type Answer } from '#electron/ipc/door';
import { registerSchemes, serveApp } from './app-scheme';
import { launchOf } from './arguments';
import { CompiledPage } from './compiled-page';
import { guardPages, isOwnPage } from './guards';
import { createWindow } from './window';

const here = import.meta.dirname;
/** Milliseconds to wait for the window to ask for its scripts. */
const longestWait = 1000;
const launch = launchOf(process.argv.slice(1), process.cwd());

// Root, as in containers and tests, cannot have Chromium's sandbox; whoever starts Warrant as root says so.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerSchemes();
// Ours comes later; Electron's own, which it would make first, is never seen.
Menu.setApplicationMenu(null);

// A second start hands its project to the first; screenshots and tests with a profile of their own stand alone.
if (launch.capture === null && !app.requestSingleInstanceLock(launch)) app.exit(0);
else void open();

async function open(): Promise<void> {
  // Much of what `start.ts` takes in, while Chromium makes itself ready and this process would wait.
  void import('#shared/model/basics');
  await app.whenReady();
  const folder = join(here, '../renderer');
  const compiled = new CompiledPage(app.getPath('userData'), join(folder, 'index.html'));
  const toBeKept = launch.project !== null && !compiled.isKept();
  if (toBeKept) await session.defaultSession.clearCodeCaches({});
  const served = serveApp(folder, toBeKept ? compiled.hold() : null);
  guardPages();
  const window = createWindow(join(here, '../preload/index.cjs'), launch);
  if (toBeKept) window.webContents.once('did-finish-load', () => void compiled.remember());
  const answer = async (): Promise<Answer> => {
    await Promise.race([served, setTimeout(longestWait)]);
    const { start } = await import('./start');
    const answers = await start(window, launch, here);
    return async (name, argument, page) => {
      const answered = await answers(name, argument, page);
      if (name === 'app:start') compiled.release();
      return answered;
    };
  };
  openDoor(answer(), ({ senderFrame }) => isOwnPage(senderFrame));
}
