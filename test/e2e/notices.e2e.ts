/** What the window says when the project's files change under it. */
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeHome, startApp, type RunningApp } from '../helpers/app';

let running: RunningApp;
beforeAll(async () => {
  running = await startApp();
});
afterAll(async () => {
  await running.close();
  await removeHome(running.home);
});

test('a project that another program wrote to is said to be read only, and offers no more changes', async () => {
  const { page } = running;
  await page.getByRole('button', { name: 'Open the sample project' }).click();
  await page.getByRole('row', { name: 'Stop looking for the trick' }).waitFor();
  await page.getByRole('radio', { name: 'Evidence' }).click();
  const add = page.getByRole('button', { name: 'New source', exact: true });
  await add.waitFor();
  const folder = (await page.locator('.project-title').getAttribute('title')) ?? '';
  await appendFile(join(folder, 'journal.jsonl'), '{"another":"program"}\n');
  await add.click();
  await page.getByRole('status').getByText('Another program changed journal.jsonl').first().waitFor();
  await page.getByText('Read only').waitFor();
  await add.waitFor({ state: 'detached' });
  expect(await page.getByRole('button', { name: 'New source', exact: true }).count()).toBe(0);
});

test('a project that the system hands over and that cannot be opened is told of, and the open one stays', async () => {
  const { app, page, home } = running;
  const shown = await page.locator('.project-title').getAttribute('title');
  await app.evaluate(
    ({ app: electron }, project) => {
      electron.emit('second-instance', {}, [], '', { project });
    },
    join(home, 'Nowhere.warrant'),
  );
  await page.getByRole('status').getByText('There is no Warrant project in').first().waitFor();
  expect(await page.locator('.project-title').getAttribute('title')).toBe(shown);
});
