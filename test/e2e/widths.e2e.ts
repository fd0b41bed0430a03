/** The parts of a view are as wide as the user made them, after another view and after a restart. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeHome, startApp, type RunningApp } from '../helpers/app';
import { addDocument, newProject, paragraphs } from '../helpers/article-project';
import { reportOnCuts } from '../helpers/report-on-cuts';

let running: RunningApp;
let home: string;
let folder: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'warrant-home-'));
  folder = join(home, 'Widths.warrant');
  const store = await newProject(folder, 'Widths');
  await addDocument(store, 'cuts', 'A year of cuts', paragraphs(reportOnCuts()));
  await store.close();
  running = await startApp({ home, args: [folder] });
});
afterAll(async () => {
  await running.close();
  await removeHome(home);
});

const side = (): Locator => running.page.locator('#side');
const claims = (): Locator => running.page.locator('#claims');
const widthOf = async (part: Locator): Promise<number> => Math.round((await part.boundingBox())?.width ?? 0);
const widths = async (): Promise<[number, number]> => [await widthOf(side()), await widthOf(claims())];

test('of the reading view, set by key and by mouse', async () => {
  const { page } = running;
  await page.locator('.ProseMirror').waitFor();
  const before = await widths();
  await page.getByRole('separator', { name: 'Width of the left side' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await widths())[0]).toBeGreaterThan(before[0] + 20);
  const handle = await page.getByRole('separator', { name: 'Width of the list of claims' }).boundingBox();
  if (handle === null) throw new Error('the list of claims has no edge');
  await page.mouse.move(handle.x + handle.width / 2, 400);
  await page.mouse.down();
  await page.mouse.move(handle.x + 30, 400, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await widths())[1]).toBeLessThan(before[1] - 20);
  const set = await widths();

  await page.getByRole('radio', { name: 'History' }).click();
  await page.locator('.ProseMirror').waitFor({ state: 'detached' });
  await page.getByRole('radio', { name: 'Read' }).click();
  await page.locator('.ProseMirror').waitFor();
  expect(await widths()).toEqual(set);

  await running.close();
  running = await startApp({ home, args: [folder] });
  await running.page.locator('.ProseMirror').waitFor();
  expect(await widths()).toEqual(set);
});

test('nothing went wrong in the page meanwhile', () => expect(running.problems).toEqual([]));
