/** The page about a claim, by keys as far as there are keys: each step is one step of undo, axe finds nothing. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeHome, selectWords, startApp, type RunningApp } from '../helpers/app';
import { axeFindings } from '../helpers/axe';
import { photographed } from '../helpers/photographed';

let running: RunningApp;
beforeAll(async () => {
  running = await startApp();
  await running.page.getByRole('button', { name: 'Open the sample project' }).click();
  await openArticle('Uldale’s job cuts', 'Anyone who pours floors');
});
afterAll(async () => {
  await running.close();
  await removeHome(running.home);
});

const claims = () => running.page.locator('.claim');
const selected = () => running.page.locator('.claim.selected');
const property = (name: string) => selected().getByRole('group', { name, exact: true });

async function openArticle(title: string, words: string): Promise<void> {
  await running.page.getByRole('row', { name: title }).click();
  await running.page.getByText(words).waitFor();
}

async function openClaim(words: string): Promise<void> {
  const summary = running.page.locator('.claim-summary', { hasText: words });
  // Only rows near the view are in the page.
  await expect
    .poll(async () => {
      if ((await summary.count()) === 0)
        await running.page.locator('.claim-scroller').evaluate((list) => {
          const atEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 1;
          list.scrollTop = atEnd ? 0 : list.scrollTop + list.clientHeight / 2;
        });
      return summary.count();
    })
    .toBe(1);
  if ((await summary.getAttribute('aria-expanded')) !== 'true') await summary.click();
  await selected().getByLabel('Statement').waitFor();
}

async function undo(label: RegExp): Promise<void> {
  await running.page.getByRole('button', { name: new RegExp(`^Undo: .*${label.source}`) }).click();
}

async function choose(label: string, choice: string): Promise<void> {
  await selected().getByRole('button', { name: label }).focus();
  await running.page.keyboard.press('Enter');
  await running.page.getByRole('option', { name: choice }).click();
}

test('voice, who is quoted and hedging are set in the line, each a step that can be taken back', async () => {
  await openClaim('The payroll Uldale saves');
  await choose('Voice', 'The author reports it');
  const speaker = selected().getByRole('textbox', { name: 'Who is quoted' });
  await speaker.fill('Finance chief');
  await speaker.press('Enter');
  await choose('Hedging', 'as likely');
  await claims().getByText('reports · Finance chief · as likely').waitFor({ state: 'attached' });
  await undo(/Set the hedging/);
  await claims().getByText('reports · Finance chief', { exact: true }).waitFor({ state: 'attached' });
  await undo(/Set who speaks/);
  await undo(/Set the voice/);
  await expect.poll(() => speaker.count()).toBe(0);
});

test('a number is proposed from the words, confirmed by a key, edited, left out', async () => {
  const { page } = running;
  await openClaim('Uldale lays off 5,200');
  const numbers = property('Numbers');
  await numbers.getByRole('button', { name: 'Confirm about 8.3%' }).waitFor();
  await page.locator('.claim-summary[aria-expanded=true]').focus();
  await page.keyboard.press('Shift+N');
  await numbers.getByRole('button', { name: 'Edit about 8.3%' }).waitFor();
  expect(await numbers.getByRole('button', { name: /^Confirm/ }).count()).toBe(0);
  await undo(/Set the numbers/);
  await numbers.getByRole('button', { name: 'Edit the proposed about 8.3%' }).click();
  const form = numbers.getByRole('form', { name: 'The number' });
  await form.getByRole('textbox', { name: 'Number' }).fill('1,2x');
  expect(await form.getByRole('button', { name: 'Confirm' }).isDisabled()).toBe(true);
  await form.getByRole('textbox', { name: 'Number' }).fill('8.5');
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await numbers.getByRole('button', { name: 'Edit about 8.5%' }).waitFor();
  await numbers.getByRole('button', { name: 'Leave out about 8.3%' }).click();
  await expect.poll(() => numbers.getByRole('button', { name: /8\.3/ }).count()).toBe(0);
  await undo(/Set the numbers to leave out/);
  await numbers.getByRole('button', { name: 'Confirm about 8.3%' }).waitFor();
  await undo(/Set the numbers/);
});

test('actors are suggested from the words and the project', async () => {
  const { page } = running;
  await openClaim('Operators that raise');
  await property('Actors').getByRole('button', { name: 'Add a company or a person' }).click();
  await page.keyboard.type('Gridline');
  await page.keyboard.press('Enter');
  await property('Actors').getByRole('button', { name: 'Gridline: other. Make it company' }).click();
  await property('Actors').getByRole('button', { name: 'Gridline: company. Make it person' }).waitFor();
  await undo(/Set the actors/);
  await undo(/Set the actors/);
  await expect.poll(() => property('Actors').getByText('Gridline').count()).toBe(0);
  await openClaim('Uldale is asking engineers back');
  await property('Actors').getByRole('button', { name: 'Remove Uldale' }).click();
  await property('Actors').getByRole('button', { name: 'Add Uldale' }).click();
  await property('Actors').getByRole('button', { name: 'Uldale: company. Make it person' }).waitFor();
  await undo(/Set the actors/);
  await undo(/Set the actors/);
});

test('a prediction has a day and, later, an outcome with a reason', async () => {
  await openClaim('Uldale lays off 5,200');
  const day = property('Prediction').getByRole('textbox', { name: 'Can be checked from' });
  expect(await day.inputValue()).toBe('2026-03-01');
  await day.fill('soon');
  await day.press('Enter');
  await running.page.getByText('“soon” is no day').waitFor();
  expect(await day.inputValue()).toBe('2026-03-01');
  await running.page.getByRole('button', { name: 'Dismiss' }).click();
  await day.fill('2026-04');
  await day.press('Enter');
  await expect.poll(() => day.inputValue()).toBe('2026-04-01');
  await choose('Outcome', 'Came true');
  const reason = property('Prediction').getByRole('textbox', { name: 'Why that is the outcome' });
  await reason.fill('The filing of March says so.');
  await reason.press('Control+Enter');
  for (let step = 0; step < 3; step += 1) await undo(/Set the prediction/);
  await expect.poll(() => day.inputValue()).toBe('2026-03-01');
});

test('not examined, nothing found, not applicable and neutral are four different things', async () => {
  await openClaim('Uldale is asking engineers back');
  const state = selected().getByRole('radiogroup', { name: 'Whether evidence was looked for' });
  const head = running.page.locator('.claim.selected .claim-foot');
  expect(await state.getByRole('radio', { name: 'Examined, nothing found' }).isChecked()).toBe(true);
  await head.getByText('Examined, nothing found').waitFor();
  await state.getByText('Not applicable').click();
  await head.getByText('Not applicable').waitFor();
  await state.getByText('Not examined').click();
  await head.getByText('Not examined').waitFor();
  await undo(/Set the state of the evidence/);
  await undo(/Set the state of the evidence/);
  await openClaim('The payroll Uldale saves');
  const stances = selected().getByRole('radiogroup', { name: /^Stance of Uldale Cloud: prospectus/ });
  await stances.getByRole('radio', { name: 'Neutral' }).focus();
  await running.page.keyboard.press('Space');
  await head.getByText('1 neutral').waitFor();
  await undo(/Edited an evidence link/);
  await expect.poll(() => head.getByText('neutral').count()).toBe(0);
});

test('the passage where the article makes the link is what is selected', async () => {
  const { page } = running;
  const words = 'data-centre capacity. Notes and payroll together';
  await openClaim('The payroll Uldale saves');
  await selectWords(page, words);
  await selected()
    .getByRole('button', { name: /ties the claim to Uldale Cloud: prospectus/ })
    .click();
  const passage = selected().getByRole('button', {
    name: `Where Uldale’s job cuts and Uldale’s concrete says so: ${words}`,
  });
  await passage.waitFor();
  await selected().getByRole('button', { name: 'Unmark this passage' }).click();
  await expect.poll(() => passage.count()).toBe(0);
  await undo(/Edited an evidence link/);
  await passage.waitFor();
  await undo(/Edited an evidence link/);
});

test('a memo is Markdown: shown as it reads, never as what it could run', async () => {
  await openClaim('The payroll Uldale saves');
  await running.page.locator('.claim-summary[aria-expanded=true]').focus();
  await running.page.keyboard.press('w');
  const writing = selected().getByRole('textbox', { name: 'Memo on the claim' });
  await writing.fill(
    '**Check** <img src=x onerror="document.title=1">\n\n- [sum](https://example.org/sum)\n- [bad](javascript:1)',
  );
  await writing.press('Control+Enter');
  const shown = property('Memo').locator('.markdown');
  expect(await shown.locator('strong').textContent()).toBe('Check');
  await shown.getByText('<img src=x').waitFor();
  expect(await shown.locator('img, a').count()).toBe(0);
  expect(await shown.getByRole('button').allTextContents()).toEqual(['sum']);
  await photographed(running, 'claim-page');
  await undo(/Wrote a memo/);
  await selected().getByRole('button', { name: 'Write a memo on the claim' }).waitFor();
});

test('while a claim is made, the same claim of another article is offered, and a key takes it', async () => {
  const { page } = running;
  await openArticle('The boomerang bill', 'Percy was still there');
  await selectWords(page, 'dismissed 1,900 support staff and gave their queues to a chatbot called Percy');
  await page.keyboard.press('2');
  const offers = selected().getByRole('region', { name: 'The same as in other articles?' });
  await offers.getByText('Anselby took back 640 of the 1,900 support staff').waitFor();
  await photographed(running, 'same-as');
  const heard = (): Promise<string> => page.getByRole('status', { name: 'What just happened' }).innerText();
  expect(await heard()).toMatch(
    /^Same as [123] claims? of other articles\? = takes the first: “Anselby .+”\. Shift\+C, then Tab, leads to (it|all)\s*$/,
  );
  // Told once: whoever comes back to the claim hears which it is, and nothing else after it.
  await page.keyboard.press('k');
  await page.keyboard.press('j');
  await offers.getByText('Anselby took back 640').waitFor();
  expect(await heard()).toMatch(/^Claim \d+ of/);
  // The way that is told leads there.
  await page.keyboard.press('Shift+C');
  for (let step = 0; step < 3 && !(await offers.locator(':focus').count()); step += 1) await page.keyboard.press('Tab');
  expect(await offers.locator(':focus').count()).toBe(1);
  await page.keyboard.press('t');
  await page.keyboard.press('=');
  await expect
    .poll(() => selected().getByLabel('Statement').inputValue())
    .toBe('Anselby took back 640 of the 1,900 support staff it had dismissed for a chatbot.');
  await page.getByText('Now a mention of').first().waitFor();
});

test('mentions stand side by side, and one that says something else is split off', async () => {
  const { page } = running;
  await page.locator('.claim-summary[aria-expanded=true]').focus();
  await page.keyboard.press('Shift+S');
  const dialog = page.getByRole('dialog', { name: 'Side by side' });
  await expect.poll(() => dialog.locator('.wording').count()).toBe(3);
  expect(await dialog.locator('.wording u').count()).toBeGreaterThan(0);
  await dialog.locator('.wording', { hasText: 'chatbot called Percy' }).getByText('Says something else').click();
  await photographed(running, 'side-by-side');
  await dialog
    .getByRole('textbox', { name: 'What the mentions chosen say instead' })
    .fill('Anselby dismissed 1,900 people.');
  await dialog.getByRole('button', { name: 'Split off this mention' }).click();
  await expect.poll(() => selected().getByLabel('Statement').inputValue()).toBe('Anselby dismissed 1,900 people.');
  await undo(/Split “Anselby dismissed 1,900 people.” off a claim/);
  await undo(/Merged 2 claims/);
  await undo(/Coded a claim/);
});

test('claims that are marked become one; the list is walked with the arrow keys', async () => {
  const { page } = running;
  await page.locator('.claim-summary').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset'))).toBe('3');
  await page.keyboard.press('Enter');
  await selected().getByLabel('Statement').waitFor();
  await page.keyboard.press('m');
  await page
    .locator('.claim-summary')
    .nth(4)
    .click({ modifiers: ['Control'] });
  await page.getByText('2 marked').waitFor();
  await page.keyboard.press('g');
  const dialog = page.getByRole('dialog', { name: 'Merge claims' });
  await expect.poll(() => dialog.locator('.merge-choice').count()).toBe(2);
  await page.keyboard.type('pays for data cent');
  await page.getByRole('option', { name: 'Uldale pays for data centres' }).waitFor();
  await page.keyboard.press('Enter');
  await dialog.locator('.merge-choice', { hasText: 'Uldale pays for data centres' }).waitFor();
  await photographed(running, 'merge');
  await dialog.getByRole('button', { name: 'Merge 3 claims' }).click();
  await expect.poll(() => page.getByText('2 marked').count()).toBe(0);
  await undo(/Merged 3 claims/);
});

test('claims that cite no source are counted, and shown alone', async () => {
  const { page } = running;
  await page.getByRole('button', { name: '1 without a source' }).click();
  await expect.poll(() => page.locator('.claim:not(.selected)').count()).toBe(1);
  await page.getByRole('button', { name: '1 without a source' }).click();
  await expect.poll(() => page.locator('.claim').count()).toBeGreaterThan(3);
});

test('predictions that are due are listed, and decided there', async () => {
  const { page } = running;
  await page.getByRole('radio', { name: 'Evidence' }).click();
  await page.getByRole('tab', { name: 'Predictions' }).click();
  const row = page.getByRole('row', { name: '2026-03-01: Uldale lays off 5,200 people' });
  await row.waitFor();
  await page.getByRole('radio', { name: 'Not yet due 1' }).click();
  await page.getByRole('row', { name: /^2028-12-31: By the end of 2028/ }).waitFor();
  await page.getByRole('radio', { name: 'Due 1', exact: true }).click();
  await photographed(running, 'predictions');
  await row.getByRole('button', { name: /Outcome of/ }).click();
  await page.getByRole('option', { name: 'Came true' }).click();
  await page.getByText('Nothing waits to be checked today.').waitFor();
  await page.getByRole('radio', { name: 'Decided 1' }).click();
  const reason = row.getByRole('textbox', { name: /^Why that is the outcome of/ });
  await reason.fill('The notices of March.');
  await reason.press('Enter');
  await undo(/Set the prediction/);
  await undo(/Set the prediction/);
  await page.getByRole('radio', { name: 'Due 1', exact: true }).click();
  await row
    .getByRole('button', { name: 'Uldale lays off 5,200 people by the end of February 2026.', exact: true })
    .click();
  await selected().getByLabel('Statement').waitFor();
});

test('nothing went wrong in the page meanwhile', () => expect(running.problems).toEqual([]));
