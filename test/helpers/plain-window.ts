/** A window of the same Chromium without Warrant: scripts run in it, and it has none of our rules. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright-core';
import { z } from 'zod';

const main = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ show: false, webPreferences: { sandbox: true } }).loadURL('about:blank'));
`;

export async function plainWindow(): Promise<{ page: Page; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'plain-window-'));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'plain-window', main: 'main.js' }));
  await writeFile(join(folder, 'main.js'), main);
  const switches = z.array(z.string()).parse(JSON.parse(process.env.WARRANT_ELECTRON_ARGS ?? '[]'));
  const app = await _electron.launch({
    executablePath: z.string().parse(process.env.WARRANT_ELECTRON),
    args: [...switches, folder, `--user-data-dir=${join(folder, 'settings')}`],
    timeout: 30_000,
  });
  const page = await app.firstWindow({ timeout: 30_000 });
  return {
    page,
    close: async () => {
      await app.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
