/** Reading and coding in the sample project: both sides follow one another, the keyboard alone is enough. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickWords, removeHome, startApp, type RunningApp } from '../helpers/app';

let running: RunningApp;
beforeAll(async () => {
  running = await startApp();
  await running.page.getByRole('button', { name: 'Open the sample project' }).click();
  await running.page.getByRole('row', { name: 'Stop looking for the trick' }).click();
  await running.page.getByText('I have a vulgar suggestion').waitFor();
});
afterAll(async () => {
  await running.close();
  await removeHome(running.home);
});

test('a claim that is chosen is brought into view in the text', async () => {
  const { page } = running;
  await page.locator('.claim-summary').last().click();
  await expect.poll(() => selectedIsInView(running)).toBe(true);
  await page.locator('.claim-summary').first().click();
  await expect.poll(() => selectedIsInView(running)).toBe(true);
});

test('stripes stand beside their passages', async () => {
  const { page } = running;
  const apart = (): Promise<number> =>
    page.evaluate(() => {
      const tops = [...document.querySelectorAll('.highlight[data-name^=code-] > :first-child')].map(
        (line) => line.getBoundingClientRect().top,
      );
      const stripes = [...document.querySelectorAll('.stripe')].map((stripe) => stripe.getBoundingClientRect().top);
      if (stripes.length === 0 || tops.length === 0) return Infinity;
      return Math.max(...stripes.map((top) => Math.min(...tops.map((one) => Math.abs(one - top)))));
    });
  for (const name of ['The boomerang bill', 'Stop looking for the trick']) {
    await page.getByRole('row', { name }).click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await expect.poll(apart).toBeLessThan(4);
  }
});

test('a highlight that is clicked is shown in the list of claims', async () => {
  const { page } = running;
  await clickWords(page, 'most first-line tickets are closed');
  const chosen = page.locator('.claim.selected');
  await chosen.getByText('Chatbots close most first-line support tickets').first().waitFor();
  expect(await chosen.evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true);
});

test('the text refuses typing, pasting and deleting', async () => {
  const { page } = running;
  const text = (): Promise<string | null> => page.locator('.ProseMirror').textContent();
  const before = await text();
  await page.getByText('I have a vulgar suggestion').click();
  await page.keyboard.type('zx');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+V');
  expect(await text()).toBe(before);
});

test('a claim is made, recoded, given evidence and taken back without the mouse', async () => {
  const { page } = running;
  const count = async (): Promise<number> => Number(await page.locator('#claims-title .quiet').textContent());
  const before = await count();
  await page.getByRole('textbox', { name: 'Stop looking for the trick' }).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('3');
  await expect.poll(count).toBe(before + 1);
  const made = page.locator('.claim.selected');
  await made
    .getByText(/Every lost job/)
    .first()
    .waitFor();
  // With a claim chosen and nothing selected, the same keys add and take off codes.
  await page.keyboard.press('1');
  await expect
    .poll(() => made.getByRole('button', { name: /^AI replacement/ }).getAttribute('aria-pressed'))
    .toBe('true');
  await page.keyboard.press('3');
  await expect
    .poll(() => made.getByRole('button', { name: /^Capex-funded cuts/ }).getAttribute('aria-pressed'))
    .toBe('false');
  await page.getByRole('button', { name: 'Link evidence…' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Link evidence' }).waitFor();
  await page.keyboard.type('Gridline');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'Supports' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Link', exact: true }).focus();
  await page.keyboard.press('Enter');
  await made.getByText('1 against').waitFor();
  for (let step = 0; step < 4; step += 1) {
    await page.getByRole('button', { name: /^Undo/ }).focus();
    await page.keyboard.press('Enter');
  }
  await expect.poll(count).toBe(before);
});

test('dropped files are imported', async () => {
  const { page, home } = running;
  const file = join(home, 'dropped.md');
  await writeFile(file, '---\ntitle: Dropped from the desk\n---\n\nA page that was dropped into the window.\n');
  const input = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await input.send('Input.dispatchDragEvent', {
      type,
      x: 600,
      y: 400,
      data: { items: [], files: [file], dragOperationsMask: 1 },
    });
  await page.getByRole('row', { name: 'Dropped from the desk' }).waitFor();
});

test('nothing went wrong in the page meanwhile', () => expect(running.problems).toEqual([]));

/** Whether the highlight of the chosen claim stands in the reader's view. */
async function selectedIsInView({ page }: RunningApp): Promise<boolean> {
  return page.evaluate(() => {
    const view = document.querySelector('.reader')?.getBoundingClientRect();
    const box = document.querySelector('.highlight.selected > span')?.getBoundingClientRect();
    if (view === undefined || box === undefined) return false;
    return box.top >= view.top && box.bottom <= view.bottom;
  });
}
