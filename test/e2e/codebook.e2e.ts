/** The codebook in the real window: each change with what it says beforehand, and one step of undo that takes it back. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerDialogs, removeHome, selectWords, startApp, type RunningApp } from '../helpers/app';
import { axeFindings, setTheme } from '../helpers/axe';

let running: RunningApp;
beforeAll(async () => {
  running = await startApp();
  const { page } = running;
  await page.getByRole('button', { name: 'Open the sample project' }).click();
  await page.getByRole('grid', { name: 'Articles' }).getByRole('row').first().waitFor();
  await page.keyboard.press('Control+2');
  await tree().getByRole('row').first().waitFor();
});
afterAll(async () => {
  await running.close();
  await removeHome(running.home);
});

const tree = () => running.page.getByRole('treegrid', { name: /^Codebook/ });
const row = (name: string) => tree().getByRole('row', { name, exact: true });
const sheet = (name: string) => running.page.getByRole('article', { name, exact: true });
const dialog = () => running.page.getByRole('dialog');
const question = () => running.page.getByRole('alertdialog');
const names = (): Promise<string[]> =>
  tree()
    .getByRole('row')
    .evaluateAll((rows) => rows.flatMap((each) => each.querySelector('.code-row-name')?.textContent ?? []));
const countOf = (name: string): Promise<string | null> => row(name).locator('.code-row-count').textContent();

/** Takes back the last change; `until` says when it is seen to be gone. */
async function undone(until: () => Promise<unknown>): Promise<void> {
  await row('AI as excuse').click();
  await running.page.keyboard.press('Control+Z');
  await until();
}

async function holds(screen: string): Promise<void> {
  const { page, app } = running;
  for (const theme of ['dark', 'light'] as const) {
    await setTheme(page, theme);
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
      await running.screenshot(`codebook-${screen}-${theme}-${width}`);
    }
  }
}

test('the tree and a page for the code', async () => {
  await row('Headcount figures').click();
  await sheet('Headcount figures').waitFor();
  await running.page.getByRole('grid', { name: 'Where it is used: mentions' }).getByRole('row').first().waitFor();
  await holds('page');
});

test('renaming says how far it reaches', async () => {
  const { page } = running;
  await row('Headcount figures').click();
  await page.keyboard.press('F2');
  await page.keyboard.type('People counted');
  await page.getByText('10 mentions in 6 articles will show the new name').waitFor();
  await page.keyboard.press('Enter');
  await row('People counted').waitFor();
  await undone(() => row('Headcount figures').waitFor());
});

test('rules, colour and mark are changed by keys alone', async () => {
  const { page } = running;
  await row('Headcount figures').click();
  await page.getByLabel('Definition').fill('How many people.');
  await page.keyboard.press('Tab');
  await page.getByRole('radio', { name: 'vermilion' }).focus();
  await page.keyboard.press('ArrowRight');
  await row('Headcount figures').locator('.colour-sky').waitFor();
  await page.getByRole('radio', { name: 'cross' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.getByRole('radio', { name: 'star' }).isChecked()).toBe(true);
  for (const gone of ['.colour-sky', '.colour-vermilion'])
    await undone(() => row('Headcount figures').locator(gone).waitFor());
  await undone(() => Promise.resolve());
  await row('Headcount figures').click();
  await expect.poll(() => page.getByLabel('Definition').inputValue()).toMatch(/^A number of people/);
});

test('a key that is taken is said, and can be taken over', async () => {
  const { page } = running;
  await row('Headcount figures').click();
  await page.getByLabel('Key', { exact: true }).focus();
  await page.keyboard.press('2');
  await page.getByText('2 already stands for “AI as excuse”.').waitFor();
  await page.getByRole('button', { name: 'Use it here instead' }).click();
  await row('Headcount figures').locator('kbd', { hasText: '2' }).waitFor();
  expect(await row('AI as excuse').locator('kbd').count()).toBe(0);
  await undone(() => row('AI as excuse').locator('kbd', { hasText: '2' }).waitFor());
  await row('Headcount figures').locator('kbd', { hasText: '5' }).waitFor();
});

test('a key that means something where one reads is refused for a code, with what it means', async () => {
  const { page } = running;
  await row('Headcount figures').click();
  const key = page.getByLabel('Key', { exact: true });
  await key.focus();
  for (const [pressed, meaning] of [
    ['j', 'j means “Next claim”.'],
    ['Shift+M', 'M means “Merge with neighbouring mentions of the claim”.'],
    ['.', '. means “Repeat the last coding”.'],
  ] as const) {
    await page.keyboard.press(pressed);
    await page.getByText(`${meaning} Choose another key, or change that one first: “Change keys…”.`).waitFor();
    expect(await key.inputValue()).toBe('5');
  }
  await page.keyboard.press('Escape');
  await page.getByText('Press a key to set it, Backspace to take it away.').waitFor();
  await row('Headcount figures').locator('kbd', { hasText: '5' }).waitFor();
});

test('keys move a code through the tree, and keep the keyboard on it', async () => {
  const { page } = running;
  const before = await names();
  await row('Headcount figures').click();
  await page.keyboard.press('Alt+ArrowDown');
  await expect
    .poll(names)
    .toEqual([...before.slice(0, 4), 'AI at work, measured', 'Headcount figures', ...before.slice(6)]);
  await page.keyboard.press('Alt+ArrowRight');
  await page.getByText('Theme · below AI at work, measured').waitFor();
  expect(await row('Headcount figures').getAttribute('aria-level')).toBe('2');
  await expect.poll(() => row('Headcount figures').evaluate((each) => each === document.activeElement)).toBe(true);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => row('Headcount figures').getAttribute('aria-level')).toBe('1');
  for (let step = 0; step < 3; step += 1) await undone(() => Promise.resolve());
  await expect.poll(names).toEqual(before);
});

