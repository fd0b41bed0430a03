import { beforeEach, expect, test, vi } from 'vitest';
import { ProjectClient } from '#renderer/bridge/project-client';
import type { Applied, OpenProject, SeenProject } from '#shared/ipc/contract';
import { announce, useAnnouncement } from '#renderer/state/announcements';
import { hideOthers } from '#renderer/state/others-hidden';
import { fail, ok, type Result } from '#shared/model/result';
import { promised } from '../../helpers/promised';

/** What main answers to the next command. */
const answers = vi.hoisted(() => ({ next: [] as unknown[], rows: '{}', loads: 0, hear: (_: unknown): void => {} }));
vi.mock('#renderer/bridge/bridge', () => ({
  bridge: {
    on: (event: string, listener: (_: unknown) => void) => {
      if (event === 'project:changed') answers.hear = listener;
      return () => undefined;
    },
    call: (name: string) => {
      if (name !== 'project:load') return Promise.resolve(answers.next.shift());
      answers.loads += 1;
      return Promise.resolve({ ok: true, value: { rows: answers.rows, seq: answers.loads, next: null } });
    },
  },
}));
const answer = (result: Result<Applied>): unknown => answers.next.push(result);

const step = (label: string, coderId = 'ada') => ({ label, coderId });
const opened = { readOnly: null, undo: step('Imported an article'), redo: step('Added a coder'), coderId: 'ada' };
let client: ProjectClient;
beforeEach(async () => {
  Object.assign(answers, { next: [], rows: '{}', loads: 0 });
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
  answer(
    ok({ seq: 2, changes: [], undo: step('Added coder b'), redo: null, label: 'Added coder b' } as unknown as Applied),
  );
  answer(fail('disk-full', 'The disk is full.'));
  addCoder('b');
  addCoder('c');
  await settled();
  expect(labels()).toEqual(['Added coder b', null]);
});

test('a project that is being opened can be read, and changed once the whole is there', async () => {
  const rows = JSON.stringify({ coders: [{ id: 'ada', name: 'Ada' }] });
  const text = { id: 'article', textHash: '', candidates: [], document: { type: 'doc', content: [] } };
  const seen = ProjectClient.seen({ title: '', folder: '', coderId: 'ada', rows, text } as unknown as SeenProject);
  expect(seen.isWhole).toBe(false);
  expect(seen.project.count('coders')).toBe(1);
  expect(seen.do({ type: 'coder.add', coder: { id: 'b', name: 'b' } })).toMatchObject({ error: { code: 'read-only' } });
  let woken = 0;
  seen.watch(['whole'], () => (woken += 1));
  expect((await seen.complete(opened as unknown as OpenProject)).ok).toBe(true);
  expect([seen.isWhole, woken, seen.undoLabel]).toEqual([true, 1, 'Imported an article']);
  answer(ok({ seq: 2, changes: [], undo: null, redo: null, label: '' } as unknown as Applied));
  expect(seen.do({ type: 'coder.add', coder: { id: 'b', name: 'b' } })).toEqual(ok(undefined));
});

test('what another coder did is not named while it is hidden', async () => {
  const seen = { ...opened, undo: step('Coded a claim: “Cuts”', 'ben') } as unknown as OpenProject;
  const loaded = await ProjectClient.load(seen);
  if (!loaded.ok) throw new Error(loaded.error.message);
  const named = (): unknown => [loaded.value.undoLabel, loaded.value.redoLabel];
  expect(named()).toEqual(['Coded a claim: “Cuts”', 'Added a coder']);
  hideOthers(true);
  expect(named()).toEqual(['a change of another coder', 'Added a coder']);
  hideOthers(false);
});

test('a change is told to whoever does not see it, once, by who asked for it or in the words of the history', async () => {
  const { count } = useAnnouncement.getState();
  const told = (): unknown => [useAnnouncement.getState().text, useAnnouncement.getState().count - count];
  for (const _ of ['ben', 'cleo']) answer(fail('disk-full', 'The disk is full.'));
  addCoder('ben');
  await settled();
  expect(told()).toEqual(['Added the coder “ben”', 1]);
  addCoder('cleo');
  announce('Cleo codes now');
  await settled();
  expect(told()).toEqual(['Cleo codes now', 2]);
});

test('what is done while an undo is under way is read anew from main, which did it after the undo', async () => {
  const undone = promised<Result<Applied>>();
  const done = (seq: number): Result<Applied> => ok({ seq, changes: [], undo: null, redo: null } as unknown as Applied);
  answers.next.push(undone.promise);
  void client.undo();
  answers.next.push(Promise.resolve(done(3)));
  addCoder('b');
  answers.rows = JSON.stringify({ coders: [{ id: 'b', name: 'as main has it' }] });
  undone.resolve(done(2));
  await settled();
  await vi.waitFor(() => expect(client.project.get('coders', 'b')?.name).toBe('as main has it'));
  expect(answers.loads).toBe(2);

  // Nothing under way: what is done here is what main does.
  answer(done(4));
  addCoder('c');
  await settled();
  expect(answers.loads).toBe(2);
});

test('a change made elsewhere while the copy is read anew is not lost', async () => {
  answer(fail('disk-full', 'The disk is full.'));
  addCoder('b');
  await vi.waitFor(() => expect(answers.loads).toBe(2));
  const after = { id: 'elsewhere', name: 'Elsewhere' };
  answers.hear({ seq: 9, changes: [{ table: 'coders', before: null, after }], undo: null, redo: null });
  await vi.waitFor(() => expect(client.project.get('coders', 'elsewhere')).toEqual(after));
  await new Promise((passed) => setTimeout(passed, 20));
  expect([...client.project.all('coders')]).toEqual([after]);
});

test('what is under way while the copy is read anew, after main refused something else, is in it in the end', async () => {
  const kept = promised<Result<Applied>>();
  answer(fail('disk-full', 'The disk is full.'));
  addCoder('b');
  answers.next.push(kept.promise);
  addCoder('c');
  // Main has not come to it when it is asked for everything.
  await vi.waitFor(() => expect(answers.loads).toBe(2));
  answers.rows = JSON.stringify({ coders: [{ id: 'c', name: 'c' }] });
  kept.resolve(ok({ seq: 3, changes: [], undo: null, redo: null } as unknown as Applied));
  await settled();
  await vi.waitFor(() => expect(client.project.get('coders', 'c')?.name).toBe('c'));
  expect(answers.loads).toBe(3);
});
