/** A codebook of five hundred codes: only what is in view is drawn, and keys reach all of it. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeHome, startApp, type RunningApp } from '../helpers/app';
import { adaAtNine, newProject } from '../helpers/article-project';
import { axeFindings } from '../helpers/axe';
import { watchWindow } from '../helpers/window-work';

let running: RunningApp;
let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'warrant-home-'));
  const folder = join(home, 'Codes.warrant');
  const store = await newProject(folder, 'Codes');
  const applied = await store.apply({
    ...adaAtNine,
    command: {
      type: 'batch',
      label: 'Many codes',
      commands: Array.from({ length: 500 }, (_, index) => ({
        type: 'code.add' as const,
        code: {
          id: `code-${index}`,
          name: `Code ${index}`,
          group: 'theme' as const,
          parentId: index % 10 === 0 ? null : index % 5 === 0 ? `code-${index - 5}` : `code-${index - (index % 5)}`,
          ...{ definition: '', include: '', exclude: '', example: '', key: null, order: index, retired: false },
          ...{ colour: 'grey' as const, mark: 'bar' as const },
        },
      })),
    },
  });
  if (!applied.ok) throw new Error(applied.error.message);
  await store.close();
  running = await startApp({ home, args: [folder] });
  await running.page.getByRole('radio', { name: 'Codebook' }).click();
  await running.page.getByRole('row', { name: 'Code 0' }).waitFor();
});
afterAll(async () => {
  expect(running.problems).toEqual([]);
  await running.close();
  await removeHome(home);
});

const rows = () => running.page.locator('.code-row').count();
const focused = () => running.page.evaluate(() => document.activeElement?.textContent ?? '');

test('only what is in view is drawn, and keys reach the rest', async () => {
  const { page } = running;
  expect(await rows()).toBeLessThan(80);
  await page.getByRole('row', { name: 'Code 0' }).click();
  await page.keyboard.press('End');
  await expect.poll(focused).toMatch(/^Code 499/);
  expect(await rows()).toBeLessThan(80);
  await page.keyboard.press('ArrowUp');
  await expect.poll(focused).toMatch(/^Code 498/);
  await running.screenshot('large-codebook');
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Home');
  await page.getByRole('row', { name: 'Code 0' }).waitFor();
});

/** With the mouse alone: to the place `y` below the upper edge of the row, headings included. */
async function drag(from: string, to: string, y: number): Promise<void> {
  const { page } = running;
  const boxOf = (name: string) => page.getByRole('row', { name, exact: true }).boundingBox();
  // Rows cannot be grabbed while the tree scrolls.
  await page.locator('.code-tree').evaluate((tree) => tree.scrollTo(0, 0));
  await page.getByRole('row', { name: to, exact: true }).waitFor();
  await page.waitForFunction(() => {
    const row = document.querySelector('.code-row');
    return row !== null && getComputedStyle(row).pointerEvents !== 'none';
  });
  const [start, end] = [await boxOf(from), await boxOf(to)];
  if (start === null || end === null) throw new Error('a row is not drawn');
  await page.mouse.move(start.x + 90, start.y + start.height - 12);
  await page.mouse.down();
  await page.mouse.move(start.x + 96, start.y + start.height - 16, { steps: 3 });
  await page.mouse.move(end.x + 90, end.y + y + 2, { steps: 6 });
  await page.mouse.move(end.x + 90, end.y + y);
  await page.locator('.drop-line[data-drop-target], .code-row[data-drop-target]').waitFor({ state: 'attached' });
  await page.mouse.up();
}

test('a code is dragged before the first of its group, and below another', async () => {
  const { page } = running;
  const names = (): Promise<string[]> => page.locator('.code-row .code-row-name').allInnerTexts();
  const row = (name: string) => page.getByRole('row', { name, exact: true });
  await page.getByRole('row', { name: 'Code 0' }).click();
  /** The first theme; rows above those in view are not drawn. */
  const first = async (): Promise<string | undefined> => {
    const drawn = await names();
    return drawn[drawn.indexOf('Regret rehiring') + 1];
  };
  expect(await first()).toBe('Code 0');
  // Onto the heading of the group, which stands in the row, and onto the upper edge of the line.
  for (const y of [4, 20, 38]) {
    await drag('Code 5', 'Code 0', y);
    await expect.poll(first).toBe('Code 5');
    await expect.poll(() => row('Code 5').getAttribute('aria-level')).toBe('1');
    await expect.poll(() => row('Code 5').innerText()).toMatch(/^Themes/);
    await page.getByText('Theme', { exact: true }).waitFor();
    await page.keyboard.press('Control+Z');
    await expect.poll(first).toBe('Code 0');
  }
  await drag('Code 10', 'Code 5', 16);
  await expect.poll(() => row('Code 10').getAttribute('aria-level')).toBe('3');
  await page.keyboard.press('Control+Z');
  await expect.poll(() => row('Code 10').getAttribute('aria-level')).toBe('1');
});

test('walking through it and changing it holds nobody up', async () => {
  const { page, app } = running;
  await page.getByRole('row', { name: 'Code 0' }).click();
  const stop = await watchWindow(app);
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('F2');
  await page.keyboard.type('Renamed');
  await page.keyboard.press('Enter');
  await page.getByRole('row', { name: /^Renamed/ }).waitFor();
  const { longest, total } = await stop();
  console.log(
    `20 steps and a new name among 500 codes: longest ${longest.toFixed(0)} ms, ${total.toFixed(0)} ms in all`,
  );
  // Drawing all rows takes more than a second.
  expect(longest).toBeLessThan(300);
});
