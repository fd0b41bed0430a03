/**
 * Forty claims of an article of 1,500 words, coded with the keyboard alone as someone would who does it all day: the
 * keyboard never leaves the window's parts, and a screen reader hears what each key did.
 */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeHome, startApp, textsPainted, type RunningApp } from '../helpers/app';
import { addDocument, newProject, paragraphs } from '../helpers/article-project';
import { axeFindings } from '../helpers/axe';
import { reportOnCuts } from '../helpers/report-on-cuts';

let running: RunningApp;
let home: string;
let text: string;
/** Buttons of the mouse that the window felt; the mouse itself is nowhere. */
const clicks = (): Promise<number> =>
  running.page.evaluate(() => Number(document.documentElement.dataset.clicks ?? '0'));
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'warrant-home-'));
  const folder = join(home, 'Cuts.warrant');
  const store = await newProject(folder, 'Cuts');
  text = await addDocument(store, 'cuts', 'A year of cuts', paragraphs(reportOnCuts()));
  await store.close();
  running = await startApp({ home, args: [folder] });
  await running.page.getByText('Nobody kept one list').waitFor();
  await running.page.evaluate(() =>
    addEventListener(
      'pointerdown',
      () => {
        const { dataset } = document.documentElement;
        dataset.clicks = String(Number(dataset.clicks ?? '0') + 1);
      },
      { capture: true },
    ),
  );
});
afterAll(async () => {
  await running.close();
  await removeHome(home);
});

const count = async (): Promise<number> => Number(await running.page.locator('#claims-title .quiet').textContent());
const heard = (): Promise<string> => running.page.getByRole('status', { name: 'What just happened' }).innerText();
const chosenCodes = (): Promise<string[]> =>
  running.page.locator('.claim.selected .code-toggle[aria-pressed=true]').allInnerTexts();
const inText = (): Promise<boolean> =>
  running.page.evaluate(() => document.activeElement?.classList.contains('ProseMirror') === true);

/**
 * One after the other. After each the keyboard is in the text, so that a screen reader has not lost its place: the text
 * itself is active and points at nothing else, its caret is in it, and it is neither hidden from the reader nor inert.
 */
async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    await running.page.keyboard.press(key);
    expect(await place(), `the keyboard is in the text after ${key}`).toEqual({
      role: 'textbox',
      name: 'A year of cuts',
      pointsAt: null,
      caretInside: true,
      shut: false,
    });
  }
}
const place = () =>
  running.page.evaluate(() => {
    const active = document.activeElement;
    const caret = document.getSelection()?.focusNode ?? null;
    return {
      role: active?.getAttribute('role'),
      name: active?.getAttribute('aria-label'),
      pointsAt: active?.getAttribute('aria-activedescendant') ?? null,
      caretInside: active?.contains(caret) === true,
      shut: active?.closest('[inert], [aria-hidden=true]') !== null,
    };
  });
/** What was told is painted then. */
const nextFrame = () =>
  running.page.evaluate(
    () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(() => painted(null)))),
  );
/** Does what `keys` do and waits until there is one claim more. */
async function coded(...keys: string[]): Promise<void> {
  const before = await count();
  await press(...keys);
  await expect.poll(count).toBe(before + 1);
}

