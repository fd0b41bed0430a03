/** What can be done with an article once it is imported: its folded lines, its details, its sources, newer versions. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  answerDialogs,
  chooseMenu,
  removeHome,
  selectWords,
  startApp,
  type RunningApp,
  textsPainted,
} from '../helpers/app';
import { axeFindings, setTheme } from '../helpers/axe';

let running: RunningApp;
let articles: string;
/** Folded runs in the article as it is imported. */
let folded: number;

beforeAll(async () => {
  running = await startApp();
  articles = join(running.home, 'articles');
  await mkdir(articles);
  await writeFile(join(articles, 'winter.md'), winter);
  const { app, page } = running;
  await answerDialogs(app, { save: join(running.home, 'Layoffs.warrant') });
  await page.getByRole('button', { name: 'New project…' }).click();
  await page.getByLabel('What is it about?').fill('Layoffs');
  await page.getByLabel('Who codes?').fill('Ada');
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  await page.getByText('No articles yet').waitFor();
  await answerDialogs(app, { open: [join(articles, 'winter.md')] });
  await chooseMenu(app, 'Import files…');
  await page.getByText('1 imported').waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByText('Machines took the desks').waitFor();
});

afterAll(async () => {
  await running.close();
  await removeHome(running.home);
});

async function looksRight(name: string): Promise<void> {
  const { page } = running;
  expect(await axeFindings(page)).toEqual([]);
  for (const theme of ['dark', 'light'] as const) {
    await setTheme(page, theme);
    await running.screenshot(`${name}-${theme}`);
  }
}

const foldLines = () => running.page.locator('.fold-line');
/** What can be seen of the words in the article. */
const seen = (words: string) => running.page.locator('.ProseMirror').getByText(words);

/** Folded lines that stand together are one line; shown, each reason has a line of its own. */
const together = /^Show: Details of the article, navigation, sign-up: \d+ lines$/;
async function showFolds(): Promise<void> {
  await running.page.getByRole('button', { name: together }).click();
  await expect.poll(() => seen('Skip to content').isVisible()).toBe(true);
}

test('folded lines are one line that says what they are, and can be looked at', async () => {
  const { page } = running;
  await page.getByRole('button', { name: together }).waitFor();
  folded = await foldLines().count();
  expect(await seen('Skip to content').isVisible()).toBe(false);
  await showFolds();
  await page.getByRole('button', { name: 'Restore: Navigation: 1 line' }).waitFor();
  await looksRight('folds-shown');
  await page.keyboard.press('Enter');
  await expect.poll(() => seen('Skip to content').isVisible()).toBe(false);
});

test('restored, they are text; the claims below move along, and undo takes it back', async () => {
  const { page } = running;
  await selectWords(page, 'Machines took the desks of 4,100 people');
  await page.keyboard.press('1');
  await page.getByRole('button', { name: /AI replacement.*Machines took the desks/ }).waitFor();
  await showFolds();
  await page.getByRole('button', { name: 'Restore: Navigation: 1 line' }).click();
  await page
    .getByRole('button', { name: /: Navigation: 1 line$/ })
    .first()
    .waitFor({ state: 'detached' });
  expect(await seen('Skip to content').isVisible()).toBe(true);
  await expect.poll(() => painted('code-blue')).toEqual(['Machines took the desks of 4,100 people']);
  await selectWords(page, 'Skip to content');
  await page.keyboard.press('2');
  await expect.poll(() => painted('code-orange')).toEqual(['Skip to content']);
  for (let step = 0; step < 2; step += 1) await page.getByRole('button', { name: /^Undo/ }).click();
  await page
    .getByRole('button', { name: /navigation/i })
    .first()
    .waitFor();
  await expect.poll(() => painted('code-blue')).toEqual(['Machines took the desks of 4,100 people']);
});

test('cut, they are gone from view', async () => {
  const { page } = running;
  await page
    .getByRole('button', { name: /^Cut: .*navigation/i })
    .first()
    .click();
  await expect.poll(() => seen('Skip to content').isVisible()).toBe(false);
  await page
    .getByRole('button', { name: /navigation/i })
    .first()
    .waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Details', exact: true }).click();
  const details = page.getByRole('dialog', { name: 'Article details' });
  const foldAgain = details.getByRole('button', { name: /^Fold .* again$/ });
  await foldAgain.click();
  // The button is gone with what it was for, and the keyboard has not gone with it.
  await foldAgain.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await details.waitFor({ state: 'detached' });
  await page
    .getByRole('button', { name: /navigation/i })
    .first()
    .waitFor();
  for (let step = 0; step < 2; step += 1)
    await page.getByRole('button', { name: step === 0 ? /^Undo: Folded again/ : /^Undo: Cut/ }).click();
  await page
    .getByRole('button', { name: /navigation/i })
    .first()
    .waitFor();
  await expect.poll(() => foldLines().count()).toBe(folded);
  expect(running.problems).toEqual([]);
});

