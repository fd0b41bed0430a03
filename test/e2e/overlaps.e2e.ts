/** Where claims overlap: each is seen in the margin, told by a card, chosen from a list; ends are dragged. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings, setTheme } from '../helpers/axe';
import { clickWords, placeOf, removeHome, selectWords, startApp, textsPainted, type RunningApp } from '../helpers/app';

let running: RunningApp;
const outer = 'I have a vulgar suggestion';
const inner = 'vulgar';

beforeAll(async () => {
  running = await startApp();
  const { page } = running;
  await page.getByRole('button', { name: 'Open the sample project' }).click();
  await page.getByRole('row', { name: 'Stop looking for the trick' }).click();
  await page.getByText(outer).waitFor();
});
afterAll(async () => {
  await running.close();
  await removeHome(running.home);
});

test('two claims are made, one inside the other', async () => {
  const { page } = running;
  await selectWords(page, outer);
  await page.keyboard.press('1');
  await expect.poll(() => textsPainted(page, 'selected')).toEqual([outer]);
  await selectWords(page, inner);
  await page.keyboard.press('2');
  await expect.poll(() => textsPainted(page, 'selected')).toEqual([inner]);
  expect(await page.locator('.stripe').count()).toBeGreaterThan(1);
});

test('a click on an overlap asks which claim is meant, and the keyboard answers', async () => {
  const { page } = running;
  await clickWords(page, inner);
  const list = page.getByRole('listbox', { name: 'Claims that overlap here' });
  await list.waitFor();
  expect(await list.getByRole('option').count()).toBe(2);
  expect(await list.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await axeFindings(page)).toEqual([]);
  await running.screenshot('pick-list');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await list.waitFor({ state: 'detached' });
  await expect.poll(() => textsPainted(page, 'selected')).toEqual([outer]);
  // Whoever does not see the text hears which one it was.
  expect(await page.getByRole('status', { name: 'What just happened' }).innerText()).toMatch(
    /^Claim \d+ of \d+: I have a vulgar suggestion\. AI replacement/,
  );
  await clickWords(page, inner);
  await list.waitFor();
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  expect(await textsPainted(page, 'selected')).toEqual([outer]);
  expect(await page.evaluate(() => document.activeElement?.classList.contains('ProseMirror'))).toBe(true);
  // The caret still stands where the click was.
  await page.keyboard.press('q');
  await list.waitFor();
  await page.keyboard.press('Escape');
});

test('a mouse that rests on a claim is told what it says', async () => {
  const { page } = running;
  const { first } = await placeOf(page, inner);
  await page.mouse.move(first.left + 6, first.middle);
  await page.mouse.move(first.left + 8, first.middle);
  const card = page.locator('.hover-card');
  await card.waitFor();
  expect(await card.textContent()).toContain('1 more claim here');
  await running.screenshot('hover-card');
  await page.mouse.move(5, 300);
  await card.waitFor({ state: 'detached' });
});

test('the end of a claim is dragged to a whole word, in one step of undo', async () => {
  const { page } = running;
  await clickWords(page, 'have a');
  await expect.poll(() => textsPainted(page, 'selected')).toEqual([outer]);
  const { last } = await placeOf(page, 'I have a vul');
  const handle = page.locator('.end-handle.end');
  const box = await handle.boundingBox();
  if (box === null) throw new Error('there is no handle');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(last.right + 30, last.middle, { steps: 4 });
  await page.mouse.move(last.right, last.middle, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => textsPainted(page, 'code-blue')).toContain('I have a vulgar');
  await running.screenshot('drag-handles');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(() => textsPainted(page, 'code-blue')).toContain(outer);
});

test('where many overlap the words stay legible, and each has a stripe of its own', async () => {
  const { page } = running;
  const before = await page.locator('.stripe').count();
  for (const key of ['1', '2', '3', '4', 'c', '5', '6']) {
    // The ends of a claim that is chosen are there to be dragged.
    await clickWords(page, 'Three objections, briefly');
    await selectWords(page, outer);
    await page.keyboard.press(key);
  }
  await expect.poll(() => page.locator('.stripe').count()).toBe(before + 7);
  await page.locator('.highlight.selected > span').first().waitFor();
  for (const theme of ['dark', 'light'] as const) {
    await setTheme(page, theme);
    expect(await leastContrast(page, inner), theme).toBeGreaterThan(4.5);
    await running.screenshot(`many-overlaps-${theme}`);
  }
  for (let step = 0; step < 7; step += 1) await page.keyboard.press('Control+Z');
  await expect.poll(() => page.locator('.stripe').count()).toBe(before);
});

test('the minimap scrolls where it is pressed', async () => {
  const { page } = running;
  const map = page.locator('.minimap');
  await map.waitFor();
  const box = await map.boundingBox();
  if (box === null) throw new Error('there is no minimap');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height - 20);
  await expect.poll(() => page.locator('.reader').evaluate((element) => element.scrollTop)).toBeGreaterThan(200);
  await expect.poll(() => map.locator('canvas').evaluate(isDrawn)).toBe(true);
});

test('nothing went wrong in the page meanwhile', () => expect(running.problems).toEqual([]));

/** Of the words' colour with the grounds that lie behind them, one over the other, as WCAG 2 counts it. */
async function leastContrast(page: RunningApp['page'], words: string): Promise<number> {
  const { first } = await placeOf(page, words);
  return page.evaluate(
    ({ x, y }) => {
      const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      if (canvas === null) throw new Error('there is no canvas');
      const paint = (colour: string): void => {
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
      };
      const light = (): number => {
        const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data]
          .slice(0, 3)
          .map((value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      paint(getComputedStyle(document.body).backgroundColor);
      for (const box of document.querySelectorAll('.highlight > span')) {
        const { left, right, top, bottom } = box.getBoundingClientRect();
        if (x >= left && x <= right && y >= top && y <= bottom) paint(getComputedStyle(box).backgroundColor);
      }
      const ground = light();
      paint(getComputedStyle(document.querySelector('.ProseMirror') ?? document.body).color);
      const [darker, lighter] = [ground, light()].toSorted((a, b) => a - b);
      return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
    },
    { x: (first.left + first.right) / 2, y: first.middle },
  );
}

function isDrawn(element: Element): boolean {
  if (!(element instanceof HTMLCanvasElement)) return false;
  const { data } = element.getContext('2d')?.getImageData(0, 0, element.width, element.height) ?? { data: [] };
  return data.some((value) => value > 0);
}
