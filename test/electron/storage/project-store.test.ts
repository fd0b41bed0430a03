import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createProject, openProject } from '#electron/storage/project-store';

let base = '';
beforeEach(async () => void (base = await mkdtemp(join(tmpdir(), 'warrant-store-'))));
afterEach(() => rm(base, { recursive: true, force: true }));
const at = '2026-01-06T09:30:00.000Z';

test('a project is there again after it was closed', async () => {
  const folder = join(base, 'Layoffs.warrant');
  const store = await createProject(folder, { title: 'Layoffs', coderName: 'Ada', coderId: 'ada', at });
  if (!store.ok) throw new Error(store.error.message);
  const done = await store.value.apply({ command: { type: 'project.rename', title: 'New' }, coderId: 'ada', at });
  expect(done.ok).toBe(true);
  expect(store.value.undoLabel).toBe('Renamed the project to “New”');
  await store.value.undo({ coderId: 'ada', at });
  await store.value.close();
  const again = await openProject(folder);
  if (!again.ok) throw new Error(again.error.message);
  const redone = await again.value.store.redo({ coderId: 'ada', at });
  expect(redone.ok).toBe(true);
  expect([...again.value.store.project.all('info')][0]?.title).toBe('New');
  await again.value.store.close();
});
