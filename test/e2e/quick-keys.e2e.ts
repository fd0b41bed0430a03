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
