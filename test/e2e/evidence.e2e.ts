/** Evidence by the keyboard: linked, graded, cited, judged, imported, exported, printed; each step undone as one. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Locator } from 'playwright-core';
import { answerDialogs, chooseMenu, removeHome, startApp, type RunningApp } from '../helpers/app';
import { axeFindings } from '../helpers/axe';

let running: RunningApp;
beforeAll(async () => {
  running = await startApp();
  await running.page.getByRole('button', { name: 'Open the sample project' }).click();
  await running.page.getByText('I have a vulgar suggestion').or(running.page.locator('.ProseMirror')).first().waitFor();
});
afterAll(async () => {
  expect(running.problems).toEqual([]);
  await running.close();
  await removeHome(running.home);
});
beforeEach(async () => {
  await saved();
});

const tab = (name: string): Locator => running.page.getByRole('tab', { name });
const register = (): Locator => running.page.getByRole('grid', { name: 'Evidence sources' });
const page = () => running.page;
const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page().keyboard.press(key)), Promise.resolve());
const saved = () => page().getByText('Saved', { exact: true }).waitFor();
async function undo(): Promise<void> {
  await page()
    .getByRole('button', { name: /^Undo: / })
    .click();
  await saved();
}
async function holds(screen: string): Promise<void> {
  expect(await axeFindings(page())).toEqual([]);
  await running.screenshot(`evidence-${screen}`);
}

test('a claim is linked to a source found by a few letters, with the keyboard alone', async () => {
  await page().getByRole('row', { name: 'Stop looking for the trick' }).click();
  await page().locator('.claim-summary').nth(1).focus();
  await press('Enter');
  await page().locator('.claim.selected').waitFor();
  await page().locator('.claim.selected .claim-summary').focus();
  await press('l');
  const dialog = page().getByRole('dialog', { name: 'Link evidence' });
  await dialog.waitFor();
  await page().keyboard.type('grdlne');
  await page()
    .getByRole('option', { name: /Gridline Capex Monitor/ })
    .waitFor();
  await press('ArrowDown', 'Enter');
  await expect.poll(() => dialog.getByLabel('Source', { exact: true }).inputValue()).toContain('Gridline');
  await press('Tab', 'ArrowRight');
  await expect.poll(() => dialog.getByRole('radio', { name: 'Refutes' }).isChecked()).toBe(true);
  await press('Tab', 'Tab');
  await page().keyboard.type('It counts spending and no jobs.');
  await holds('link');
  await press('Control+Enter');
  await dialog.waitFor({ state: 'hidden' });
  const linked = page()
    .locator('.claim.selected')
    .getByRole('button', { name: /^Gridline Capex Monitor/ });
  await linked.first().waitFor();
  await undo();
  await linked.first().waitFor({ state: 'hidden' });
});

test('a pasted reference becomes a source with all its fields, linked in the same step', async () => {
  await page().locator('.claim.selected .claim-summary').focus();
  await press('l');
  const dialog = page().getByRole('dialog', { name: 'Link evidence' });
  await dialog.waitFor();
  await paste(dialog.getByLabel('Source', { exact: true }), ris);
  await dialog.getByText('Read as: Help desks after one year').waitFor();
  await dialog.getByRole('button', { name: 'Add source and link' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page().getByRole('radio', { name: 'Evidence' }).click();
  await register().getByRole('row', { name: 'Help desks after one year' }).click();
  await expect.poll(() => page().getByLabel('Publisher', { exact: true }).inputValue()).toBe('Journal of Desks');
  await expect.poll(() => page().getByLabel('Date', { exact: true }).inputValue()).toBe('2024-09');
  await undo();
  await register().getByRole('row', { name: 'Help desks after one year' }).waitFor({ state: 'hidden' });
});

test('a source is made, described and graded; what was withdrawn is plain to see', async () => {
  await register().getByRole('row').first().click();
  await press('n');
  const title = page().getByLabel('Title', { exact: true });
  await expect.poll(() => title.inputValue()).toBe('New source');
  await title.fill('A count of doors');
  await press('Tab');
  await page().getByLabel('Sample size').fill('1,006');
  await press('Enter');
  await page().getByLabel('Who paid').fill('Readers');
  await press('Enter');
  await choose('Reliability', 'B · Usually reliable');
  await page().locator('.fact-told', { hasText: 'Little doubt' }).waitFor();
  await choose('Status', 'Retracted');
  await page().getByText('Its publisher has withdrawn it.').waitFor();
  await register().getByRole('row', { name: 'A count of doors' }).getByText('Retracted').waitFor();
  await holds('source');
  for (const _ of ['status', 'reliability', 'paid', 'sample', 'title']) await undo();
  await expect.poll(() => title.inputValue()).toBe('New source');
  await undo();
  await page().getByText('Choose a source').waitFor();
});

test('it cites another source, and the chain ends there', async () => {
  await register().getByRole('row', { name: "Block's account of its layoffs" }).click();
  const field = page().getByLabel('Add a source it cites', { exact: true });
  await field.focus();
  await page().keyboard.type('harbour');
  await page()
    .getByRole('option', { name: /Harbour Count/ })
    .waitFor();
  await press('ArrowDown', 'Enter');
  await page().getByRole('heading', { name: 'Ends in one origin' }).waitFor();
  await undo();
  await page().getByRole('heading', { name: 'Ends in one origin' }).waitFor({ state: 'hidden' });
});

test('several sources are edited as one step', async () => {
  await register().getByRole('row').first().focus();
  await press('Home', 'Space', 'ArrowDown', 'Space');
  await page().getByText('2 sources chosen').waitFor();
  await choose('Kind of the chosen sources', 'Anecdote');
  await expect
    .poll(() =>
      register()
        .getByText(/^Anecdote/)
        .count(),
    )
    .toBe(2);
  await holds('bulk');
  await undo();
  await expect
    .poll(() =>
      register()
        .getByText(/^Anecdote/)
        .count(),
    )
    .toBe(0);
  await page().getByRole('button', { name: 'Choose none' }).click();
});

test('references are imported from the menu, told one by one, and taken back as one step', async () => {
  const { app, home } = running;
  await writeFile(join(home, 'zotero.bib'), bibtex);
  await answerDialogs(app, { open: [join(home, 'zotero.bib')] });
  await chooseMenu(app, 'Import sources…');
  const dialog = page().getByRole('dialog', { name: 'Imported sources' });
  await dialog.getByText('2 sources added').waitFor();
  await holds('import');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await register().getByRole('row', { name: 'Doors that stayed shut' }).waitFor();
  await chooseMenu(app, 'Import sources…');
  await dialog.getByText('0 sources added, 2 already there').waitFor();
  await press('Enter');
  await undo();
  await register().getByRole('row', { name: 'Doors that stayed shut' }).waitFor({ state: 'hidden' });
});

test('sources are exported and printed', async () => {
  const { app, home } = running;
  await answerDialogs(app, { save: join(home, 'out.ris') });
  await page().getByRole('button', { name: 'Export sources' }).click();
  await page().getByRole('menuitem', { name: 'As RIS…' }).click();
  await page().getByText('Sources written to').waitFor();
  expect(await readFile(join(home, 'out.ris'), 'utf8')).toContain('TI  - Tech Layoffs Tracker');
  await answerDialogs(app, { save: join(home, 'register.pdf') });
  await chooseMenu(app, 'Save the register of sources as PDF…');
  await page().getByText('Register of sources written to').waitFor();
  expect((await readFile(join(home, 'register.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a source is dropped on a claim with the keyboard', async () => {
  await page()
    .getByRole('button', { name: /^Claims that cite no source/ })
    .click();
  const claims = page().getByRole('grid', { name: 'Claims that cite no source' });
  await claims.waitFor();
  await holds('unsourced');
  await register().getByRole('row').first().focus();
  const handle = register()
    .getByRole('button', { name: /^Drag .* onto a claim$/ })
    .first();
  await handle.focus();
  await press('Enter');
  const place = claims.getByRole('group', { name: /^Link to the claim/ }).first();
  await place.waitFor();
  for (let steps = 0; steps < 20; steps += 1) {
    if (await place.evaluate((element) => element === document.activeElement)) break;
    await press('Tab');
  }
  await press('Enter');
  const dialog = page().getByRole('dialog', { name: 'Link evidence' });
  await dialog.waitFor();
  await dialog.getByRole('button', { name: 'Link', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await undo();
});

test('two numbers are judged, with a reason, and the judgement is taken back', async () => {
  await tab('Numbers').click();
  await page()
    .getByRole('row', { name: /38,410 people against 52,955/ })
    .click();
  await page().getByText('The volunteers of the Harbour Count say 38,410').waitFor();
  await page().getByRole('radio', { name: 'Different scope' }).focus();
  await press('Space');
  await page()
    .getByText(/^Judged by/)
    .waitFor();
  await page().getByLabel('Why', { exact: true }).fill('One lists what employers confirm, the other what is heard.');
  await press('Control+Enter');
  await page()
    .getByRole('row', { name: /38,410/ })
    .getByText('judged: different scope')
    .waitFor();
  await holds('numbers');
  await undo();
  await undo();
  await page().getByText('Not judged yet.').waitFor();
});

test('chains are drawn down to their origins, and walked with the arrow keys', async () => {
  await tab('Provenance').click();
  await page()
    .getByRole('row', { name: /^Regret rehiring/ })
    .click();
  const drawing = page().getByRole('application', { name: /^Chains, drawn/ });
  await drawing.waitFor();
  await drawing.locator('[tabindex="0"]').focus();
  await press('ArrowRight');
  await expect.poll(() => drawing.locator(':focus').getAttribute('aria-label')).toMatch(/^(Source|Origin): /);
  await page().getByRole('button', { name: 'The same as a list' }).click();
  await page().getByText('an origin').first().waitFor();
  await page()
    .getByRole('row', { name: /2 sources in a circle/ })
    .waitFor();
  await holds('provenance');
});

test('the matrix links a claim to a source, and takes the link away', async () => {
  await tab('Matrix').click();
  const grid = page().getByRole('grid', { name: 'Claims and sources' });
  await grid.waitFor();
  await holds('matrix');
  await grid.locator('[data-active]').focus();
  await press('Control+Home', 'ArrowRight', 'ArrowRight');
  await press('Enter');
  const dialog = page().getByRole('dialog', { name: 'Link evidence' });
  await dialog.waitFor();
  await dialog.getByRole('button', { name: 'Link', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  const cell = grid.locator('[data-active]');
  await expect.poll(() => cell.getAttribute('aria-label')).toBe('Supports, moderate');
  await cell.focus();
  await press('Delete');
  await expect.poll(() => cell.getAttribute('aria-label')).toBe('Not linked');
  await undo();
  await expect.poll(() => cell.getAttribute('aria-label')).toBe('Supports, moderate');
  await undo();
  await expect.poll(() => cell.getAttribute('aria-label')).toBe('Not linked');
});

async function choose(label: string, option: string): Promise<void> {
  await page()
    .getByRole('button', { name: new RegExp(`${label}$`) })
    .focus();
  await press('Enter');
  await page().getByRole('option', { name: option }).click();
}

async function paste(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

const ris = `TY  - JOUR
TI  - Help desks after one year
AU  - Oyelaran, Saïd
T2  - Journal of Desks
PY  - 2024/09
DO  - 10.5555/desks.2024.1
ER  - 
`;
const bibtex = `@article{shut2025, title = {Doors that stayed shut}, author = {Varela, In{\\'e}s}, year = {2025}, journal = {Hall and Rack}}
@techreport{open2025, title = {Doors that opened}, author = {{Tarn Panel}}, year = 2025, institution = {Tarn}}
`;