test('forty claims are coded', async () => {
  const { page } = running;
  expect(text.split(/\s+/).length).toBeGreaterThanOrEqual(1500);
  await page.keyboard.press('t');
  expect(await inText()).toBe(true);
  await press('Control+Home');

  // Sentence after sentence: selected by one key, coded by another.
  for (let claim = 0; claim < 10; claim += 1) await coded('s', String((claim % 4) + 1));
  expect(await heard()).toMatch(/^AI as excuse: /);

  // Words of a sentence, by the keys that select in any text.
  await press('u');
  expect(await heard()).toMatch(/\S/);
  for (let claim = 0; claim < 6; claim += 1) {
    await press('Control+ArrowRight');
    await coded('Control+Shift+ArrowRight', 'Control+Shift+ArrowRight', 'Shift+ArrowRight', '2');
  }
  await coded('Shift+End', '3');
  await press('ArrowDown', 'Home');
  await coded('Shift+ArrowDown', '4');

  // One code for a whole run of passages.
  await press('u', 'Alt+4');
  await page.getByRole('region', { name: 'Sticky code', exact: true }).waitFor();
  for (let claim = 0; claim < 8; claim += 1) await coded('s', 'Enter');
  await press('Escape');
  await expect.poll(() => page.getByRole('region', { name: 'Sticky code', exact: true }).count()).toBe(0);

  // The same codes again, a claim without one, and one over a whole paragraph.
  await press('u');
  for (let claim = 0; claim < 5; claim += 1) await coded('s', '.');
  await coded('s', 'c');
  expect(await chosenCodes()).toEqual([]);
  await press('u');
  await coded('p', '1');

  // Paragraph after paragraph that has none.
  for (let claim = 0; claim < 7; claim += 1) {
    await press('u');
    await coded('s', String((claim % 4) + 1));
  }
  expect(await count()).toBe(40);
  const mentions = page.locator('.claim-summary');
  expect(await mentions.count()).toBeGreaterThan(0);
}, 240_000);

test('codes are added, taken off and changed', async () => {
  await press('j');
  expect(await heard()).toMatch(/^Claim \d+ of 40: .+ (AI|Capex|Regret)/);
  await press('0');
  await expect.poll(chosenCodes).toEqual([]);
  await press('1', '3');
  await expect.poll(async () => (await chosenCodes()).length).toBe(2);
  await press('1');
  await expect.poll(async () => (await chosenCodes()).join()).toMatch(/^Capex/);
  await press('Control+Shift+2');
  await expect.poll(async () => (await chosenCodes()).join()).toMatch(/^AI as excuse/);
  for (let step = 0; step < 5; step += 1) await press('Control+Z');
  await expect.poll(heard).toMatch(/^Undone: /);
});

test('ends move by character, word and sentence, and back by undo', async () => {
  const { page } = running;
  const exact = (): Promise<string> => selectedText(page);
  await press('j');
  // What was undone before comes first.
  await expect.poll(heard).toMatch(/^Claim \d+ of 40: /);
  await nextFrame();
  const before = await exact();
  expect(before.length).toBeGreaterThan(20);
  const moved = async (...keys: string[]): Promise<string> => {
    const from = await exact();
    await press(...keys);
    await expect.poll(exact).not.toBe(from);
    return exact();
  };
  const shorter = await moved('Alt+ArrowLeft');
  expect(before.startsWith(shorter) && shorter.length < before.length).toBe(true);
  await moved(']');
  expect((await moved(']')).length).toBe(shorter.length + 2);
  expect((await moved('Alt+Shift+ArrowRight')).length).toBeLessThan(shorter.length + 2);
  expect((await moved('Alt+ArrowDown')).length).toBeGreaterThan(shorter.length);
  const statement = (): Promise<string> => page.locator('.claim.selected').getByLabel('Statement').inputValue();
  const onOneLine = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();
  // Nobody worded the claim: it says what its passage says.
  await expect.poll(statement).toBe(onOneLine(await exact()));
  // The end, the beginning, the end again: steps of one end are undone together.
  for (let step = 0; step < 3; step += 1) await press('Control+Z');
  await expect.poll(() => selectedText(page)).toBe(before);
  await expect.poll(statement).toBe(onOneLine(before));
});

test('a mention is split at the caret, and its parts are merged again', async () => {
  const { page } = running;
  const before = await selectedText(page);
  await press('Control+ArrowRight', 'Control+ArrowRight', 'Control+ArrowRight', 'x');
  await expect.poll(count).toBe(41);
  expect(await heard()).toMatch(/^Split into “.+” and “.+”$/);
  await press('Shift+M');
  await expect.poll(count).toBe(40);
  // The list may tell of it a frame before the text does.
  await expect.poll(() => selectedText(page)).toBe(before);
  await press('Control+Z');
  await expect.poll(count).toBe(41);
  await press('Control+Z');
  await expect.poll(count).toBe(40);
  await expect.poll(() => selectedText(page)).toBe(before);
});

test('a mention is deleted and brought back', async () => {
  await press('k', 'Delete');
  await expect.poll(count).toBe(39);
  expect(await heard()).toMatch(/^Deleted: /);
  await press('Control+Z');
  await expect.poll(count).toBe(40);
});

