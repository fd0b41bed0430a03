/** An article of 300,000 characters: it opens with its first screens, and nothing of it is ever missed. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeHome, startApp, type RunningApp } from '../helpers/app';
import { createLongProject } from '../helpers/long-article';

let home: string;
let running: RunningApp;
let blocks: string[];
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'warrant-long-'));
  const folder = join(home, 'Long.warrant');
  blocks = (await createLongProject(folder, 300_000, 200)).split('\n\n');
  running = await startApp({ home, args: [folder] });
  await running.page.locator('.ProseMirror p').first().waitFor();
});
afterAll(async () => {
  await running.close();
  await removeHome(home);
});

/** Another view and back: how many blocks there are in the very task in which the article is there, after `key`. */
const reopened = async (key: string | null): Promise<number> => {
  await running.page.getByRole('radio', { name: 'History' }).click();
  await running.page.locator('.ProseMirror').waitFor({ state: 'detached' });
  return running.page.evaluate(
    (pressed) =>
      new Promise<number>((done) => {
        const look = (): void => {
          const editor = document.querySelector<HTMLElement>('.ProseMirror');
          if (editor === null) return void requestAnimationFrame(look);
          if (pressed !== null)
            editor.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }));
          done(editor.querySelectorAll(':scope > p').length);
        };
        [...document.querySelectorAll<HTMLElement>('[role=radio]')].find((one) => one.textContent === 'Read')?.click();
        requestAnimationFrame(look);
      }),
    key,
  );
};
/** Until every block has its true height. */
const laidOut = () =>
  running.page.waitForFunction(() =>
    document.adoptedStyleSheets.every((sheet) =>
      [...sheet.cssRules].every((rule) => !rule.cssText.includes('nth-child')),
    ),
  );
const shown = (): Promise<string[]> =>
  running.page.locator('.ProseMirror > p').evaluateAll((all) => all.map((one) => one.textContent ?? ''));

test('it opens with its first blocks, and soon has them all, each once and in order', async () => {
  const first = await reopened(null);
  expect(first).toBeGreaterThan(10);
  expect(first).toBeLessThan(blocks.length);
  await expect.poll(shown).toEqual(blocks);
});

test('a key pressed at once finds the whole text', async () => {
  expect(await reopened('End')).toBe(blocks.length);
});

test('what was selected just before such a key stays selected', async () => {
  const { page } = running;
  await page.getByRole('radio', { name: 'History' }).click();
  await page.locator('.ProseMirror').waitFor({ state: 'detached' });
  const selected = await page.evaluate(
    () =>
      new Promise<{ before: number; after: number; words: string }>((done) => {
        const look = (): void => {
          const editor = document.querySelector<HTMLElement>('.ProseMirror');
          const text = editor?.querySelector('p')?.firstChild ?? null;
          if (editor === null || text === null) return void requestAnimationFrame(look);
          const before = editor.childElementCount;
          editor.focus();
          getSelection()?.setBaseAndExtent(text, 3, text, 20);
          // Before the browser tells anyone of the selection, which it does in a task of its own.
          editor.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true, cancelable: true }));
          done({ before, after: editor.childElementCount, words: String(getSelection()) });
        };
        [...document.querySelectorAll<HTMLElement>('[role=radio]')].find((one) => one.textContent === 'Read')?.click();
        requestAnimationFrame(look);
      }),
  );
  expect(selected.before).toBeLessThan(selected.after);
  expect(selected.words).toBe(blocks[0]?.slice(3, 20));
});

test('left in the middle, it opens there with what stands before and a little after, and soon has the rest', async () => {
  const { page } = running;
  await laidOut();
  await page.locator('.reader').evaluate((reader) => reader.scrollTo({ top: reader.scrollHeight / 2 }));
  const first = (): Promise<number> =>
    page.evaluate(() => {
      const { top = 0 } = document.querySelector('.reader')?.getBoundingClientRect() ?? {};
      const all = [...document.querySelectorAll('.ProseMirror > p')];
      return all.findIndex((one) => one.getBoundingClientRect().bottom > top + 12);
    });
  const place = await first();
  expect(place).toBeGreaterThan(blocks.length / 4);
  const there = await reopened(null);
  expect(there).toBeGreaterThan(place);
  expect(there).toBeLessThan(blocks.length);
  await expect.poll(first).toBe(place);
  await expect.poll(shown).toEqual(blocks);
  await laidOut();
  expect(await first()).toBe(place);
});

test('a claim at the end that is chosen at once is brought into view', async () => {
  const { page } = running;
  await page.locator('.claim-summary').first().focus();
  await page.keyboard.press('End');
  await page.waitForFunction(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset') === '200');
  await page.keyboard.press('Enter');
  await page.locator('.claim.selected [data-annotation]').waitFor();
  await reopened(null);
  const inView = (): Promise<boolean> =>
    page.evaluate(() => {
      const line = document.querySelector('.highlight.selected > span')?.getBoundingClientRect();
      return line !== undefined && line.top > 0 && line.bottom < innerHeight;
    });
  await expect.poll(inView).toBe(true);
  // The blocks above it are laid out later, and are higher then than they were thought to be.
  await laidOut();
  expect(await inView()).toBe(true);
});

test('coded far from where the list stands, the claim comes first and all that fits the list soon after', async () => {
  const { page } = running;
  await page.locator('.ProseMirror').focus();
  // ProseMirror brings its caret back 20 ms after a focus that moved it, and takes the beginning for where focus put it.
  await page.waitForTimeout(200);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('s');
  const frames = await page.evaluate(async () => {
    const editor = document.querySelector('.ProseMirror');
    const list = document.querySelector('.claim-scroller');
    if (editor === null || list === null) throw new Error('no article is shown');
    const numbers = (): number[] => {
      const { top, bottom } = list.getBoundingClientRect();
      const rows = [...list.querySelectorAll('.claim')].filter((row) => {
        const box = row.getBoundingClientRect();
        return box.bottom > top && box.top < bottom;
      });
      return rows.map((row) => Number(row.getAttribute('aria-posinset'))).sort((a, b) => a - b);
    };
    const seen: number[][] = [];
    editor.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true, cancelable: true }));
    for (let frame = 0; frame < 20; frame += 1) {
      await new Promise((done) => requestAnimationFrame(done));
      seen.push(numbers());
    }
    return seen;
  });
  const first = frames[0] ?? [];
  // Before the claim opens for editing and fills the list by itself.
  const last = frames.reduce((most, rows) => (rows.length > most.length ? rows : most));
  expect(first).toContain(1);
  expect(first.length).toBeLessThan(6);
  expect(last).toEqual(last.map((_, index) => index + 1));
  expect(last.length).toBeGreaterThan(first.length + 2);
  expect(await page.locator('.claim.selected').getAttribute('aria-posinset')).toBe('1');
});

test('nothing went wrong in the page meanwhile', () => expect(running.problems).toEqual([]));

test('at its very end the text keeps the width of its lines', async () => {
  const { page } = running;
  const widthAt = (share: number): Promise<{ width: number; over: number }> =>
    page.evaluate(async (where) => {
      const reader = document.querySelector<HTMLElement>('.reader');
      if (reader === null) throw new Error('no article is shown');
      reader.scrollTop = where * reader.scrollHeight;
      await new Promise((done) => setTimeout(done, 200));
      const pane = reader.closest('.reading-place')?.parentElement;
      return { width: reader.clientWidth, over: (pane?.scrollHeight ?? 0) - (pane?.clientHeight ?? 0) };
    }, share);
  const first = await widthAt(0);
  expect(await widthAt(1)).toEqual(first);
  expect(first.over).toBe(0);
});
