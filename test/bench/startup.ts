/** Starting Warrant on the sample project, beside an empty window of the same Electron, one after the other. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { z } from 'zod';
import { removeHome, startApp } from '../helpers/app';
import { memoryOf } from './memory-of';
import { quantile, type Row } from './row';

const rounds = 5;
/** Milliseconds after which a window that was started has come to rest. */
const rest = 1500;

type Start = { readonly ms: number; readonly memory: number };

export async function measureStartup(): Promise<Row[]> {
  const empty = await mkdtemp(join(tmpdir(), 'warrant-empty-'));
  await writeFile(join(empty, 'package.json'), '{"name":"empty","main":"main.cjs","version":"1.0.0"}');
  await writeFile(join(empty, 'index.html'), '<!doctype html><title>Empty</title><h1>Empty</h1>');
  await writeFile(
    join(empty, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  window.loadFile(__dirname + '/index.html');
});`,
  );
  const { home, folder } = await sampleProject();
  const ours: Start[] = [];
  const floor: Start[] = [];
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const [bare, warrant] = [await startEmpty(empty), await startWarrant(home, folder)];
      // The first of each warms the machine.
      if (round === 0) continue;
      floor.push(bare);
      ours.push(warrant);
    }
  } finally {
    await removeHome(home);
    await rm(empty, { recursive: true, force: true });
  }
  const middle = (starts: readonly Start[], of: keyof Start): number =>
    quantile(
      starts.map((start) => start[of]),
      0.5,
    );
  const row = (measure: string, of: keyof Start, unit: Row['unit']): Row => ({
    measure,
    ours: middle(ours, of),
    unit,
    peer: null,
    floor: middle(floor, of),
    goal: middle(floor, of) * 1.5,
  });
  return [
    row('start to a usable window on the sample project', 'ms', 'ms'),
    row('memory of all processes on the sample project', 'memory', 'MB'),
  ];
}

/** A home with the sample project in it, made as a user makes it. */
async function sampleProject(): Promise<{ home: string; folder: string }> {
  const running = await startApp();
  await running.page.getByRole('button', { name: 'Open the sample project' }).click();
  await running.page.getByRole('row').first().waitFor();
  const shown = await running.page.locator('.project-title').getAttribute('title');
  await running.close();
  const folder = join(running.home, 'Sample.warrant');
  await cp(z.string().parse(shown), folder, { recursive: true });
  return { home: running.home, folder };
}

async function startWarrant(home: string, folder: string): Promise<Start> {
  const begun = performance.now();
  const running = await startApp({ home, args: [folder] });
  await running.page.locator('.ProseMirror p').first().waitFor();
  const ms = performance.now() - begun;
  await running.page.waitForTimeout(rest);
  const memory = await memoryOf(running.app.process().pid ?? 0);
  await running.close();
  return { ms, memory };
}

async function startEmpty(folder: string): Promise<Start> {
  const home = await mkdtemp(join(tmpdir(), 'warrant-empty-home-'));
  const begun = performance.now();
  const app = await _electron.launch({
    executablePath: z.string().parse(process.env.WARRANT_ELECTRON),
    args: [
      ...z.array(z.string()).parse(JSON.parse(process.env.WARRANT_ELECTRON_ARGS ?? '[]')),
      folder,
      `--user-data-dir=${home}`,
    ],
  });
  const page = await app.firstWindow();
  await page.locator('h1').waitFor();
  const ms = performance.now() - begun;
  await page.waitForTimeout(rest);
  const memory = await memoryOf(app.process().pid ?? 0);
  await app.close();
  await rm(home, { recursive: true, force: true });
  return { ms, memory };
}
