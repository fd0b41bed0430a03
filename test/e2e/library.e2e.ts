/** The library in the real window: order, filters, groups, and changes to many articles as one step of undo. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeHome, startApp, type RunningApp } from '../helpers/app';
import { axeFindings, setTheme } from '../helpers/axe';

let running: RunningApp;
beforeAll(async () => {
  running = await startApp();
  const { page } = running;
  await page.getByRole('button', { name: 'Open the sample project' }).click();
  await row('The boomerang bill').waitFor();
});
afterAll(async () => {
  await running.close();
  await removeHome(running.home);
});

const list = () => running.page.getByRole('grid', { name: 'Articles' });
/** A row is called by its title and its publisher. */
const row = (title: string) => list().getByRole('row', { name: new RegExp(`^${title}(, |$)`) });
const dialog = () => running.page.getByRole('dialog');
const question = () => running.page.getByRole('alertdialog');
const bar = () => running.page.getByRole('toolbar', { name: 'Chosen articles' });
const titles = (): Promise<(string | null)[]> =>
  list()
    .locator('.article-title')
    .evaluateAll((all) => all.map((each) => each.textContent));
const statusOf = (title: string) => row(title).getByRole('button', { name: /^Status:/ });
const undo = () => running.page.keyboard.press('Control+Z');

const newest = [
  'The boomerang bill',
  'Two counts of one winter',
  'Stop looking for the trick',
  'The reason on the letter',
];

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
      await running.screenshot(`library-${screen}-${theme}-${width}`);
    }
  }
}

test('status is set by key and by menu, and undone', async () => {
  const { page } = running;
  await row('Two counts of one winter').click();
  await page.keyboard.press('Alt+Shift+3');
  await expect.poll(() => statusOf('Two counts of one winter').getAttribute('aria-label')).toBe('Status: Coded');
  await statusOf('The boomerang bill').click();
  await page.getByRole('menuitemradio', { name: 'Set aside' }).click();
  await expect.poll(() => statusOf('The boomerang bill').getAttribute('aria-label')).toBe('Status: Set aside');
  expect(await row('Two counts of one winter').getAttribute('aria-current')).toBe('true');
  await undo();
  await expect.poll(() => statusOf('The boomerang bill').getAttribute('aria-label')).toBe('Status: New');
  await undo();
  await expect.poll(() => statusOf('Two counts of one winter').getAttribute('aria-label')).toBe('Status: New');
});

test('several are chosen by the keyboard, and changed together as one step', async () => {
  const { page } = running;
  await row('The boomerang bill').click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await bar().getByText('3 chosen').waitFor();
  await page.keyboard.press('Shift+ArrowUp');
  await bar().getByText('2 chosen').waitFor();
  await holds('chosen');
  await page.keyboard.press('Alt+Shift+2');
  for (const title of newest.slice(0, 2))
    await expect.poll(() => statusOf(title).getAttribute('aria-label')).toBe('Status: Reading');
  await undo();
  for (const title of newest.slice(0, 2))
    await expect.poll(() => statusOf(title).getAttribute('aria-label')).toBe('Status: New');
  await row('Two counts of one winter').focus();
  await page.keyboard.press('Escape');
  await expect.poll(() => bar().count()).toBe(0);
  await page.keyboard.press('Control+A');
  await bar().getByText('6 chosen').waitFor();
  await page.keyboard.press('Space');
  await bar().getByText('5 chosen').waitFor();
  await bar().getByRole('button', { name: 'Choose none' }).click();
  await expect.poll(() => list().evaluate((each) => each.contains(document.activeElement))).toBe(true);
});

test('publisher and keywords of several are edited together', async () => {
  const { page } = running;
  await row('The boomerang bill').click();
  await row('The reason on the letter').click({ modifiers: ['Control'] });
  await row('Two counts of one winter').click({ modifiers: ['Control'] });
  await bar().getByText('2 chosen').waitFor();
  await page.keyboard.press('Alt+Shift+E');
  await dialog()
    .getByRole('button', { name: /Publisher/ })
    .click();
  await page.getByRole('option', { name: 'Set to' }).click();
  await dialog().getByRole('textbox', { name: 'Publisher: Set to' }).fill('The Twins');
  await dialog().getByRole('button', { name: 'Apply' }).click();
  for (const title of ['The reason on the letter', 'Two counts of one winter'])
    await row(title).getByText('The Twins').waitFor();
  await undo();
  await row('Two counts of one winter').getByText('The Quayside Record').waitFor();
  await row('The reason on the letter').getByText('Badge Out').waitFor();
});

