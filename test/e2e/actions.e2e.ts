/** Palette, keys at a glance, keys that are changed; sticky codes, snapping and repetitions; who codes. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { placeOf, removeHome, startApp, textsPainted, type RunningApp } from '../helpers/app';
import { addDocument, newProject, paragraphs } from '../helpers/article-project';
import { axeFindings, setTheme } from '../helpers/axe';

let running: RunningApp;
let home: string;
let folder: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'warrant-home-'));
  folder = join(home, 'Repeats.warrant');
  const store = await newProject(folder, 'Repeats');
  await addDocument(
    store,
    'first',
    'First letter',
    paragraphs([
      'The cost of labour is named first. Nobody asks what the machines cost.',
      'In the second letter the Cost of Labour returns, and again the cost of labour.',
    ]),
  );
  await addDocument(store, 'second', 'Second letter', paragraphs(['A cost of labour, said the chair.', 'No more.']));
  await store.close();
  running = await startApp({ home, args: [folder] });
  await running.page.getByRole('row', { name: 'First letter' }).click();
  await running.page.getByText('Nobody asks').waitFor();
});
afterAll(async () => {
  await running.close();
  await removeHome(home);
});

const count = async (): Promise<number> => Number(await running.page.locator('#claims-title .quiet').textContent());
const text = () => running.page.locator('.ProseMirror');
const undo = (): Promise<void> => running.page.getByRole('button', { name: /^Undo/ }).click();

async function drag(words: string, alt = false): Promise<void> {
  const { page } = running;
  const { first, last } = await placeOf(page, words);
  await page.mouse.move(first.left + 1, first.middle);
  await page.mouse.down();
  await page.mouse.move(last.right - 1, last.middle, { steps: 4 });
  if (alt) await page.keyboard.down('Alt');
  await page.mouse.up();
  if (alt) await page.keyboard.up('Alt');
}

async function looks(screen: string): Promise<void> {
  expect(await axeFindings(running.page)).toEqual([]);
  for (const theme of ['dark', 'light'] as const) {
    await setTheme(running.page, theme);
    await running.screenshot(`${screen}-${theme}`);
  }
}

test('the palette finds an action by a few letters and runs it, the last one first next time', async () => {
  const { page } = running;
  await text().focus();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'All actions' });
  await palette.getByRole('option', { name: /Import files/ }).waitFor();
  expect(await palette.getByRole('option', { name: /Import files/ }).innerText()).toMatch(/Ctrl\+I/);
  await looks('palette');
  await page.keyboard.type('evid');
  await palette.getByRole('option').first().getByText('Evidence').first().waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByRole('radio', { name: 'Evidence' }).isChecked()).toBe(true);
  await page.keyboard.press('Control+1');
  await page.getByText('Nobody asks').waitFor();
  await page.keyboard.press('Control+k');
  await expect.poll(() => palette.getByRole('option').first().innerText()).toMatch(/^Evidence/);
  await page.keyboard.press('Escape');
  await expect.poll(() => palette.count()).toBe(0);
});

test('an action that cannot be done says why', async () => {
  const { page } = running;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('split');
  const item = page.getByRole('option', { name: /Split the mention/ });
  await item.waitFor();
  expect(await item.innerText()).toMatch(/Choose a claim first/);
  await page.keyboard.press('Enter');
  await page.locator('.messages').getByText('Choose a claim first').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
});

test('an action of another view is found with its key, and with where it can be done', async () => {
  const { page } = running;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('merge codes');
  const item = page.getByRole('option', { name: /Merge codes/ });
  await item.waitFor();
  expect(await item.innerText()).toMatch(/In the codebook[^]*Alt\+M/);
  // One key leaves it, whatever was written.
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
});

test('all keys stand on one page, and every letter there is a letter elsewhere', async () => {
  const { page } = running;
  await text().focus();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await sheet.getByText('Next claim', { exact: true }).waitFor();
  // Of views that were never shown too.
  await sheet.getByText('New code below this one', { exact: true }).waitFor();
  await looks('keys');
  // Behind the dialog nothing happens.
  await page.keyboard.press('1');
  expect(await page.getByRole('region', { name: 'Sticky code', exact: true }).count()).toBe(0);
  await sheet.getByRole('button', { name: 'Change keys…' }).click();
  await page.getByRole('dialog', { name: 'Change keys' }).waitFor();
});

test('a key is changed; one that is taken is said so first; both survive a restart', async () => {
  const { page } = running;
  const editor = page.getByRole('dialog', { name: 'Change keys' });
  await editor.getByRole('searchbox').fill('next paragraph');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('j');
  await editor.getByRole('alert').getByText('J already means “Next claim”').waitFor();
  await looks('keys-clash');
  await page.keyboard.press('Enter');
  await editor.getByRole('button', { name: 'Change the key of Next paragraph without a claim: J' }).waitFor();
  await editor.getByRole('searchbox').fill('next claim');
  await editor.getByRole('button', { name: 'Change the key of Next claim: none' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  await text().focus();
  await page.keyboard.press('j');
  await expect.poll(heard).toMatch(/In the second letter|The cost of labour is/);
});

test('a code’s key is changed in the codebook, as a step that undo takes back', async () => {
  const { page } = running;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('change keys');
  await page.keyboard.press('Enter');
  const editor = page.getByRole('dialog', { name: 'Change keys' });
  await editor.getByRole('searchbox').fill('code: ai repl');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('y');
  await editor.getByRole('button', { name: 'Change the key of Code: AI replacement: Y' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  await undo();
  await text().focus();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).getByText('Code: AI replacement').waitFor();
  const row = page.getByRole('dialog', { name: 'Keys' }).locator('dl > div', { hasText: 'Code: AI replacement' });
  await expect.poll(() => row.innerText()).toMatch(/1$/);
  await page.keyboard.press('Escape');
});

test('a selection snaps to words, and with Alt it does not', async () => {
  const { page } = running;
  await drag('bour is na');
  await page.keyboard.press('1');
  await expect.poll(() => textsPainted(page, 'code-blue')).toEqual(['labour is named']);
  await undo();
  await drag('bour is na', true);
  await page.keyboard.press('1');
  await expect.poll(() => textsPainted(page, 'code-blue')).toEqual(['bour is na']);
  await undo();
  await expect.poll(count).toBe(0);
});

test('a sticky code codes what the mouse selects, until Escape', async () => {
  const { page } = running;
  await text().focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('3');
  const bar = page.getByRole('region', { name: 'Sticky code', exact: true });
  await bar.getByText('Capex-funded cuts').waitFor();
  await looks('sticky');
  await drag('Nobody asks');
  await expect.poll(count).toBe(1);
  await drag('the machines cost');
  await expect.poll(count).toBe(2);
  await page.keyboard.press('2');
  await bar.getByText('AI as excuse').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => bar.count()).toBe(0);
  await drag('returns');
  expect(await count()).toBe(2);
  await undo();
  await undo();
  await expect.poll(count).toBe(0);
});

test('all repetitions of a phrase are coded in all articles, but those unticked, as one step', async () => {
  const { page } = running;
  await drag('cost of labour');
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog', { name: 'Code all repetitions' });
  await dialog.getByText('3 of 3 passages chosen').waitFor();
  await dialog.getByText('All articles', { exact: true }).click();
  await dialog.getByText('4 of 4 passages chosen').waitFor();
  await dialog.getByRole('button', { name: 'AI as excuse' }).click();
  await looks('repetitions');
  const grid = dialog.getByRole('grid', { name: 'Passages' });
  await grid.getByRole('row', { name: /again the cost of labour/ }).focus();
  await page.keyboard.press('Space');
  await dialog.getByText('3 of 4 passages chosen').waitFor();
  await dialog.getByRole('button', { name: 'Code 3 passages' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(count).toBe(2);
  expect((await textsPainted(page, 'code-orange')).sort()).toEqual(['Cost of Labour', 'cost of labour']);
  // One claim with three mentions.
  await page.getByText('3 mentions').first().waitFor();
  await page.getByRole('row', { name: 'Second letter' }).click();
  await expect.poll(count).toBe(1);
  await page.getByRole('button', { name: /^Undo: Coded “cost of labour” in 3 places/ }).click();
  await expect.poll(count).toBe(0);
});

test('another coder is added and codes; what others marked is hidden and shown', async () => {
  const { page } = running;
  await page.getByRole('row', { name: 'First letter' }).click();
  await page.getByText('Nobody asks').waitFor();
  await drag('Nobody asks');
  await page.keyboard.press('1');
  await expect.poll(count).toBe(1);
  await page.getByRole('button', { name: 'Who codes: Ada' }).click();
  await page.getByRole('button', { name: 'Add a coder' }).click();
  await page.keyboard.type('Ben');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Who codes: Ben' }).waitFor();
  await page.keyboard.press('Control+Shift+h');
  await page.getByText('What other coders marked is hidden.').waitFor();
  await expect.poll(count).toBe(0);
  expect(await textsPainted(page, 'code-blue')).toEqual([]);
  await drag('the machines cost');
  await page.keyboard.press('2');
  await expect.poll(count).toBe(1);
  await looks('hidden');
  await page.getByRole('button', { name: 'Who codes: Ben' }).click();
  await page.getByRole('dialog', { name: 'Who codes' }).waitFor();
  await looks('coders');
  await page.getByRole('button', { name: 'Rename Ben' }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Okafor');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Code as Ada' }).click();
  await page.getByRole('button', { name: 'Who codes: Ada' }).waitFor();
  expect(await textsPainted(page, 'code-blue')).toEqual(['Nobody asks']);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect.poll(count).toBe(2);
  // Renamed, coded, added: taken back in turn, and someone codes all the time.
  for (let step = 0; step < 3; step += 1) await undo();
  await page.getByRole('button', { name: 'Who codes: Ada' }).waitFor();
  await expect.poll(count).toBe(1);
  await undo();
  await expect.poll(count).toBe(0);
});

test('after a restart the changed keys hold', async () => {
  expect(running.problems).toEqual([]);
  await running.close();
  running = await startApp({ home, args: [folder] });
  const { page } = running;
  await page.getByText('cost of labour').first().waitFor();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await sheet.getByText('Next paragraph without a claim').waitFor();
  expect(await sheet.locator('dl > div', { hasText: 'Next paragraph without a claim' }).innerText()).toMatch(/J$/);
  expect(await sheet.getByText('Next claim', { exact: true }).count()).toBe(0);
  // While one reads and codes, no key has two meanings.
  const there = 'section:not([aria-label=Codebook], [aria-label=Compare])';
  const keys = await sheet.locator(`${there} kbd`).allInnerTexts();
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

test('nothing went wrong in the page meanwhile', () => expect(running.problems).toEqual([]));

const heard = (): Promise<string> => running.page.getByRole('status', { name: 'What just happened' }).innerText();