test('the keyboard goes from part to part and finds its place again', async () => {
  const { page } = running;
  await press('j');
  await page.keyboard.press('F6');
  expect(await page.evaluate(() => document.activeElement?.closest('.side') !== null)).toBe(true);
  await page.keyboard.press('Shift+F6');
  expect(await inText()).toBe(true);
});

test('axe finds nothing in it', async () => {
  await press('Alt+2');
  await running.screenshot('keyboard-coding');
  expect(await axeFindings(running.page)).toEqual([]);
  await press('Escape');
});

test('all of it is undone, step by step', async () => {
  for (let step = 0; step < 40; step += 1) await press('Control+Z');
  await expect.poll(count).toBe(0);
  expect(await heard()).toMatch(/^Undone: Coded a claim/);
});

test('a claim is chosen among several at the caret, its fields set from the palette, and each is heard', async () => {
  const { page } = running;
  const list = page.getByRole('listbox', { name: 'Claims that overlap here' });
  await coded('Control+Home', 's', '1');
  await press('Control+Home', 'q');
  await expect.poll(heard).toMatch(/^Claim 1 of 1: .* AI replacement/);
  expect(await list.count()).toBe(0);
  await coded('Control+Home', 's', '3');
  await press('Control+Home');
  await page.keyboard.press('q');
  await list.waitFor();
  /** The option that the list's `aria-activedescendant` names. */
  const named = () =>
    page.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant');
      const option = document.getElementById(id ?? '');
      return [option?.getAttribute('role'), option?.getAttribute('aria-selected')];
    });
  expect(await named()).toEqual(['option', 'true']);
  await page.keyboard.press('ArrowDown');
  expect(await named()).toEqual(['option', 'true']);
  expect(await axeFindings(page)).toEqual([]);
  await press('Enter');
  await expect.poll(heard).toMatch(/^Claim \d+ of \d+: /);
  for (const [words, told] of [
    ['voice reports', /^Set the voice of /],
    ['hedging likely', /^Set the hedging of /],
    ['evidence not applicable', /^Set the state of the evidence of /],
  ] as const) {
    await page.keyboard.press('Control+K');
    await page.getByRole('combobox', { name: 'Find an action' }).waitFor();
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    await expect.poll(heard).toMatch(told);
    await expect.poll(inText).toBe(true);
  }
  await page.keyboard.press('F2');
  await page.keyboard.type('Nobody counted');
  await page.keyboard.press('Enter');
  await expect.poll(inText).toBe(true);
  expect(await heard()).toMatch(/^Edited a claim: “Nobody counted”/);
  await page.keyboard.press('F2');
  await page.keyboard.type('Everybody counted');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect.poll(inText).toBe(true);
  expect(await page.locator('.claim.selected').getByLabel('Statement').inputValue()).toBe('Nobody counted');
  await press('u');
});

test('claims are marked and merged', async () => {
  const { page } = running;
  const before = await count();
  await press('j', 'm', 'j', 'm');
  expect(await heard()).toMatch(/^2 marked/);
  await page.keyboard.press('g');
  const dialog = page.getByRole('dialog', { name: 'Merge claims' });
  await expect.poll(() => dialog.locator('.merge-choice').count()).toBe(2);
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab');
    if (
      await dialog.getByRole('button', { name: 'Merge 2 claims' }).evaluate((each) => each === document.activeElement)
    )
      break;
  }
  await page.keyboard.press('Enter');
  await expect.poll(heard).toMatch(/^Merged 2 claims into /);
  await expect.poll(inText).toBe(true);
  // Both mentions stay.
  expect(await count()).toBe(before);
  await press('Control+Z');
  await expect.poll(heard).toMatch(/^Undone: Merged 2 claims/);
});

test('the mouse was not touched', async () => expect(await clicks()).toBe(0));

test('nothing went wrong in the page meanwhile', () => expect(running.problems).toEqual([]));

/** What the highlight of the chosen mention covers. */
async function selectedText(page: RunningApp['page']): Promise<string> {
  return (await textsPainted(page, 'selected')).join('');
}