test('collections are made, grouped by, renamed and undone', async () => {
  const { page } = running;
  await row('The boomerang bill').click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Alt+Shift+C');
  await dialog().getByLabel('New collection').fill('Pilot');
  await page.keyboard.press('Enter');
  await dialog().getByText('2 articles', { exact: true }).waitFor();
  await holds('collections');
  await dialog().getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: /^Order:/ }).click();
  await page.getByRole('menuitemradio', { name: 'Collection' }).click();
  await list().getByRole('row', { name: 'Pilot, 2' }).waitFor();
  await list().getByRole('row', { name: 'In no collection, 4' }).waitFor();
  await holds('groups');
  await row('The boomerang bill').focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
  // Past the heading of the next group.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('The reason on the letter, Badge Out');
  await undo();
  await expect.poll(() => list().getByRole('row', { name: 'Pilot, 2' }).count()).toBe(0);
  await page.getByRole('button', { name: /^Order:/ }).click();
  await page.getByRole('menuitemradio', { name: 'No groups' }).click();
});

test('sorted by title, and the other way round', async () => {
  const { page } = running;
  for (const first of ['Stop looking for the trick', 'What the assistant changed: a year in nine support centres']) {
    await page.getByRole('button', { name: /^Order:/ }).click();
    await page.getByRole('menuitemradio', { name: 'Title' }).click();
    await expect.poll(async () => (await titles())[0]).toBe(first);
  }
  await page.getByRole('button', { name: /^Order:/ }).click();
  await page.getByRole('menuitemradio', { name: 'Date of publication' }).click();
  await expect.poll(async () => (await titles()).slice(0, 4)).toEqual(newest);
});

test('narrowed by words and by what is counted', async () => {
  const { page } = running;
  await page.keyboard.press('Alt+Shift+F');
  await page.keyboard.type('quay');
  await expect.poll(titles).toEqual(['Two counts of one winter']);
  await page.getByText('1 of 6').waitFor();
  await page.keyboard.press('ArrowDown');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Two counts of one winter, The Quayside Record');
  await page.getByRole('searchbox', { name: 'Narrow the list' }).fill('');
  await page.getByRole('button', { name: /^Filter by status/ }).click();
  const filter = page.getByRole('dialog', { name: 'Filter' });
  await filter.getByRole('row', { name: 'AI as excuse, 4' }).click();
  await filter.getByRole('row', { name: '2026, 4' }).click();
  await holds('filter');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Remove the filter 2026' }).waitFor();
  const left = await titles();
  expect(left.length).toBeLessThan(4);
  expect(left).toContain('The reason on the letter');
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect.poll(async () => (await titles()).length).toBe(6);
  await page.getByRole('searchbox', { name: 'Narrow the list' }).fill('nothing like it');
  await page.getByText('No article is like that').waitFor();
  await page.getByRole('button', { name: 'Show all 6' }).click();
  await expect.poll(async () => (await titles()).length).toBe(6);
});

test('removing says what goes with them, and is one step', async () => {
  const { page } = running;
  await row('The boomerang bill').click();
  await page.keyboard.press('Shift+ArrowDown');
  await bar().getByRole('button', { name: 'Remove from the project' }).click();
  await question()
    .getByText(/^\d+ mentions go with them, and \d+ claims? that stands? nowhere else/)
    .waitFor();
  await holds('remove');
  await question().getByRole('button', { name: 'Remove', exact: true }).click();
  await expect.poll(async () => (await titles()).length).toBe(4);
  await expect.poll(() => bar().count()).toBe(0);
  await undo();
  await expect.poll(async () => (await titles()).length).toBe(6);
  expect(running.problems).toEqual([]);
});
