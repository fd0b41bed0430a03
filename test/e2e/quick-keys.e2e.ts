/** Whoever codes all day does not wait for the window: a key takes what is selected on the screen at that moment. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { placeOf, removeHome, startApp, textsPainted, type RunningApp } from '../helpers/app';

const passages = [
  'I have a vulgar suggestion',
  'most first-line tickets are closed',
  'Every lost job',
  'vulgar suggestion',
  'first-line tickets',
];
const rounds = 12;

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

test('a key pressed with the release of the mouse codes all that is selected, on a slow machine too', async () => {
  const { page } = running;
  const session = await page.context().newCDPSession(page);
  const found: string[] = [];
  const wanted: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const words = passages[round % passages.length] ?? '';
    wanted.push(words);
    const { first, last } = await placeOf(page, words);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 + (round % 3) * 4 });
    await page.mouse.move(first.left + 0.5, first.middle);
    await page.mouse.down();
    await page.mouse.move((first.left + last.right) / 2, last.middle);
    await page.mouse.move(last.right, last.middle);
    await page.mouse.up();
    await page.keyboard.press('2');
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await expect.poll(() => textsPainted(page, 'selected')).not.toEqual([]);
    found.push(...(await textsPainted(page, 'selected')));
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(() => textsPainted(page, 'selected')).toEqual([]);
  }
  expect(found).toEqual(wanted);
});

test('a key takes what is selected, though the browser has not told of it yet', async () => {
  const { page } = running;
  const words = 'most first-line tickets are closed';
  await placeOf(page, words);
  await page.evaluate(async (wanted) => {
    const editor = document.querySelector<HTMLElement>('.ProseMirror');
    const walker = document.createTreeWalker(editor ?? document.body, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode();
    while (node !== null && !(node.textContent ?? '').includes(wanted)) node = walker.nextNode();
    const start = node?.textContent?.indexOf(wanted) ?? -1;
    if (editor === null || node === null || start < 0) throw new Error('the words are not in the article');
    editor.focus();
    getSelection()?.setBaseAndExtent(node, start, node, start + 10);
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)));
    // In one task: the browser tells of a selection in a later one.
    getSelection()?.extend(node, start + wanted.length);
    editor.dispatchEvent(new KeyboardEvent('keydown', { key: '2', bubbles: true, cancelable: true }));
  }, words);
  await expect.poll(() => textsPainted(page, 'selected')).toEqual([words]);
});

test.each([
  ['in the margin, left of a line', -40, 0],
  ['at the edge of the window’s middle part, left of a line', -1000, 0],
  ['right of the line above', 1000, -28],
])('of a drag that begins %s, a key codes what is in the text', async (_where, beside, above) => {
  const { page } = running;
  const words = 'vulgar suggestion';
  const { first, last } = await placeOf(page, words);
  const pane = await page.locator('.reader').evaluate((reader) => {
    const { left, width } = reader.getBoundingClientRect();
    return { left: left + 6, right: left + width - 30 };
  });
  const column = await page.locator('.article-text').boundingBox();
  const from = {
    x: Math.min(Math.max((column?.x ?? 0) + beside, pane.left), pane.right),
    y: first.middle + above,
  };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + last.right) / 2, last.middle);
  await page.mouse.move(last.right, last.middle);
  await page.mouse.up();
  await page.keyboard.press('2');
  await expect.poll(() => textsPainted(page, 'selected')).toEqual([expect.stringMatching(/^.+ vulgar suggestion$/s)]);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(() => textsPainted(page, 'selected')).toEqual([]);
});

test('of a drag that begins in the article’s head, a key says that only the text can be coded', async () => {
  const { page } = running;
  const byline = await page.locator('.byline-part').first().boundingBox();
  const { last } = await placeOf(page, 'I have a vulgar suggestion');
  await page.mouse.move((byline?.x ?? 0) + 3, (byline?.y ?? 0) + 8);
  await page.mouse.down();
  await page.mouse.move(last.right, last.middle, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.press('2');
  await page.getByText('Only the text below it can be coded').waitFor();
  expect(await page.locator('.sticky-bar').count()).toBe(0);
  await page.evaluate(() => getSelection()?.removeAllRanges());
});

test('a click beside a line chooses no claim, and no card is shown there', async () => {
  const { page } = running;
  const { first } = await placeOf(page, 'I have a vulgar suggestion');
  const before = await textsPainted(page, 'selected');
  const column = await page.locator('.article-text').boundingBox();
  await page.mouse.move((column?.x ?? 0) - 30, first.middle);
  await page.mouse.click((column?.x ?? 0) - 30, first.middle);
  await page.waitForTimeout(600);
  expect(await page.locator('.hover-card').count()).toBe(0);
  expect(await textsPainted(page, 'selected')).toEqual(before);
});
