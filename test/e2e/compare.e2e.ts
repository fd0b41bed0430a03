/** The comparison of the sample project: columns, matrix, pictures, snapshots and brief, by mouse and by keys. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerDialogs, removeHome, startApp, type RunningApp } from '../helpers/app';
import { axeFindings, setTheme } from '../helpers/axe';

let running: RunningApp;
beforeAll(async () => {
  running = await startApp();
  const { page } = running;
  await page.getByRole('button', { name: 'Open the sample project' }).click();
  await page.getByRole('radio', { name: 'Compare' }).click();
  await page.getByRole('columnheader', { name: /Regret rehiring/ }).waitFor();
});
afterAll(async () => {
  expect(running.problems).toEqual([]);
  await running.close();
  await removeHome(running.home);
});

const open = (tab: string) => running.page.getByRole('radio', { name: tab, exact: true }).click();
const facts = () => running.page.getByRole('region', { name: 'What each says, lined up' });
const grid = () => running.page.getByRole('grid', { name: 'Evidence against explanations' });
const rowOf = (title: RegExp) =>
  grid()
    .getByRole('row')
    .filter({ has: running.page.getByRole('rowheader', { name: title }) });

async function holds(screen: string): Promise<void> {
  const { page, app } = running;
  expect(await axeFindings(page)).toEqual([]);
  for (const [width, height] of [
    [1920, 1080],
    [1280, 800],
  ] as const) {
    await app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    );
    await page.waitForFunction((wanted) => innerWidth === wanted, width);
    for (const theme of ['dark', 'light'] as const) {
      await setTheme(page, theme);
      await running.screenshot(`${screen}-${theme}-${width}`);
    }
  }
}

async function choose(label: string, choice: string): Promise<void> {
  const { page } = running;
  await page.getByRole('button', { name: new RegExp(`${label}$`) }).click();
  await page.getByRole('option', { name: choice }).click();
}

test('numbers that conflict, and gaps, stand in one row', async () => {
  const row = facts().getByRole('row').filter({ hasText: '2026-01 to 2026-02' });
  await row.getByText(/Conflict: 38,410 people against 52,955 people/).waitFor();
  await row.getByText('Technology companies laid off 38,410 people').waitFor();
  expect(await row.getByText('says nothing').count()).toBe(2);
  await holds('compare-columns');
});

test('a wording opens its passage beside; Escape closes it and gives the keyboard back', async () => {
  const { page } = running;
  const wording = facts().getByRole('button', { name: /Another winter, another 52,955 of us/ });
  await wording.click();
  const passage = page.getByRole('region', { name: 'Passage' });
  await passage.locator('mark', { hasText: 'Another winter, another 52,955 of us.' }).waitFor();
  await holds('compare-passage');
  await page.keyboard.press('Escape');
  await passage.waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.textContent?.includes('Another winter') === true);
});

test('claims line up by event and by actor', async () => {
  await choose('Line up by', 'event');
  const winter = facts().getByRole('row').filter({ hasText: 'Layoffs of January and February 2026' });
  await winter.getByText('2026-01 to 2026-02').waitFor();
  await choose('Line up by', 'actor');
  await facts().getByRole('row').filter({ hasText: 'Anselby' }).first().waitFor();
});

test('an event is added, and undone', async () => {
  const { page } = running;
  await choose('Line up by', 'event');
  await page.getByRole('button', { name: 'Events…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Events' });
  await dialog.getByRole('button', { name: 'Add an event' }).click();
  await dialog.getByLabel('Event', { exact: true }).fill('A press release');
  await dialog.getByLabel('Event', { exact: true }).press('Enter');
  await dialog.getByRole('button', { name: /^A press release/ }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Undo: Edited the event/ }).click();
  await page.getByRole('button', { name: /^Undo: Added the event/ }).click();
});

test('the matrix is walked by keys and a cell opens', async () => {
  const { page } = running;
  await open('Matrix');
  await grid()
    .getByRole('rowheader', { name: /What the assistant changed/ })
    .waitFor();
  await holds('compare-matrix');
  await grid()
    .getByRole('rowheader', { name: /What the assistant changed/ })
    .focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(
    () => document.activeElement?.getAttribute('aria-label')?.startsWith('AI replacement: Very inconsistent') === true,
  );
  await page.keyboard.press('Control+End');
  await page.waitForFunction(
    () => document.activeElement?.getAttribute('aria-label')?.startsWith('Without it') === true,
  );
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const cell = page.getByRole('region', { name: 'Cell' });
  await cell.getByText('Refutes, strong').first().waitFor();
  await holds('compare-cell');
  await page.keyboard.press('Escape');
  await page.waitForFunction(
    () => document.activeElement?.getAttribute('aria-label')?.startsWith('AI replacement') === true,
  );
});

test('a person overrules a cell, the scores follow, and undo takes it back', async () => {
  const { page } = running;
  const score = () =>
    grid().getByRole('row').filter({ hasText: 'Weighted' }).getByRole('gridcell').nth(3).textContent();
  expect(await score()).toContain('0');
  await rowOf(/Percy: cost and outcome/)
    .getByRole('gridcell', { name: /^Regret rehiring/ })
    .click();
  const cell = page.getByRole('region', { name: 'Cell' });
  await cell.getByRole('button', { name: 'Judge otherwise…' }).click();
  await cell.getByText('Very inconsistent').click();
  await cell.getByLabel('Why').fill('One memo, seen by one reporter.');
  expect(await axeFindings(page)).toEqual([]);
  const overtaken = page.evaluate(
    () =>
      new Promise<string>((done) => {
        const scores = document.querySelector('.ach-scores');
        const look = (): void => {
          if (scores?.getAttribute('aria-busy') === 'true') done('said');
        };
        if (scores !== null) new MutationObserver(look).observe(scores, { attributes: true });
      }),
  );
  await cell.getByRole('button', { name: 'Judge', exact: true }).click();
  expect(await overtaken).toBe('said');
  await grid().locator('.ach-scores[aria-busy=false]').waitFor();
  await rowOf(/Percy/)
    .getByRole('gridcell', { name: /^Regret rehiring: Very inconsistent, judged by a person/ })
    .waitFor();
  await cell.getByText('One memo, seen by one reporter.').waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent === 'Judge again…');
  await grid()
    .getByRole('row')
    .filter({ hasText: 'Weighted' })
    .getByRole('gridcell')
    .nth(3)
    .filter({ hasText: /^2/ })
    .waitFor();
  await page.getByRole('button', { name: /^Undo: Judged a cell/ }).click();
  await rowOf(/Percy/)
    .getByRole('gridcell', { name: /^Regret rehiring: Consistent, 2 links$/ })
    .waitFor();
  await cell.getByRole('button', { name: 'Close the cell' }).click();
  await page.getByRole('region', { name: 'How they stand' }).getByText('9 of 15 sources not examined').waitFor();
});

test('a judgement whose grounds have changed says so', async () => {
  const { page } = running;
  await rowOf(/Employers and AI: fourth panel/)
    .getByRole('gridcell', { name: /grounds have changed/ })
    .click();
  await page.getByRole('region', { name: 'Cell' }).getByText('The links are others now').waitFor();
  await page.keyboard.press('Escape');
});

test('a weight is changed where it stands', async () => {
  const { page } = running;
  await rowOf(/Uldale Cloud: prospectus/)
    .getByRole('gridcell', { name: 'Weight 1.41' })
    .click();
  const dialog = page.getByRole('dialog', { name: /^Weight of/ });
  await dialog.getByRole('button', { name: /Relevance/ }).click();
  await page.getByRole('option', { name: /High/ }).click();
  await dialog.getByText('= 2').waitFor();
  await page.keyboard.press('Escape');
  await rowOf(/Uldale Cloud: prospectus/)
    .getByRole('gridcell', { name: 'Weight 2' })
    .waitFor();
  await page.getByRole('button', { name: /^Undo: Edited the source/ }).click();
});

test('rows are filtered, grouped, sorted and pinned', async () => {
  const { page } = running;
  await choose('Show', 'Judged by a person');
  await page.getByText('6 of 15 sources').waitFor();
  await choose('Show', 'All evidence');
  await choose('Group', 'by kind');
  await grid().locator('.ach-group', { hasText: 'Survey' }).waitFor();
  await choose('Group', 'not grouped');
  await grid()
    .getByRole('columnheader', { name: /Weight/ })
    .click();
  await grid()
    .getByRole('columnheader', { name: /Weight/ })
    .and(page.locator('[aria-sort=descending]'))
    .waitFor();
  await rowOf(/Stop looking for the trick/)
    .getByRole('gridcell', { name: /^AI as excuse/ })
    .click();
  await page.getByRole('button', { name: 'Pin this row' }).click();
  await grid().locator('.ach-row.pinned', { hasText: 'Stop looking for the trick' }).waitFor();
  await page.getByRole('button', { name: 'Unpin this row' }).click();
  await page.keyboard.press('Escape');
});

test('two articles are compared in the same view', async () => {
  const { page } = running;
  await open('Columns');
  await page.getByRole('button', { name: /^Compared:/ }).click();
  const dialog = page.getByRole('dialog', { name: 'What to compare' });
  await dialog
    .getByRole('button', { name: /Compare$/ })
    .first()
    .click();
  await page.getByRole('option', { name: 'Articles' }).click();
  await dialog.getByText('Stop looking for the trick').click();
  await dialog.getByText('Two counts of one winter').click();
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.getByRole('columnheader', { name: /Two counts of one winter/ }).waitFor();
  await page.getByRole('button', { name: /^Compared:/ }).click();
  await dialog
    .getByRole('button', { name: /Compare$/ })
    .first()
    .click();
  await page.getByRole('option', { name: 'Narratives' }).click();
  await dialog.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.getByRole('columnheader', { name: /Regret rehiring/ }).waitFor();
});

test('each picture has its table and its files', async () => {
  const { app, page, home } = running;
  await open('Pictures');
  await page.getByRole('img', { name: /^Agreement of articles/ }).waitFor();
  for (const name of [
    'Evidence balance',
    'Narrative share',
    'Claims against events',
    'Codes together',
    'Agreement of articles',
  ])
    await page.getByRole('img', { name: new RegExp(`^${name}`) }).waitFor();
  await holds('compare-pictures');
  await page.getByRole('button', { name: 'Evidence balance as a table' }).click();
  const table = page.getByRole('region', { name: 'Evidence balance, table' });
  expect(await table.getByRole('row', { name: /AI replacement/ }).textContent()).toBe('AI replacement9454');
  expect(await axeFindings(page)).toEqual([]);
  const file = (extension: string) => join(home, `picture.${extension}`);
  for (const [extension, label] of [
    ['svg', 'Drawing (SVG)'],
    ['png', 'Image (PNG)'],
    ['csv', 'Table (CSV)'],
  ] as const) {
    await answerDialogs(app, { save: file(extension) });
    await page.getByRole('button', { name: 'Save: Narrative share' }).click();
    await page.getByRole('menuitem', { name: label }).click();
    await page.getByText(`Saved ${file(extension)}`).waitFor();
  }
  const svg = await readFile(file('svg'), 'utf8');
  expect(svg).toMatch(/^<\?xml[^>]*>\n<svg /);
  expect(svg).toContain('Stop looking for the trick');
  expect(svg).not.toContain('<style');
  expect((await readFile(file('png'))).subarray(1, 4).toString()).toBe('PNG');
  expect(await readFile(file('csv'), 'utf8')).toContain(
    'Article,AI replacement,AI as excuse,Capex-funded cuts,Regret rehiring\r\n',
  );
});

test('a comparison is kept, and what changed since is told', async () => {
  const { page } = running;
  await open('Snapshots');
  const changes = page.getByRole('region', { name: 'What changed' });
  await changes.getByText('Regret rehiring < AI as excuse < Capex-funded cuts < AI replacement').waitFor();
  await page.getByLabel(/^Keep the comparison/).fill('After the cells were judged');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByRole('button', { name: 'Remove the snapshot “After the cells were judged”' }).waitFor();
  await holds('compare-snapshots');
  await page.getByRole('button', { name: /^Undo: Kept the comparison/ }).click();
});

test('the brief is previewed and written in three formats', async () => {
  const { app, page, home } = running;
  for (const [format, extension] of [
    ['web page', 'html'],
    ['Markdown', 'md'],
    ['PDF', 'pdf'],
  ] as const) {
    await page.getByRole('button', { name: 'Brief…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Brief of the comparison' });
    await dialog.getByRole('region', { name: 'Preview of the brief' }).getByText('Least stands against').waitFor();
    if (extension === 'html') await holds('compare-brief');
    const file = join(home, `brief.${extension}`);
    await answerDialogs(app, { save: file });
    await dialog.getByRole('button', { name: `Save as ${format}…` }).click();
    await page.getByText(`The brief was written to ${file}`).waitFor({ timeout: 60_000 });
    await dialog.waitFor({ state: 'detached' });
    const written = await readFile(file);
    if (extension === 'pdf') expect(written.subarray(0, 5).toString()).toBe('%PDF-');
    else expect(written.toString()).toContain('What would most change the picture');
  }
});
