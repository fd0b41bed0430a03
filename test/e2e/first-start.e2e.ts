/** The first start of a version with a project keeps compiled what it ran; the next ones, and those after a change, work alike. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeHome, startApp } from '../helpers/app';
import { addDocument, newProject, paragraphs } from '../helpers/article-project';

let home: string;
let folder: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'warrant-home-'));
  folder = join(home, 'Cuts.warrant');
  const store = await newProject(folder, 'Cuts');
  await addDocument(store, 'cuts', 'A year of cuts', paragraphs(['Nobody kept one list of the cuts.']));
  await store.close();
});
afterAll(() => removeHome(home));

const page = (): Promise<string> => readFile('out/renderer/index.html', 'utf8');
const mark = (): string => join(home, 'settings', 'compiled-page.html');
const marked = (): Promise<string | null> => readFile(mark(), 'utf8').catch(() => null);

/** What a start with these arguments shows, and whether the page was held to be kept when it was over. */
async function startOnce(args: readonly string[], shows: string): Promise<void> {
  const running = await startApp({ home, args: [...args] });
  try {
    await running.page.getByText(shows).first().waitFor();
    if (args.length > 0) await expect.poll(marked, { timeout: 10_000 }).toBe(await page());
    expect(running.problems).toEqual([]);
  } finally {
    await running.close();
  }
}

test('without a project nothing is held to be kept: the window did not run what a project takes', async () => {
  await startOnce([], 'Open the sample project');
  expect(await marked()).toBe(null);
});

test('with one it is kept, and the next start shows the project too', async () => {
  await startOnce([folder], 'Nobody kept one list');
  await startOnce([folder], 'Nobody kept one list');
});

test('what another version left is not taken for this one’s', async () => {
  await writeFile(mark(), (await page()).replace('index-', 'older-'));
  await startOnce([folder], 'Nobody kept one list');
});

test('a project that cannot be opened is told of, in the first start too', async () => {
  await writeFile(mark(), '');
  const running = await startApp({ home, args: [join(home, 'Missing.warrant')] });
  try {
    await running.page
      .getByText(/Missing\.warrant|no project|not a Warrant project/i)
      .first()
      .waitFor();
    await running.page.getByRole('button', { name: 'Open the sample project' }).waitFor();
  } finally {
    await running.close();
  }
});
