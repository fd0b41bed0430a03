/** Two people code the same article, each blind to the other: nothing on the screen tells what the other one did. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeHome, selectWords, startApp, textsPainted, type RunningApp } from '../helpers/app';
import { addDocument, adaAtNine, newProject, paragraphs } from '../helpers/article-project';
import { describeRange } from '#shared/anchoring/describe-range';
import { axeFindings } from '../helpers/axe';
import { commandSchema } from '#shared/commands/commands';

let running: RunningApp;
let home: string;
const hers = 'The machines cost more than the wages';
const alsoHers = 'nobody was asked';
const his = 'the wages were saved';
const words = `${hers}, they said. In the end ${alsoHers}, and ${his} twice.`;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'warrant-home-'));
  const folder = join(home, 'Blind.warrant');
  const store = await newProject(folder, 'Blind');
  const text = await addDocument(store, 'letter', 'A letter', paragraphs([words]));
  await addDocument(store, 'other', 'Another letter', paragraphs(['Nothing was said.']));
  const claim = (id: string, exact: string) => ({
    type: 'claim.add',
    claim: { id, statement: `${exact}, says Ada` },
    annotation: {
      id: `${id}-mention`,
      articleId: 'letter',
      selectors: describeRange(text, text.indexOf(exact), text.indexOf(exact) + exact.length),
      codeIds: ['narrative-ai-replacement'],
    },
  });
  for (const command of [
    claim('hers', hers),
    { type: 'memo.set', id: 'memo', target: { kind: 'claim', id: 'hers' }, text: 'Sauerkraut' },
    { type: 'coder.add', coder: { id: 'ben', name: 'Ben' } },
    claim('also-hers', alsoHers),
  ]) {
    const applied = await store.apply({ ...adaAtNine, command: commandSchema.parse(command) });
    if (!applied.ok) throw new Error(applied.error.message);
  }
  await store.close();
  running = await startApp({ home, args: [folder] });
  await running.page.getByText('In the end').waitFor();
});
afterAll(async () => {
  expect(running.problems).toEqual([]);
  await running.close();
  await removeHome(home);
});

const count = async (): Promise<number> => Number(await running.page.locator('#claims-title .quiet').textContent());
const article = (name: string) => running.page.getByRole('grid', { name: 'Articles' }).getByRole('row', { name });

async function search(query: string): Promise<string> {
  const { page } = running;
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(query);
  await page.keyboard.press('Enter');
  return page.locator('.result-counts').innerText();
}

test('what the other one marked is counted as long as it is shown', async () => {
  const { page } = running;
  await expect.poll(count).toBe(2);
  expect(await article('A letter').innerText()).toMatch(/2\s+AI replacement/);
  await page.getByRole('button', { name: 'Who codes: Ada' }).click();
  await page.getByRole('button', { name: 'Code as Ben' }).click();
  await page.getByRole('button', { name: 'Who codes: Ben' }).waitFor();
  await page.getByRole('button', { name: /^Undo: Coded a claim: “nobody was asked/ }).waitFor();
});

test('hidden, it is in no count, no list and no tip, and that there is any is not told', async () => {
  const { page } = running;
  await page.keyboard.press('Control+Shift+H');
  const notice = page.locator('.hidden-notice');
  await notice.getByText('What other coders marked is hidden.').waitFor();
  expect(await notice.innerText()).not.toMatch(/\d/);
  await expect.poll(count).toBe(0);
  expect(await page.locator('.stripe').count()).toBe(0);
  expect(await textsPainted(page, 'code-')).toEqual([]);
  await expect.poll(() => article('A letter').innerText()).toMatch(/No claims yet/);
  await page.getByRole('button', { name: 'Undo: a change of another coder' }).waitFor();
  // An article that nobody coded looks the same.
  await article('Another letter').click();
  await page.getByText('Nothing was said.').waitFor();
  expect(await notice.innerText()).toContain('What other coders marked is hidden.');
  await article('A letter').click();
  await page.getByText('In the end').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await running.screenshot('blind-coding');
});

test('the codebook counts one’s own mentions alone', async () => {
  const { page } = running;
  const counted = page.getByRole('row', { name: 'AI replacement' }).locator('.code-row-count');
  await selectWords(page, his);
  await page.keyboard.press('1');
  await expect.poll(count).toBe(1);
  await page.keyboard.press('Control+2');
  await expect.poll(() => counted.innerText()).toMatch(/^1\b/);
  await page.keyboard.press('Control+Shift+H');
  await expect.poll(() => counted.innerText()).toMatch(/^3\b/);
  await page.keyboard.press('Control+Shift+H');
  await expect.poll(() => counted.innerText()).toMatch(/^1\b/);
  await page.keyboard.press('Control+1');
});

test('search finds one’s own claims and memos alone', async () => {
  const { page } = running;
  await expect.poll(() => search('saved')).toMatch(/1 claim/);
  await expect.poll(() => search('Sauerkraut')).not.toMatch(/memo/);
  await expect.poll(() => search('code:"AI replacement" in:claims')).toMatch(/1 claim\b/);
  await page.keyboard.press('Control+Shift+H');
  await expect.poll(() => search('code:"AI replacement" in:claims')).toMatch(/3 claims/);
  await expect.poll(() => search('Sauerkraut')).toMatch(/1 memo/);
  await page.keyboard.press('Control+Shift+H');
});

test('the history shows one’s own changes alone, and names no other on the way back', async () => {
  const { page } = running;
  const codeAs = async (name: string, before: string): Promise<void> => {
    await page.getByRole('button', { name: `Who codes: ${before}` }).click();
    await page.getByRole('button', { name: `Code as ${name}` }).click();
    await page.getByRole('button', { name: `Who codes: ${name}` }).waitFor();
  };
  await codeAs('Ada', 'Ben');
  await expect.poll(count).toBe(2);
  await selectWords(page, 'they said');
  await page.keyboard.press('2');
  await expect.poll(count).toBe(3);
  await codeAs('Ben', 'Ada');
  await page.keyboard.press('Control+5');
  const own = page.getByRole('row', { name: /Coded a claim: “the wages were saved”/ });
  await own.waitFor();
  const named = /machines|nobody was asked|Sauerkraut|they said/;
  expect(await page.locator('main').innerText()).not.toMatch(named);
  await own.click();
  const dialog = page.getByRole('alertdialog', { name: 'Go back to here?' });
  await dialog.getByText('a change of another coder').waitFor();
  expect(await dialog.innerText()).not.toMatch(named);
});
