import { describe, expect, test } from 'vitest';
import { createProject, openProject, type ProjectStore } from '#electron/storage/project-store';
import { losses, MemoryDisk } from '../../helpers/memory-disk';
import { addClaim, aProject, articleFiles, expectOk, rename, rowsOf, stamp } from '../../helpers/storage';

const folder = '/disk/Layoffs.warrant';

/** The disk after a power cut, and the last entry that had been acknowledged by then. */
type Crash = { readonly disk: MemoryDisk; readonly acknowledged: number; readonly operation: string };
/** The rows after each entry of the history, as JSON. */
type States = Map<number, string>;

/** Saves of every kind; the power is cut after each call to the disk, in each way it can go. */
async function crashesOf(
  work: (disk: MemoryDisk, states: States, acknowledge: (seq: number) => void) => Promise<void>,
) {
  const disk = new MemoryDisk();
  const states: States = new Map();
  const crashes: Crash[] = [];
  let acknowledged = 0;
  disk.onOperation = (name) => {
    for (const [way, loss] of Object.entries(losses))
      crashes.push({ disk: disk.afterPowerCut(loss), acknowledged, operation: `${name}: ${way}` });
  };
  await work(disk, states, (seq) => (acknowledged = Math.max(acknowledged, seq)));
  return { crashes, states };
}

async function aWorkingDay(disk: MemoryDisk, states: States, acknowledge: (seq: number) => void): Promise<void> {
  await disk.makeFolder('/disk');
  await disk.syncFolder('/');
  let store = expectOk(await createProject(folder, { ...aProject, fileSystem: disk }));
  const record = () => states.set(store.seq, rowsOf(store));
  const saved = async (saving: ReturnType<ProjectStore['apply']>) => {
    record();
    acknowledge(expectOk(await saving).seq);
    record();
  };
  record();
  acknowledge(1);
  await saved(store.addArticle(articleFiles('article'), stamp));
  for (let n = 0; n < 4; n++) await saved(store.apply(addClaim(n)));
  await Promise.all([10, 11, 12].map((n) => saved(store.apply(addClaim(n)))));
  await saved(store.undo(stamp));
  expectOk(await store.snapshot());
  await saved(store.undo(stamp));
  await saved(store.redo(stamp));
  await Promise.all([saved(store.apply(rename('One'))), store.snapshot(), saved(store.apply(rename('Two')))]);
  await saved(store.addArticle(articleFiles('second'), stamp));
  await store.close();
  store = expectOk(await openProject(folder, { fileSystem: disk })).store;
  for (let n = 20; n < 23; n++) await saved(store.apply(addClaim(n, 'second')));
  await store.close();
}

/** Opens what a crash left: all that was acknowledged is there, and nothing that never was. */
async function check({ disk, acknowledged, operation }: Crash, states: States): Promise<void> {
  if (disk.identity(`${folder}/lock`) !== null) await disk.remove(`${folder}/lock`); // its process is gone
  const opened = await openProject(folder, { fileSystem: disk });
  if (acknowledged === 0 && !opened.ok) return expect(opened.error.code).toBe('not-a-project');
  const { store } = expectOk(opened);
  expect(store.readOnly, operation).toBe(false);
  expect(store.seq, operation).toBeGreaterThanOrEqual(acknowledged);
  expect(rowsOf(store), operation).toBe(states.get(store.seq));
  for (const { id, provenance } of store.project.all('articles')) {
    expectOk(await store.readArticle(id));
    expectOk(await store.readOriginal(provenance.sha256));
  }
  if (store.undoable !== null) expectOk(await store.undo(stamp));
  await store.close();
}

describe('power cuts', { timeout: 60_000 }, () => {
  test('at every call to the disk, in every way: nothing acknowledged is lost, nothing is corrupt', async () => {
    const { crashes, states } = await crashesOf(aWorkingDay);
    for (const crash of crashes) await check(crash, states);
    console.log(`${crashes.length} power cuts`);
    expect(crashes.length).toBeGreaterThan(500);
  });

  test('again while the project recovers from the first', async () => {
    const { crashes, states } = await crashesOf(aWorkingDay);
    let again = 0;
    for (const [index, { disk, acknowledged, operation }] of crashes.entries()) {
      if (acknowledged === 0 || index % 37 !== 0) continue;
      const second: Crash[] = [];
      disk.onOperation = (name) => {
        for (const [way, loss] of Object.entries(losses))
          second.push({
            disk: disk.afterPowerCut(loss),
            acknowledged,
            operation: `${operation}, then ${name}: ${way}`,
          });
      };
      if (disk.identity(`${folder}/lock`) !== null) await disk.remove(`${folder}/lock`);
      const { store } = expectOk(await openProject(folder, { fileSystem: disk }));
      await store.close();
      disk.onOperation = () => {};
      for (const crash of second) await check(crash, states);
      again += second.length;
    }
    console.log(`${again} second power cuts`);
    expect(again).toBeGreaterThan(500);
  });

  test('a disk that ignores what it is told would be caught', async () => {
    const forgetful = new MemoryDisk();
    const open = forgetful.open.bind(forgetful);
    forgetful.open = async (path, flags) => ({
      ...(await open(path, flags)),
      datasync: async () => {},
      datasyncNow: () => {},
    });
    const store = expectOk(await createProject(folder, { ...aProject, fileSystem: forgetful }));
    expectOk(await store.apply(rename('Lost')));
    const crash = {
      disk: forgetful.afterPowerCut(losses['names survive, contents do not']),
      acknowledged: 2,
      operation: '',
    };
    await expect(check(crash, new Map())).rejects.toThrow();
  });
});