test('a code is dragged before another', async () => {
  const before = await names();
  await row('Entry-level pipeline').hover();
  await row('Entry-level pipeline').dragTo(row('Headcount figures'), { targetPosition: { x: 90, y: 3 } });
  await expect.poll(names).toEqual([...before.slice(0, 4), 'Entry-level pipeline', ...before.slice(4, 7)]);
  // Between two groups it stays in its own.
  await sheet('Entry-level pipeline').getByText('Theme', { exact: true }).waitFor();
  await undone(async () => {
    await expect.poll(names).toEqual(before);
  });
});

test('merging counts a mention that has both once', async () => {
  const { page } = running;
  await row('Headcount figures').click();
  await page.keyboard.press('Alt+M');
  await dialog().getByRole('row', { name: 'AI at work, measured' }).click();
  await dialog()
    .getByText('2 mentions in 1 article get “Headcount figures”; 1 already has both and is counted once.')
    .waitFor();
  await dialog().getByText('“Headcount figures” then has 11 mentions.').waitFor();
  await holds('merge');
  await dialog().getByRole('button', { name: 'Merge' }).click();
  await expect.poll(() => countOf('Headcount figures')).toBe('11 mentions');
  expect(await names()).not.toContain('AI at work, measured');
  await undone(() => row('AI at work, measured').waitFor());
  await expect.poll(() => countOf('Headcount figures')).toBe('10 mentions');
});

test('splitting takes the mentions that are chosen', async () => {
  const { page } = running;
  await row('Headcount figures').click();
  await page.keyboard.press('Alt+S');
  await dialog().getByLabel('Name of the new code').fill('Trackers');
  await dialog().getByLabel('Words of the passage, the claim or the title').fill('52,955');
  await dialog()
    .getByText(/\d of 10 mentions shown/)
    .waitFor();
  await dialog().getByRole('button', { name: 'Choose all shown' }).click();
  const said = await dialog()
    .getByText(/get “Trackers” instead of “Headcount figures”/)
    .innerText();
  const going = /^\d+/.exec(said)?.[0] ?? '';
  await holds('split');
  await dialog().getByRole('button', { name: 'Split' }).click();
  await expect.poll(() => countOf('Trackers')).toBe(`${going} mentions`);
  expect(await countOf('Headcount figures')).toBe(`${10 - Number(going)} mentions`);
  await undone(async () => {
    await expect.poll(() => countOf('Headcount figures')).toBe('10 mentions');
  });
  expect(await names()).not.toContain('Trackers');
});

test('a retired code stays on its mentions and is not offered', async () => {
  const { page } = running;
  await row('Employer surveys').click();
  await page.keyboard.press('Alt+R');
  await question()
    .getByText(/^5 mentions in \d articles keep it, here and in exports\.$/)
    .waitFor();
  await question().getByRole('button', { name: 'Retire' }).click();
  await row('Employer surveys').getByText('retired').waitFor();
  expect(await countOf('Employer surveys')).toBe('5 mentions');
  await page.keyboard.press('Control+1');
  await page.getByRole('row', { name: 'Stop looking for the trick' }).click();
  await page.getByText('I have a vulgar suggestion').waitFor();
  await selectWords(page, 'I have a vulgar suggestion');
  const bar = page.getByRole('toolbar', { name: 'Code the selected passage' });
  expect(await bar.getByRole('button', { name: /Headcount figures/ }).count()).toBe(1);
  expect(await bar.getByRole('button', { name: /Employer surveys/ }).count()).toBe(0);
  await page.keyboard.press('Control+2');
  await undone(async () => {
    await expect.poll(() => row('Employer surveys').getByText('retired').count()).toBe(0);
  });
});

