import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProject, openProject, type ProjectStore } from '#electron/storage/project-store';
import { commandSchema, type CommandInput } from '#shared/commands/commands';
import { defaultCodes } from '#shared/model/default-codebook';
import { noon } from '../../helpers/builders';

let place = '';
let store: ProjectStore;
const stamp = { coderId: 'ada', at: noon };
const apply = (input: CommandInput) => store.apply({ command: commandSchema.parse(input), ...stamp });
const history = async (before: number | null = null, limit?: number) => {
  const page = await store.codebookHistory(before, limit);
  if (!page.ok) throw new Error(page.error.message);
  return page.value;
};

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'warrant-history-'));
  const made = await createProject(join(place, 'P.warrant'), {
    title: 'P',
    coderName: 'Ada',
    coderId: 'ada',
    at: noon,
    codes: defaultCodes,
  });
  if (!made.ok) throw new Error(made.error.message);
  store = made.value;
});
afterAll(async () => {
  await store.close();
  await rm(place, { recursive: true });
});

test('a new project’s codebook has one entry', async () => {
  const { entries, next } = await history();
  expect(entries.map(({ kind, changes }) => [kind, changes.length])).toEqual([['create', defaultCodes.length]]);
  expect(next).toBeNull();
});

test('each change to a code is an entry with before and after, and nothing else is', async () => {
  await apply({ type: 'code.add', code: { id: 'pay', name: 'Pay' } });
  for (let step = 0; step < 900; step += 1)
    await apply({ type: 'project.rename', title: `“table”:"codes" ${step} ${'x'.repeat(1900 * (step % 2))}` });
  await apply({ type: 'code.edit', id: 'pay', set: { name: 'Wages' } });
  await store.undo(stamp);
  const { entries } = await history();
  expect(entries.map(({ kind, label }) => [kind, label])).toEqual([
    ['undo', 'Renamed the code “Pay” to “Wages”'],
    ['do', 'Renamed the code “Pay” to “Wages”'],
    ['do', 'Added the code “Pay”'],
    ['create', expect.any(String)],
  ]);
  expect(entries[1]?.changes).toMatchObject([{ before: { name: 'Pay' }, after: { name: 'Wages' } }]);
});

test('comes in pages, and is the same after a restart', async () => {
  const all = (await history()).entries;
  const first = await history(null, 3);
  const second = await history(first.next, 3);
  expect([...first.entries, ...second.entries]).toEqual(all);
  expect(second.next).toBeNull();
  await store.close();
  const opened = await openProject(join(place, 'P.warrant'));
  if (!opened.ok) throw new Error(opened.error.message);
  store = opened.value.store;
  expect((await history()).entries).toEqual(all);
});
