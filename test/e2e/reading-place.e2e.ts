/** An article that is come back to stands where it was read last: from another article, another view, another day. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeHome, startApp, type RunningApp } from '../helpers/app';
import { addDocument, newProject, paragraphs } from '../helpers/article-project';
import { reportOnCuts } from '../helpers/report-on-cuts';

let running: RunningApp;
let home: string;
let folder: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'warrant-home-'));
  folder = join(home, 'Cuts.warrant');
  const store = await newProject(folder, 'Cuts');
  await addDocument(store, 'cuts', 'A year of cuts', paragraphs(reportOnCuts()));
  await addDocument(store, 'again', 'The same year again', paragraphs(reportOnCuts().toReversed()));
  await store.close();
  running = await startApp({ home, args: [folder] });
  await running.page.getByRole('heading', { level: 1, name: /year/ }).waitFor();
});
afterAll(async () => {
  await running.close();
  await removeHome(home);
});

const open = async (title: string): Promise<void> => {
  await running.page.getByRole('row', { name: title }).click();
  await running.page.getByRole('heading', { level: 1, name: title }).waitFor();
};
/** The words at the top of the view, and how far the text is scrolled. */
const top = () =>
  running.page.evaluate(() => {
    const reader = document.querySelector('.reader')?.getBoundingClientRect();
    const text = document.querySelector('.ProseMirror')?.getBoundingClientRect();
    if (reader === undefined || text === undefined) return null;
    const at = document.caretRangeFromPoint(text.left + 1, reader.top + 12);
    return (at?.startContainer.textContent ?? '').slice(at?.startOffset, (at?.startOffset ?? 0) + 30);
  });
const scrolled = (): Promise<number> => running.page.evaluate(() => document.querySelector('.reader')?.scrollTop ?? -1);
async function scrollTo(pixels: number): Promise<string | null> {
  await running.page.locator('.reader').evaluate((reader, to) => reader.scrollTo({ top: to }), pixels);
  await expect.poll(scrolled).toBe(pixels);
  return top();
}

test('from another article, without waiting', async () => {
  await open('A year of cuts');
  const one = await scrollTo(1500);
  await open('The same year again');
  expect(await scrolled()).toBe(0);
  const other = await scrollTo(700);
  expect(other).not.toBe(one);
  await open('A year of cuts');
  await expect.poll(top).toBe(one);
  await open('The same year again');
  await expect.poll(top).toBe(other);
});

test('from another view, also after a claim was looked at and left behind', async () => {
  const { page } = running;
  const there = await scrollTo(900);
  await page.keyboard.press('t');
  await page.keyboard.press('s');
  await page.keyboard.press('1');
  await page.locator('.claim.selected').waitFor();
  // The keyboard selects where one reads, and not where the article begins.
  expect(Math.abs((await scrolled()) - 900)).toBeLessThan(400);
  await page.locator('.claim-summary[aria-expanded=true]').click();
  await page.locator('.claim-summary').click();
  await page.locator('.claim.selected').waitFor();
  const on = await scrollTo(2200);
  expect(on).not.toBe(there);
  await page.getByRole('radio', { name: 'History' }).click();
  await page.locator('.ProseMirror').waitFor({ state: 'detached' });
  await page.getByRole('radio', { name: 'Read' }).click();
  await expect.poll(top).toBe(on);
  // Whoever asks for the claim is shown the claim.
  await page.keyboard.press('t');
  await page.keyboard.press('k');
  await expect.poll(async () => (await scrolled()) < 1500).toBe(true);
});

test('after a restart: the project opens with the article that was read last', async () => {
  for (const title of ['The same year again', 'A year of cuts']) {
    await open(title);
    const there = await scrollTo(1234);
    await running.page.waitForTimeout(700);
    await running.close();
    running = await startApp({ home, args: [folder] });
    await running.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await expect.poll(top).toBe(there);
  }
  await scrollTo(0);
  await open('The same year again');
  await open('A year of cuts');
  expect(await scrolled()).toBe(0);
  expect(running.problems).toEqual([]);
});
