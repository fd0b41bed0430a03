/**
 * Warrant's main process: the window first, and while it loads what works for it (`start.ts`). What this file imports
 * is all that stands between a start and a window, so it is kept small.
 */
import { join } from 'node:path';
import { app } from 'electron';
import { openDoor } from '#electron/ipc/door';
import { registerAppScheme, serveApp } from './app-scheme';
import { launchOf } from './arguments';
import { guardPages, isOwnPage } from './guards';
import { createWindow } from './window';

const here = import.meta.dirname;
const launch = launchOf(process.argv.slice(1), process.cwd());

// Root, as in containers and tests, cannot have Chromium's sandbox; whoever starts Warrant as root says so.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerAppScheme();

// A second start hands its project to the first; screenshots and tests with a profile of their own stand alone.
if (launch.capture === null && !app.requestSingleInstanceLock(launch)) app.exit(0);
else void open();

async function open(): Promise<void> {
  await app.whenReady();
  serveApp(join(here, '../renderer'));
  guardPages();
  const window = createWindow(join(here, '../preload/index.cjs'), launch);
  openDoor(
    import('./start').then(({ start }) => start(window, launch, here)),
    ({ senderFrame }) => isOwnPage(senderFrame),
  );
}
