import { beforeEach, expect, test, vi } from 'vitest';
import { Feed } from '#renderer/bridge/feed';
import { ProjectClient } from '#renderer/bridge/project-client';
import { hideOthers } from '#renderer/state/others-hidden';
import type { OpenProject, SeenProject } from '#shared/ipc/contract';
import { ok } from '#shared/model/result';

vi.mock('#renderer/bridge/bridge', () => ({
  bridge: {
    on: () => () => undefined,
    call: () => Promise.resolve({ ok: true, value: { rows: '{}', seq: 1, next: null } }),
  },
}));

const info = { readOnly: null, undo: null, redo: null, coderId: 'ada' } as unknown as OpenProject;
const seen = (): ProjectClient =>
  ProjectClient.seen({
    title: '',
    folder: '',
    coderId: 'ada',
    rows: '{}',
    text: { id: 'a' },
  } as unknown as SeenProject);

beforeEach(() => {
  vi.useFakeTimers();
  hideOthers(false);
  return () => vi.useRealTimers();
});

test('a project that was just read is asked about when its first article stands there', async () => {
  const client = seen();
  let asked = 0;
  const feed = new Feed(client, ['claims'], async () => ok((asked += 1)));
  feed.subscribeLater(() => undefined);
  await client.complete(info);
  await vi.advanceTimersByTimeAsync(500);
  expect(asked).toBe(0);
  await vi.advanceTimersByTimeAsync(2000);
  expect([asked, feed.value]).toEqual([1, 1]);
});

test('what is shown is asked for again at once when others are hidden', async () => {
  const client = seen();
  await client.complete(info);
  let asked = 0;
  const feed = new Feed(client, ['claims'], async () => ok((asked += 1)));
  feed.subscribe(() => undefined);
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toBe(1);
  hideOthers(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toBe(2);
});
