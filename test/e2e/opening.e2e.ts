/** A large project: its first article is there to be read before the rest is, and nothing is said of what is not. */
import { hash } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeArticle } from '#electron/storage/article-files';
import { nodeFileSystem } from '#electron/storage/file-system';
import { canonicalText } from '#shared/model/canonical-text';
import { removeHome, startApp, textsPainted, type RunningApp } from '../helpers/app';
import { buildLargeProject } from '../helpers/large-project';
import { longDocument } from '../helpers/long-article';

const annotations = 30_000;
let home: string;
let folder: string;
let running: RunningApp;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'warrant-home-'));
  folder = join(home, 'Large.warrant');
  await buildLargeProject(folder, annotations);
  const document = longDocument(10_000);
  const textHash = hash('sha256', canonicalText(document).text);
  for (let index = 0; index < annotations / 100; index += 1) {
    const id = `article-${index}`;
    await writeArticle(nodeFileSystem, folder, { id, document, textHash, candidates: [] }, Buffer.from(id));
  }
  // The first opening checks every row; from then on the snapshot is known.
  running = await startApp({ home });
  await open();
  await running.page.locator('.ProseMirror p').first().waitFor();
  await running.page.getByText('Saved', { exact: true }).waitFor();
  await running.close();
  running = await startApp({ home });
}, 120_000);
afterAll(async () => {
  await running.close();
  await removeHome(home);
});

const open = (): Promise<void> =>
  running.app.evaluate(({ app, BrowserWindow }, project) => {
    app.emit('second-instance', {}, [], '', { project });
    BrowserWindow.getAllWindows()[0]?.focus();
  }, folder);

test('the first article is read while the rest is still opened, and changes wait for it', async () => {
  const { page } = running;
  await open();
  await page.locator('.ProseMirror p').first().waitFor();
  const early = await page.evaluate(() => ({
    save: document.querySelector('.save-state')?.textContent,
    claims: document.querySelector('#claims-title')?.textContent,
    counts: document.querySelectorAll('.article-counts > span').length,
    undo: document.querySelector('[aria-label="Nothing to undo"]') !== null,
  }));
  expect(early).toEqual({ save: 'Opening…', claims: 'Claims 100', counts: 0, undo: true });
  expect((await textsPainted(page, 'code-blue')).length).toBeGreaterThan(0);

  // What is asked for meanwhile is answered from this project.
  const second = page.getByRole('row').nth(1);
  await second.click();
  await page.getByRole('heading', { name: 'Claims 100' }).waitFor();
  await page.getByText('Saved', { exact: true }).waitFor();
  await expect.poll(() => page.locator('.article-counts > span').count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: /^Undo: Coded a claim/ }).waitFor();
});

test('what is seen first is what the project says, and it can be changed once all is there', async () => {
  const { page } = running;
  await page.getByRole('button', { name: /^Undo: Coded a claim/ }).click();
  await page.getByRole('button', { name: /^Redo: Coded a claim/ }).waitFor();
  await page.getByRole('button', { name: /^Redo: Coded a claim/ }).click();
  await page.getByRole('button', { name: 'Nothing to redo' }).waitFor();
  expect(running.problems).toEqual([]);
});
