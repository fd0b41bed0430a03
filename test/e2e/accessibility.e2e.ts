/** Every screen of the sample project: axe finds nothing, light or dark; each is photographed at both sizes. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeHome, selectWords, startApp, type RunningApp } from '../helpers/app';
import { axeFindings, setTheme } from '../helpers/axe';

let running: RunningApp;
beforeAll(async () => {
  running = await startApp();
});
afterAll(async () => {
  await running.close();
  await removeHome(running.home);
});

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

test('welcome', () => holds('welcome'));

test('reading, with a claim open', async () => {
  const { page } = running;
  await page.getByRole('button', { name: 'Open the sample project' }).click();
  await page.getByRole('row', { name: 'Stop looking for the trick' }).click();
  await page.getByText('I have a vulgar suggestion').waitFor();
  await page.locator('.claim-summary').nth(2).click();
  await page.getByLabel('Statement').waitFor();
  await holds('read');
});

test('a selection with its bar', async () => {
  const { page } = running;
  await selectWords(page, 'I have a vulgar suggestion');
  await page.getByRole('toolbar', { name: 'Code the selected passage' }).waitFor();
  await holds('selection');
});

test('the dialog that links evidence', async () => {
  const { page } = running;
  await page.getByRole('button', { name: 'Link evidence…' }).click();
  await page.getByRole('dialog', { name: 'Link evidence' }).waitFor();
  await page.getByRole('listbox').waitFor();
  await holds('link');
  await page.keyboard.press('Escape');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Cancel' }).click();
});

test('a hint that is open', async () => {
  const { page } = running;
  await page.getByRole('button', { name: /^Undo/ }).hover();
  await page.getByRole('tooltip').waitFor();
  await holds('hint');
});

test('evidence', async () => {
  const { page } = running;
  await page.getByRole('radio', { name: 'Evidence' }).click();
  await page.getByRole('row').nth(1).click();
  await page.getByRole('heading', { name: 'Claims that rest on it' }).waitFor();
  await holds('evidence');
});

test('compare', async () => {
  const { page } = running;
  await page.getByRole('radio', { name: 'Compare' }).click();
  await page.getByRole('columnheader', { name: /Regret rehiring/ }).waitFor();
  await holds('compare');
});

test('history', async () => {
  const { page } = running;
  await page.getByRole('radio', { name: 'History' }).click();
  await page.getByText('Created the project').waitFor();
  await holds('history');
});
