/**
 * Finding in the real window: from the last key of a query to its results painted, over articles of 8 kB, and the same
 * while a claim is coded: until the results have it.
 */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createProject } from '#electron/storage/project-store';
import { removeHome, startApp } from '../helpers/app';
import { articleFiles, stamp } from '../helpers/storage';
import { quantile, type Row } from './row';
import { searchArticles, searchQueries, vocabularyOf } from './search-material';

const articleCount = 1000;
const queryCount = 40;

export async function measureFinding(): Promise<Row[]> {
  const vocabulary = vocabularyOf(20_000);
  const home = await mkdtemp(join(tmpdir(), 'warrant-finding-'));
  const folder = join(home, 'Found.warrant');
  const created = await createProject(folder, { title: 'Found', coderName: 'Ada', coderId: 'ada', at: stamp.at });
  if (!created.ok) throw new Error(created.error.message);
  for (const { id, text } of searchArticles(articleCount, 8000, vocabulary)) {
    const added = await created.value.addArticle(articleFiles(id, text), stamp);
    if (!added.ok) throw new Error(added.error.message);
  }
  await created.value.close();
  const running = await startApp({ home, args: [folder] });
  try {
    const { page } = running;
    await page.keyboard.press('Control+Shift+F');
    const field = page.getByRole('searchbox', { name: 'Search the project' });
    const started = performance.now();
    await field.fill('the');
    await page.locator('.result-list [role=row]').first().waitFor({ timeout: 120_000 });
    const first = performance.now() - started;
    const times: number[] = [];
    for (const { words } of searchQueries(queryCount, vocabulary)) {
      const query = words.join(' ');
      await field.fill('');
      await page.locator('.result-list').waitFor({ state: 'detached' });
      // From the key to the first frame with the answer to this query.
      const measured = page.evaluate(
        () =>
          new Promise<number>((done) => {
            document.addEventListener(
              'input',
              () => {
                const from = performance.now();
                const look = (): void => {
                  const there = document.querySelector('.result-list, .search .empty-state') !== null;
                  if (there) requestAnimationFrame(() => done(performance.now() - from));
                  else requestAnimationFrame(look);
                };
                look();
              },
              { once: true, capture: true },
            );
          }),
      );
      await field.fill(query);
      times.push(await measured);
    }
    const what = `over ${articleCount.toLocaleString('en')} articles, in the window`;
    // A tenth of a second of it is waited on purpose, for the next key.
    return [
      row(`search ${what}: first query, the index being made`, first, null),
      row(`search ${what}: key press to results painted, median`, quantile(times, 0.5), null),
      row(`search ${what}: key press to results painted, p95`, quantile(times, 0.95), 300),
    ];
  } finally {
    await running.close();
    await removeHome(home);
  }
}

const row = (measure: string, ours: number, goal: number | null): Row => ({
  measure,
  ours,
  unit: 'ms',
  peer: null,
  floor: null,
  goal,
});