test('the details say where each value came from, and take corrections', async () => {
  const { page } = running;
  await page.getByRole('button', { name: 'Details', exact: true }).click();
  const details = page.getByRole('dialog', { name: 'Article details' });
  expect(await details.getByLabel('Authors').inputValue()).toBe('Ines Calloway');
  await details
    .getByText(/^From front matter/)
    .first()
    .waitFor();
  await details.getByText('winter.md').waitFor();
  await looksRight('details');
  await details.getByLabel('Section').fill('Labour');
  await details.getByLabel('Language').focus();
  await details.getByText('Edited by hand').waitFor();
  await details.getByLabel('Published').fill('some day');
  await details.getByLabel('Language').focus();
  await page.getByText(/“some day” is no date/).waitFor();
  await page.locator('.messages').getByRole('button', { name: 'Dismiss' }).click();
});

test('the cleaned text stands beside the original, and a copy of the original can be saved', async () => {
  const { app, page } = running;
  await page.getByRole('button', { name: 'Compare with the original' }).click();
  await page
    .getByRole('group', { name: 'Original as it came in' })
    .getByText('title: Winter of the machines')
    .waitFor();
  await page.getByRole('group', { name: 'Text as it reads here' }).getByText('Machines took the desks').waitFor();
  await looksRight('original-beside');
  await page.getByRole('button', { name: 'Back to the details' }).click();
  await answerDialogs(app, { save: join(running.home, 'copy.md') });
  await page.getByRole('button', { name: 'Save a copy of the original…' }).click();
  await page.getByText(/^The original was written to/).waitFor();
  expect(await readFile(join(running.home, 'copy.md'), 'utf8')).toBe(winter);
});

test('sources that the article names are offered, shown in the text, taken up or sent away', async () => {
  const { page } = running;
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Sources it names/ }).click();
  await page.getByRole('button', { name: 'Show where it names Harbour Count' }).click();
  await expect.poll(() => painted('passage')).toEqual([expect.stringContaining('Harbour Count')]);
  await looksRight('candidates');
  await page.getByRole('button', { name: 'Add Harbour Count as a source' }).click();
  await page.getByRole('button', { name: 'Open the source Harbour Count' }).click();
  expect(await page.getByLabel('Address').or(page.getByLabel('URL')).first().inputValue()).toBe(
    'https://count.example/2026',
  );
  await page.getByRole('radio', { name: 'Read' }).click();
  await page.getByRole('button', { name: /^Undo: Added the source/ }).click();
  await page.getByRole('button', { name: /^Sources it names/ }).click();
  await page.getByRole('button', { name: 'Do not offer Harbour Count' }).click();
  await expect.poll(() => page.getByRole('button', { name: 'Add Harbour Count as a source' }).count()).toBe(0);
  await page.getByRole('button', { name: /^Undo: Edited/ }).click();
});

test('a newer version: what becomes of each claim is shown first, and taken or left as one step', async () => {
  const { app, page } = running;
  await page.getByRole('radio', { name: 'Read' }).click();
  await selectWords(page, 'A tool that drafts replies');
  await page.keyboard.press('3');
  await page.getByRole('button', { name: /Capex-funded cuts.*A tool that drafts/ }).waitFor();
  await writeFile(join(articles, 'winter-2.md'), newerWinter);
  await answerDialogs(app, { open: [join(articles, 'winter-2.md')] });
  await page.getByRole('button', { name: 'Details', exact: true }).click();
  await page.getByRole('button', { name: 'Import a newer version…' }).click();
  const dialog = page.getByRole('dialog', { name: 'A newer version' });
  await dialog.getByText('1 stays, 0 moved, 0 ambiguous, 1 not found').waitFor();
  await looksRight('newer-version');
  await dialog.getByRole('button', { name: 'Take the newer version' }).click();
  await seen('The firm took it back in May.').waitFor();
  await expect.poll(() => painted('code-blue')).toEqual(['Machines took the desks of 4,100 people']);
  await page.getByText('Passage not found', { exact: true }).waitFor();
  await page.locator('.ProseMirror').focus();
  await page.keyboard.press('o');
  await expect
    .poll(() => page.getByRole('status', { name: 'What just happened' }).innerText())
    .toMatch(/^Passage not found: A tool that drafts replies/);
  await page.getByRole('button', { name: /^Undo: Took a newer version/ }).click();
  await seen('A tool that drafts replies').waitFor();
  await expect.poll(() => painted('code-green')).toEqual(['A tool that drafts replies']);
  await page.getByRole('button', { name: /^Redo: Took a newer version/ }).click();
  await seen('The firm took it back in May.').waitFor();
  await page.getByRole('button', { name: /^Undo: Took a newer version/ }).click();
  await page.getByRole('button', { name: /^Undo: Coded a claim/ }).click();
});