test('removing says what goes, and the next code takes the keyboard', async () => {
  const { page } = running;
  await row('AI at work, measured').click();
  await page.keyboard.press('Alt+Delete');
  await question()
    .getByText(/^2 mentions of 2 claims in 1 article lose it and stay; 1 then has no code\.$/)
    .waitFor();
  // What it says is read with its title, and the keyboard begins where nothing is lost.
  await expect
    .poll(() =>
      question()
        .getByRole('button', { name: 'Cancel' })
        .evaluate((one) => one === document.activeElement),
    )
    .toBe(true);
  expect(
    await question().evaluate((one) => document.getElementById(one.getAttribute('aria-describedby') ?? '')?.innerText),
  ).toMatch(/^2 mentions of 2 claims[^]*One step of undo brings everything back\.$/);
  await page.keyboard.press('Enter');
  await expect.poll(() => question().count()).toBe(0);
  expect(await names()).toContain('AI at work, measured');
  await page.keyboard.press('Alt+Delete');
  await question().getByRole('button', { name: 'Remove' }).click();
  await sheet('Employer surveys').waitFor();
  expect(await names()).not.toContain('AI at work, measured');
  await undone(() => row('AI at work, measured').waitFor());
});

test('goes out as a file and comes in again; a file from elsewhere is looked at first', async () => {
  const { app, page, home } = running;
  const file = join(home, 'codes.qdc');
  await answerDialogs(app, { save: file, open: [file] });
  await page.getByRole('button', { name: 'More for the codebook' }).click();
  await page.getByRole('menuitem', { name: 'Export as REFI-QDA (.qdc)…' }).click();
  await page.getByText(`Codebook written to ${file}`).waitFor();
  const text = await readFile(file, 'utf8');
  expect(text).toContain('<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Warrant">');
  await chooseImport();
  await dialog().getByText('Everything in the file is here already, just so.').waitFor();
  await dialog().getByRole('button', { name: 'Cancel' }).click();

  const table = join(home, 'other.csv');
  await writeFile(
    table,
    'Code,Description,Parent,Weight\nAI as excuse,Said and not meant.,,1\nShare price,"Cut, then up.",AI as excuse,2\n',
  );
  await answerDialogs(app, { open: [table] });
  await chooseImport();
  await dialog().getByText('1 code new, 1 changed, 0 the same as here.').waitFor();
  await dialog().getByText('Columns left out: Weight.').waitFor();
  await holds('import');
  await dialog().getByRole('button', { name: 'Import' }).click();
  await sheet('Share price').waitFor();
  expect(await row('Share price').getAttribute('aria-level')).toBe('2');
  await undone(async () => {
    await expect.poll(() => names()).not.toContain('Share price');
  });
});

async function chooseImport(): Promise<void> {
  const { page } = running;
  await page.getByRole('button', { name: 'More for the codebook' }).click();
  await page.getByRole('menuitem', { name: 'Import a codebook…' }).click();
}

test('a file that is no codebook is refused with the reason', async () => {
  const { app, page, home } = running;
  const file = join(home, 'no.csv');
  await writeFile(file, 'a,b\n1,2\n');
  await answerDialogs(app, { open: [file] });
  await chooseImport();
  await page.getByText('The table has no column “name”. Its columns are: a, b.').waitFor();
});

test('the history says what changed, by whom and from what', async () => {
  const { page } = running;
  await page.getByRole('button', { name: 'History of the codebook' }).click();
  const history = page.getByRole('region', { name: 'History of the codebook' });
  await history.getByText('Undone: Imported a codebook: 1 added, 1 changed').waitFor();
  await history.getByText('Renamed the code “Headcount figures” to “People counted”').first().waitFor();
  await history.getByText('Sample researcher').first().waitFor();
  await page.mouse.move(700, 700); // off the button, whose tooltip goes with it
  await expect.poll(() => page.getByRole('tooltip').count()).toBe(0);
  await holds('history');
  expect(running.problems).toEqual([]);
});
