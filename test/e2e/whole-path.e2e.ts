/**
 * The whole path of a researcher, in the real window: a new project, articles loaded, a claim highlighted and coded,
 * linked to evidence, compared, exported; the app killed without warning; everything still there.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { validateClaimMap } from '#shared/export/claim-map/validate/validate';
import {
  answerDialogs,
  chooseMenu,
  ready,
  removeHome,
  selectWords,
  startApp,
  type RunningApp,
  textsPainted,
} from '../helpers/app';

let running: RunningApp;
let folder: string;

beforeAll(async () => {
  running = await startApp();
  folder = join(running.home, 'Layoffs.warrant');
  const articles = join(running.home, 'articles');
  await mkdir(articles);
  await writeFile(join(articles, 'winter.md'), winter);
  await writeFile(join(articles, 'memo.html'), memo);
  await writeFile(join(articles, 'count.txt'), count);
});

afterAll(async () => {
  await running.close();
  await removeHome(running.home);
});

test('a new project is made', async () => {
  const { app, page } = running;
  await answerDialogs(app, { save: folder });
  await page.getByRole('button', { name: 'New project…' }).click();
  await page.getByLabel('What is it about?').fill('Layoffs');
  await page.getByLabel('Who codes?').fill('Ada');
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  await page.getByText('No articles yet').waitFor();
  await running.screenshot('new-project');
});

test('articles are imported through the menu, each with its title', async () => {
  const { app, page } = running;
  const names = ['winter.md', 'memo.html', 'count.txt'].map((name) => join(running.home, 'articles', name));
  await answerDialogs(app, { open: names });
  await chooseMenu(app, 'Import files…');
  await page.getByText('3 imported').waitFor();
  for (const title of ['Winter of the machines', 'What the memo did not say', 'The count, again'])
    await page.getByRole('row', { name: title }).waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
});

test('one key makes the selected words a coded claim', async () => {
  const { page } = running;
  await page.getByRole('row', { name: 'Winter of the machines' }).click();
  await page.getByText('Machines took the desks of 4,100 people').waitFor();
  await selectWords(page, 'Machines took the desks of 4,100 people');
  await page.getByRole('toolbar', { name: 'Code the selected passage' }).waitFor();
  await running.screenshot('selection');
  await page.keyboard.press('1');
  await page.getByRole('button', { name: /AI replacement.*Machines took the desks of 4,100 people/ }).waitFor();
  expect(await textsPainted(page, 'code-blue')).toContain('Machines took the desks of 4,100 people');
});

test('an overlapping claim is made by the bar, and both stay visible', async () => {
  const { page } = running;
  await selectWords(page, 'desks of 4,100 people before');
  await page
    .getByRole('button', { name: /^AI as excuse/ })
    .first()
    .click();
  await page.locator('.claim').nth(1).waitFor();
  expect(await textsPainted(page, 'code-blue')).toContain('Machines took the desks of 4,100 people');
  expect(await textsPainted(page, 'code-orange')).toContain('desks of 4,100 people before');
  expect(await page.locator('.stripe').count()).toBe(2);
});

test('statement, code and memo are edited, and a deletion is undone', async () => {
  const { page } = running;
  const claims = page.locator('.claim');
  await claims.first().locator('.claim-summary').click();
  await page.getByLabel('Statement').fill('4,100 people lost their desks to machines.');
  await page.getByRole('button', { name: 'Write a memo on the claim' }).click();
  await page.getByRole('textbox', { name: 'Memo on the claim' }).fill('Check against the *filing*.');
  await page.getByRole('button', { name: /^Capex-funded cuts/ }).click();
  await page.getByRole('button', { name: 'Delete this mention' }).click();
  await expect.poll(() => claims.count()).toBe(1);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(() => claims.count()).toBe(2);
  await page.getByText('4,100 people lost their desks to machines.').first().waitFor();
});

test('the claim is linked to a new source, with stance and warrant', async () => {
  const { page } = running;
  await openClaim(running, '4,100 people lost their desks');
  await page.getByRole('button', { name: 'Link evidence…' }).click();
  await page.getByRole('combobox', { name: 'Source' }).fill('Quarterly filing');
  await page.getByText('Refutes', { exact: true }).click();
  await page.getByLabel('Why does it bear on this claim?').fill('It counts 900 people, not 4,100.');
  await running.screenshot('link-evidence');
  await page.getByRole('button', { name: 'Add source and link' }).click();
  await page.getByText('1 against').first().waitFor();
});

test('the narratives stand side by side', async () => {
  const { page } = running;
  await page.getByRole('radio', { name: 'Compare' }).click();
  const facts = page.getByRole('region', { name: 'What each says, lined up' });
  await facts.getByText('4,100 people lost their desks to machines.').first().waitFor();
  await facts.getByText('Quarterly filing').first().waitFor();
  await facts.getByText('No evidence looked for').first().waitFor();
  await running.screenshot('compare');
});

test('the claim map is exported, and is valid', async () => {
  const { app, page } = running;
  const file = join(running.home, 'map.json');
  await answerDialogs(app, { save: file });
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByText(/Claim map written/).waitFor();
  const text = await readFile(file, 'utf8');
  expect(validateClaimMap(text)).toEqual({ valid: true, problems: [] });
  expect(text).toContain('4,100 people lost their desks to machines.');
});

test('killed without warning after the last change, it comes back with every change', async () => {
  const { page } = running;
  await page.getByRole('radio', { name: 'Read' }).click();
  await page.getByRole('row', { name: 'The count, again' }).click();
  await page.getByText('Nobody has counted the people hired back').waitFor();
  await selectWords(page, 'Nobody has counted the people hired back');
  await page.getByRole('toolbar', { name: 'Code the selected passage' }).waitFor();
  await page.keyboard.press('4');
  // Shown first, saved then: the word of an earlier save must not count for this one.
  await page.getByRole('button', { name: /Regret rehiring.*Nobody has counted the people hired back/ }).waitFor();
  await page.getByText('Saved', { exact: true }).waitFor();
  await running.kill();

  running = await startApp({ home: running.home, args: [folder] });
  await ready(running.page);
  await running.page.getByRole('row', { name: 'The count, again' }).click();
  await running.page
    .getByRole('button', { name: /Regret rehiring.*Nobody has counted the people hired back/ })
    .waitFor();
  await running.page.getByRole('row', { name: 'Winter of the machines' }).click();
  await openClaim(running, '4,100 people lost their desks');
  await running.page.getByText('1 against').first().waitFor();
  await running.page.getByRole('group', { name: 'Memo' }).getByText('Check against the filing.').waitFor();
  expect(await running.page.locator('.markdown em').textContent()).toBe('filing');
  expect(running.problems).toEqual([]);
});

test('undo goes on where it was before the restart', async () => {
  const { page } = running;
  await page.getByRole('button', { name: /^Undo: Coded a claim/ }).click();
  await page.getByRole('row', { name: 'The count, again' }).click();
  await page.getByText('No claims in this article').waitFor();
  await page.getByRole('button', { name: /^Redo/ }).click();
  await page.getByRole('button', { name: /^Regret rehiring: Nobody has counted/ }).waitFor();
});

/** Opens the claim for editing unless it is open. */
async function openClaim({ page }: RunningApp, words: string): Promise<void> {
  const summary = page.locator('.claim', { hasText: words }).locator('.claim-summary');
  if ((await summary.getAttribute('aria-expanded')) !== 'true') await summary.click();
}

const winter = `---
title: Winter of the machines
author: Ines Calloway
date: 2026-02-11
publisher: The Harbour Post
---

Machines took the desks of 4,100 people before the snow had gone. The firm said so on its own call.

## What was switched on

A tool that drafts replies, and a second one that checks them.
`;

const memo = `<!doctype html><html><head><title>What the memo did not say</title></head><body><article>
<h1>What the memo did not say</h1>
<p>The memo spoke of efficiency. It did not speak of the nine billion set aside for data centres in the same week,
nor of the bonus pool that was kept whole while the desks went. Readers of the memo were left to add it up.</p>
<p>Two people who had seen the budget said the desks paid for the halls. The firm declined to comment on either.</p>
</article></body></html>`;

const count = `The count, again

Nobody has counted the people hired back. Trackers count those who leave.

A count that only goes one way is a direction and no count.
`;
