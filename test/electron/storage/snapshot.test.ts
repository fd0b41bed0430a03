import { describe, expect, test, vi } from 'vitest';
import { createProject, openProject } from '#electron/storage/project-store';
import { snapshotFrom } from '#electron/storage/snapshot';
import type { ProjectState } from '#shared/model/project-state';
import { MemoryDisk } from '../../helpers/memory-disk';
import { addClaim, aProject, articleFiles, expectOk, rename, rowsOf, stamp } from '../../helpers/storage';

const folder = '/disk/Layoffs.warrant';
async function aStore() {
  const disk = new MemoryDisk();
  await disk.makeFolder('/disk');
  const store = expectOk(await createProject(folder, { ...aProject, fileSystem: disk }));
  expectOk(await store.addArticle(articleFiles('article'), stamp));
  return { store, disk };
}
const snapshotOn = async (disk: MemoryDisk) =>
  expectOk(await snapshotFrom(await disk.readFile(`${folder}/project.json`)));

const titleIn = (project: ProjectState) => [...project.all('info')][0]?.title;

describe('snapshots', () => {
  test('show one moment, whatever is changed while they are written', async () => {
    const { store, disk } = await aStore();
    const states = new Map<number, string>();
    for (let n = 0; n < 600; n++) expectOk(await store.apply(addClaim(n)));
    states.set(store.seq, rowsOf(store));
    let written = false;
    const writing = store.snapshot().then((result) => {
      expectOk(result);
      written = true;
    });
    let meanwhile = 0;
    for (; !written; meanwhile++) {
      expectOk(await store.apply(rename(`Meanwhile ${meanwhile}`)));
      states.set(store.seq, rowsOf(store));
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
    await writing;
    expect(meanwhile).toBeGreaterThan(1);
    const { project, journal } = await snapshotOn(disk);
    expect(rowsOf({ project })).toBe(states.get(journal.seq));
    await store.close();
  });

  test('are written at rest, after many commands, and at the close', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const { store, disk } = await aStore();
      const settled = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)));
      const reached = async () => (await snapshotOn(disk)).journal.seq;
      expect(await reached()).toBe(1);
      vi.advanceTimersByTime(1900);
      await settled();
      expect(await reached()).toBe(1);
      vi.advanceTimersByTime(200);
      await store.snapshot();
      expect(await reached()).toBe(2);
      for (let n = 0; n < 1100; n++) expectOk(await store.apply(rename(`Title ${n}`)));
      for (let turn = 0; turn < 100 && (await reached()) < 1000; turn++) await settled();
      expect(await reached()).toBeGreaterThan(1000);
      await store.close();
      expect(await reached()).toBe(store.seq);
    } finally {
      vi.useRealTimers();
    }
  });

  test('the last ten are kept, each good', async () => {
    const { store: first, disk } = await aStore();
    await first.close();
    for (let n = 0; n < 14; n++) {
      const { store } = expectOk(await openProject(folder, { fileSystem: disk }));
      expectOk(await store.apply(rename(`Day ${n}`)));
      await store.close();
    }
    const names = (await disk.list(`${folder}/backups`)).sort();
    expect(names).toHaveLength(10);
    const titles = [];
    for (const name of names)
      titles.push(titleIn(expectOk(await snapshotFrom(await disk.readFile(`${folder}/backups/${name}`))).project));
    expect(titles).toEqual(Array.from({ length: 10 }, (_, n) => `Day ${n + 3}`));
  });

  test('of nothing new are not written', async () => {
    const { store, disk } = await aStore();
    expectOk(await store.snapshot());
    let operations = 0;
    disk.onOperation = () => (operations += 1);
    expectOk(await store.snapshot());
    expect(operations).toBe(0);
    await store.close();
  });
});
