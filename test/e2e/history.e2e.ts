/** The history in the window: readable, filtered, and a jump to any place in it and back. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeHome, startApp, type RunningApp } from '../helpers/app';
import { axeFindings } from '../helpers/axe';

let running: RunningApp;
/** What the sample's last change is called. */
let newest = '';
beforeAll(async () => {
  running = await startApp();
  const { page } = running;
  await page.getByRole('button', { name: 'Open the sample project' }).click();
  await page.getByRole('row', { name: 'Stop looking for the trick' }).waitFor();
  await page.getByRole('radio', { name: 'History' }).click();
  await page.getByRole('row', { name: /Created the project/ }).waitFor();
  const now = await page.getByRole('row', { name: /, Now,/ }).getAttribute('aria-label');
  newest = now?.split(', Now')[0] ?? '';
});
afterAll(async () => {
  expect(running.problems).toEqual([]);
  await running.close();
  await removeHome(running.home);
});

test('a jump says what it undoes, is made, and is made back', async () => {
  const { page } = running;
  await page.getByRole('row', { name: /^Imported “The reason on the letter”/ }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('alertdialog', { name: 'Go back to here?' });
  await dialog.getByText(/This undoes \d+ changes/).waitFor();
  await dialog.getByText(newest).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await running.screenshot('history-jump');
  await dialog.getByRole('button', { name: 'Go back' }).click();
  await page.getByRole('row', { name: /^Undid \d+ changes/ }).waitFor();
  await page.getByRole('row', { name: /^Imported “The reason on the letter”, Now/ }).waitFor();
  await page.getByRole('row', { name: `${newest}, Undone` }).click();
  await page
    .getByRole('alertdialog', { name: 'Go forward to here?' })
    .getByRole('button', { name: 'Go forward' })
    .click();
  await page.getByRole('row', { name: `${newest}, Now` }).waitFor();
});

test('what was left behind can be brought back', async () => {
  const { page } = running;
  await page.keyboard.press('Control+Z');
  await page.getByRole('row', { name: `${newest}, Undone` }).waitFor();
  await page.getByRole('radio', { name: 'Evidence' }).click();
  await page.getByRole('button', { name: 'New source' }).click();
  await page.getByRole('radio', { name: 'History' }).click();
  await page.getByRole('row', { name: `${newest}, Undone, left behind` }).click();
  await page.getByRole('alertdialog', { name: 'Bring this back?' }).getByRole('button', { name: 'Bring back' }).click();
  await page.getByRole('row', { name: `Went back to: ${newest}, Now` }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await running.screenshot('history-list');
});

test('the list is narrowed to what was changed', async () => {
  const { page } = running;
  await page.getByRole('button', { name: /Changes to what/ }).click();
  await page.getByRole('option', { name: 'Articles' }).click();
  await page.getByRole('row', { name: /^Created the project/ }).waitFor({ state: 'detached' });
  await page.getByRole('row', { name: /^Imported “The boomerang bill”/ }).waitFor();
});
