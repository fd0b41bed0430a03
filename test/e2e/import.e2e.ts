/**
 * A folder of two thousand files, dropped on the real window: progress, cancel, each failure with its reason, another
 * try, and a window that never stops answering.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerDialogs, chooseMenu, removeHome, startApp, type RunningApp } from '../helpers/app';
import { axeFindings, setTheme } from '../helpers/axe';
import { watchWindow } from '../helpers/window-work';

const files = 2000;
const emptyFiles = 20;

let running: RunningApp;
let folder: string;

beforeAll(async () => {
  running = await startApp();
  folder = join(running.home, 'articles');
  await mkdir(folder);
  for (let number = 0; number < files; number += 1)
    await writeFile(join(folder, `${String(number).padStart(4, '0')}.txt`), number % 100 === 7 ? '' : article(number));
  await answerDialogs(running.app, { save: join(running.home, 'Many.warrant') });
  const { page } = running;
  await page.getByRole('button', { name: 'New project…' }).click();
  await page.getByLabel('What is it about?').fill('Many');
  await page.getByLabel('Who codes?').fill('Ada');
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  await page.getByText('No articles yet').waitFor();
});

afterAll(async () => {
  await running.close();
  await removeHome(running.home);
});

const status = () => running.page.getByRole('region', { name: 'Import' });

test('an import is cancelled: what was read stays, the rest is listed', async () => {
  const { app, page } = running;
  await answerDialogs(app, { open: [folder] });
  await chooseMenu(app, 'Import a folder…');
  await page.getByRole('grid', { name: 'Articles' }).getByRole('row').first().waitFor();
  await status().getByRole('button', { name: 'Cancel' }).click();
  await status()
    .getByText(/\d+ imported.*\d+ cancelled/)
    .waitFor();
  const told = await status().getByRole('status').innerText();
  const [imported = 0, cancelled = 0] = [/(\d+) imported/, /(\d+) cancelled/].map((words) =>
    Number(words.exec(told)?.[1]),
  );
  const failed = Number(/(\d+) failed/.exec(told)?.[1] ?? 0);
  expect(imported).toBeGreaterThan(0);
  expect(cancelled).toBeGreaterThan(0);
  expect(imported + cancelled + failed).toBe(files);
});

test('the rest is tried again; the window answers all the while, and nothing but the empty files fails', async () => {
  const workOfWindow = await watchWindow(running.app);
  await status()
    .getByRole('button', { name: /^Try all/ })
    .click();
  await status().getByText('Importing').waitFor();
  await running.screenshot('import-running');
  await status()
    .getByText(`${files - emptyFiles} imported, ${emptyFiles} failed`)
    .waitFor({ timeout: 110_000 });
  const work = await workOfWindow();
  console.log('the window while it imports', work);
  expect(work.tasks).toBeGreaterThan(100);
  expect(work.longest).toBeLessThan(50);
});

test('each failure is listed with its reason', async () => {
  const { page } = running;
  await status().getByText('The file is empty.').first().waitFor();
  const list = status().getByRole('grid', { name: 'Not imported' });
  await list.getByRole('row').first().press('End');
  await list.getByText('1907.txt').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  for (const theme of ['dark', 'light'] as const) {
    await setTheme(page, theme);
    await running.screenshot(`import-failures-${theme}`);
  }
});

test('one failed file, mended, is tried again by itself', async () => {
  const { page } = running;
  await writeFile(join(folder, '0007.txt'), article(7));
  const list = status().getByRole('grid', { name: 'Not imported' });
  await list.getByRole('row').first().press('Home');
  await page.getByRole('button', { name: 'Try 0007.txt again' }).click();
  await status()
    .getByText(`${files - emptyFiles + 1} imported, ${emptyFiles - 1} failed`)
    .waitFor();
});

test('only the articles in view are drawn, and all can be reached', async () => {
  const { page } = running;
  await status().getByRole('button', { name: 'Close' }).click();
  const library = page.getByRole('grid', { name: 'Articles' });
  expect(await library.getByRole('row').count()).toBeLessThan(60);
  await library.getByRole('row').first().press('End');
  await library.getByRole('row', { name: 'Report 1999 on the cuts' }).waitFor();
  expect(running.problems).toEqual([]);
});

function article(number: number): string {
  return `Report ${String(number).padStart(4, '0')} on the cuts

The firm numbered ${number} let ${number + 12} people go in the spring. It named new machines as the reason, and a week
later it announced a data centre that costs ${number + 3} million.

Those who left say that the work is still done, by fewer hands. The firm did not answer questions about ${number}.
`;
}
