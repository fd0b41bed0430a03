/** Finding in the window: by key, with filters, live while coding goes on, saved and exported. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerDialogs, removeHome, selectWords, startApp, textsPainted, type RunningApp } from '../helpers/app';
import { axeFindings } from '../helpers/axe';

/** A busy machine takes its time. */
const patient = { timeout: 10_000 };
let running: RunningApp;
let field: Locator;
let results: Locator;
beforeAll(async () => {
  running = await startApp();
  const { page } = running;
  field = page.getByRole('searchbox', { name: 'Search the project' });
  results = page.getByRole('grid', { name: 'Results' });
  await page.getByRole('button', { name: 'Open the sample project' }).click();
  await page.getByRole('row', { name: 'Stop looking for the trick' }).click();
  await page.getByText('I have a vulgar suggestion').waitFor();
});
afterAll(async () => {
  expect(running.problems).toEqual([]);
  await running.close();
  await removeHome(running.home);
});

const ask = async (query: string): Promise<void> => {
  await running.page.keyboard.press('Control+Shift+F');
  await field.fill(query);
};

test('the panel says how to ask, and is clean', async () => {
  await running.page.keyboard.press('Control+Shift+F');
  await running.page.getByRole('heading', { name: 'How to ask' }).waitFor();
  expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
  expect(await axeFindings(running.page)).toEqual([]);
  await running.screenshot('search-start');
});

test('a hit opens by key and the results stay, with the keyboard in them', async () => {
  const { page } = running;
  await ask('vulgar in:articles');
  await results
    .getByRole('row', { name: /vulgar/ })
    .first()
    .waitFor();
  await field.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => textsPainted(page, 'passage'), patient).toEqual(['vulgar']);
  expect(await results.locator(':focus').count()).toBe(1);
  expect(await axeFindings(page)).toEqual([]);
  await running.screenshot('search-results');
});

test('the next and the previous hit are one key away', async () => {
  const { page } = running;
  await ask('(vulgar OR suggestion) in:articles');
  // The answer to this query and not to the last one.
  await results.getByRole('row', { name: /, 2 hits/ }).waitFor();
  await page.keyboard.press('F3');
  const current = (row: number): Locator => results.locator(`[data-selected][aria-rowindex="${row}"]`);
  await current(2).waitFor();
  await page.keyboard.press('F3');
  await current(3).waitFor();
  await page.keyboard.press('Shift+F3');
  await current(2).waitFor();
});

test('what is wrong with a query is said with its place', async () => {
  const { page } = running;
  await ask('cuts coder:nobody');
  await page.getByText('There is no such coder.').waitFor();
  expect(await page.locator('.faulty-query mark').textContent()).toBe('nobody');
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  expect(await axeFindings(page)).toEqual([]);
});

test('a filter is built by choosing', async () => {
  const { page } = running;
  await ask('layoffs');
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a filter' });
  await dialog.getByRole('button', { name: /Which/ }).click();
  await page.getByRole('option', { name: 'AI as excuse' }).click();
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Add the filter' }).click();
  await expect.poll(() => field.inputValue(), patient).toBe('layoffs code:"AI as excuse"');
  await page.getByRole('button', { name: 'Remove the filter code:"AI as excuse"' }).click();
  await expect.poll(() => field.inputValue(), patient).toBe('layoffs');
});

test('results follow what is coded, and keep their place', async () => {
  const { page } = running;
  await page.getByRole('radio', { name: 'Library' }).click();
  await page.getByRole('row', { name: 'Stop looking for the trick' }).click();
  await ask('vulgar');
  await results
    .getByRole('row', { name: /vulgar/ })
    .first()
    .waitFor();
  expect(await results.getByRole('row', { name: /^Claim: / }).count()).toBe(0);
  await selectWords(page, 'I have a vulgar suggestion');
  await page.keyboard.press('2');
  await results.getByRole('row', { name: /^Claim: .*vulgar suggestion/ }).waitFor();
  await page.keyboard.press('Control+Z');
  await results.getByRole('row', { name: /^Claim: / }).waitFor({ state: 'detached' });
});

test('a saved query counts what it finds, live', async () => {
  const { page } = running;
  await ask('vulgar');
  await page.getByRole('button', { name: 'Save this query' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Vulgarities');
  await page.getByRole('dialog', { name: 'Save this query' }).getByRole('button', { name: 'Save' }).click();
  await field.fill('');
  const saved = page.getByRole('button', { name: /^Vulgarities/ });
  await expect.poll(() => saved.textContent(), patient).toBe('Vulgaritiesvulgar1');
  await selectWords(page, 'I have a vulgar suggestion');
  await page.keyboard.press('2');
  await expect.poll(() => saved.textContent(), patient).toBe('Vulgaritiesvulgar2');
  expect(await axeFindings(page)).toEqual([]);
  await running.screenshot('search-saved');
  await saved.click();
  await results.getByRole('row', { name: /^Claim: .*vulgar suggestion/ }).waitFor();
});

test('everything that was found is written to a file', async () => {
  const { app, page, home } = running;
  const file = join(home, 'found.csv');
  await answerDialogs(app, { save: file });
  await page.getByRole('button', { name: 'Export what was found' }).click();
  await page.getByRole('menuitem', { name: 'As a table (CSV)' }).click();
  await page.getByText('2 hits written to').waitFor();
  const lines = (await readFile(file, 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toBe('kind,id,title,start,end,before,match,after');
});

test('words in the open article are found one after the other', async () => {
  const { page } = running;
  await page.keyboard.press('Control+F');
  const words = page.getByRole('searchbox', { name: 'Words to find in this article' });
  await words.fill('the');
  const told = page.locator('.find-count');
  await expect.poll(() => told.textContent(), patient).toMatch(/^1 of \d+$/);
  await words.press('Enter');
  await expect.poll(() => told.textContent(), patient).toMatch(/^2 of \d+$/);
  await page.keyboard.press('F3');
  await expect.poll(() => told.textContent(), patient).toMatch(/^3 of \d+$/);
  const marked = await textsPainted(page, 'found');
  expect(marked.length).toBeGreaterThan(3);
  expect(new Set(marked.map((text) => text.toLowerCase()))).toEqual(new Set(['the']));
  expect(await axeFindings(page)).toEqual([]);
  await words.press('Escape');
  await expect.poll(() => textsPainted(page, 'found')).toEqual([]);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.classList.contains('ProseMirror')), patient)
    .toBe(true);
});
