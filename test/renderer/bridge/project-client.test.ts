import { beforeEach, expect, test, vi } from 'vitest';
import { ProjectClient } from '#renderer/bridge/project-client';
import type { Applied, OpenProject } from '#shared/ipc/contract';
import { fail, ok, type Result } from '#shared/model/result';

/** What main answers to the next command. */
const answers = vi.hoisted(() => ({ next: [] as unknown[] }));
vi.mock('#renderer/bridge/bridge', () => ({
  bridge: {
    on: () => () => undefined,
    call: (name: string) =>
      Promise.resolve(
        name === 'project:load' ? { ok: true, value: { rows: '{}', seq: 1, next: null } } : answers.next.shift(),
      ),
  },
}));
const answer = (result: Result<Applied>): unknown => answers.next.push(result);

const opened = { readOnly: null, undo: 'Imported an article', redo: 'Added a coder', coderId: 'ada' };
let client: ProjectClient;
beforeEach(async () => {
  const loaded = await ProjectClient.load(opened as OpenProject);
  if (!loaded.ok) throw new Error(loaded.error.message);
  client = loaded.value;
});
const addCoder = (id: string): Result<void> => client.do({ type: 'coder.add', coder: { id, name: id } });
const labels = (): unknown => [client.undoLabel, client.redoLabel];
const settled = (): Promise<void> => vi.waitFor(() => expect(client.save.pending).toBe(0));

test('a command is named at once, and no longer when main refuses it', async () => {
  answer(fail('disk-full', 'The disk is full.'));
  expect(addCoder('b')).toEqual(ok(undefined));
  expect(labels()).toEqual([expect.stringContaining('b'), null]);
  await settled();
  expect(labels()).toEqual(['Imported an article', 'Added a coder']);
});

test('of two commands the first of which is kept, its label stays', async () => {
  answer(ok({ seq: 2, changes: [], undo: 'Added coder b', redo: null, label: 'Added coder b' } as unknown as Applied));
  answer(fail('disk-full', 'The disk is full.'));
  addCoder('b');
  addCoder('c');
  await settled();
  expect(labels()).toEqual(['Added coder b', null]);
});