test('an article with the same address is said, and can become the newer version', async () => {
  const { app, page } = running;
  await answerDialogs(app, { open: [join(articles, 'winter-2.md')] });
  await chooseMenu(app, 'Import files…');
  await page.getByText('1 imported').waitFor();
  await page.getByRole('region', { name: 'Import' }).getByRole('button', { name: 'Close' }).click();
  await page.getByRole('row', { name: 'Winter of the machines' }).nth(0).click();
  if (!(await page.getByRole('button', { name: /AI replacement.*Machines took/ }).isVisible()))
    await page.getByRole('row', { name: 'Winter of the machines' }).nth(1).click();
  await page.getByRole('button', { name: 'Compare versions' }).click();
  await page.getByRole('button', { name: /^Same address: take/ }).click();
  await page.getByRole('button', { name: 'Take the newer version' }).click();
  await expect.poll(() => page.getByRole('row', { name: 'Winter of the machines' }).count()).toBe(1);
  await seen('The firm took it back in May.').waitFor();
  for (const step of [/^Undo: Took a newer version/, /^Undo: Imported/])
    await page.getByRole('button', { name: step }).click();
  await expect.poll(() => page.getByRole('row', { name: 'Winter of the machines' }).count()).toBe(1);
});

test('what is pasted while no field has the keyboard becomes an article', async () => {
  const { app, page } = running;
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', '<h1>Pasted page</h1><p>The halls were paid for by the desks, it says.</p>');
    clipboardData.setData('text/plain', 'Pasted page');
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData }));
  });
  await page.getByRole('row', { name: 'Pasted page' }).click();
  await seen('The halls were paid for by the desks').waitFor();
  await page.getByRole('button', { name: 'Details', exact: true }).click();
  await page.getByText(/^clipboard, utf-8/).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Undo: Imported/ }).click();
  await page.getByRole('row', { name: 'Winter of the machines' }).click();
  await app.evaluate(({ clipboard }) =>
    clipboard.writeText('From the menu\n\nNobody counted the chips that were bought in the same week.'),
  );
  await chooseMenu(app, 'Paste as article');
  await page.getByRole('row', { name: 'From the menu' }).click();
  await seen('Nobody counted the chips').waitFor();
  await page.getByRole('button', { name: /^Undo: Imported/ }).click();
  await page.getByRole('row', { name: 'Winter of the machines' }).click();
});

test('a table whose columns leave it open which is the text asks for them', async () => {
  const { app, page } = running;
  await writeFile(join(articles, 'clippings.csv'), clippings);
  await answerDialogs(app, { open: [join(articles, 'clippings.csv')] });
  await chooseMenu(app, 'Import files…');
  await page.getByRole('button', { name: 'Choose the columns…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Articles in clippings.csv' });
  expect(await dialog.getByRole('button', { name: 'Import the rows' }).isDisabled()).toBe(true);
  await dialog.getByRole('button', { name: /Text of the article/ }).click();
  await page.getByRole('option', { name: 'spalte b' }).click();
  await dialog.getByText('The harbour firm cut a fifth').waitFor();
  await looksRight('table-columns');
  await dialog.getByRole('button', { name: 'Import the rows' }).click();
  await page.getByText('2 imported').waitFor();
  const results = page.getByRole('region', { name: 'Import' });
  await results.getByRole('button', { name: 'Compare First clipping with its original' }).click();
  await page.getByRole('group', { name: 'Original as it came in' }).getByText('The harbour firm').waitFor();
  await page.keyboard.press('Escape');
  await results.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('row', { name: 'Winter of the machines' }).click();
});

test('a removed article comes back with undo', async () => {
  const { page } = running;
  await page.getByRole('button', { name: 'Details', exact: true }).click();
  await page.getByRole('button', { name: 'Remove the article' }).click();
  await page.getByRole('button', { name: 'Remove it with its claim' }).click();
  await expect.poll(() => page.getByRole('row', { name: 'Winter of the machines' }).count()).toBe(0);
  await page.getByRole('button', { name: /^Undo: Removed/ }).click();
  await page.getByRole('row', { name: 'Winter of the machines' }).click();
  await page.getByRole('button', { name: /AI replacement.*Machines took the desks/ }).waitFor();
  expect(running.problems).toEqual([]);
});

const painted = (name: string): Promise<string[]> => textsPainted(running.page, name);

const winter = `---
title: Winter of the machines
author: Ines Calloway
date: 2026-02-11
publisher: The Harbour Post
url: https://harbour.example/winter
---

Skip to content

Subscribe

# Winter of the machines

Machines took the desks of 4,100 people before the snow had gone. The firm said so on its own call.

According to the [Harbour Count](https://count.example/2026), 38,410 people lost their jobs in the quarter.

## What was switched on

A tool that drafts replies, and a second one that checks them.

## Related posts

- [The spring of the bonus](https://harbour.example/spring)
- [The summer of the chips](https://harbour.example/summer)
`;

const newerWinter = winter
  .replace('A tool that drafts replies, and a second one that checks them.', 'The firm took it back in May.')
  .replace('# Winter of the machines', '# Winter of the machines\n\nUpdated in May with the answer of the firm.');

const clippings = `title,spalte a,spalte b
First clipping,x1,The harbour firm cut a fifth of its desks
Second clipping,x2,The mill hired nobody back
`;
