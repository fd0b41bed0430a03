import { cp, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeFileSystem } from '#electron/storage/file-system';
import { createProject, openProject, type ProjectStore } from '#electron/storage/project-store';
import type { Result } from '#shared/model/result';
import { faultyFileSystem, type Fault } from '../../helpers/faulty-file-system';
import { addClaim, aProject, articleFiles, expectOk, rename, rowsOf, stamp } from '../../helpers/storage';

let base = '';
let whole = '';
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'warrant-faults-'));
  whole = join(base, 'Whole.warrant');
  const store = expectOk(await createProject(whole, aProject));
  expectOk(await store.addArticle(articleFiles('article'), stamp));
  expectOk(await store.apply(addClaim(1)));
  expectOk(await store.apply(rename('As it was')));
  await store.close();
});
afterAll(() => rm(base, { recursive: true, force: true }));

type Save = (store: ProjectStore) => Promise<Result<unknown>>;
const saves: Record<string, Save> = {
  'a command': (store) => store.apply(addClaim(2)),
  'an undo': (store) => store.undo(stamp),
  'an article': (store) => store.addArticle(articleFiles('second'), stamp),
};
const faults: Fault[] = ['ENOSPC', 'EIO', 'EACCES', 'short write'];
let copies = 0;

/** A store over a copy of the project, whose disk meets `fault` at call `failing` (from 1) of what comes after. */
async function storeThatFails(fault: Fault, failing: number, lasting: boolean) {
  const folder = join(base, `copy-${copies++}.warrant`);
  await cp(whole, folder, { recursive: true });
  const met: string[] = [];
  let calls = -Infinity;
  const fileSystem = faultyFileSystem(nodeFileSystem, (call) => {
    if (fault === 'short write' && call !== 'file.writeNow' && call !== 'file.write') return null;
    calls += 1;
    if (lasting ? calls < failing : calls !== failing) return null;
    met.push(call);
    return fault;
  });
  const { store } = expectOk(await openProject(folder, { fileSystem }));
  return { folder, store, met, arm: () => void (calls = 0), disarm: () => void (calls = -Infinity) };
}

const journalOf = (folder: string) => readFile(join(folder, 'journal.jsonl'));

describe.each(Object.entries(saves))('a disk that fails once during %s', (_, save) => {
  test.each(faults)('%s: reported, and the journal is as it was', async (fault) => {
    let met = 0;
    for (let failing = 1; ; failing++) {
      const { folder, store, met: calls, arm, disarm } = await storeThatFails(fault, failing, false);
      const before = { journal: await journalOf(folder), rows: rowsOf(store) };
      arm();
      const saved = await save(store);
      disarm();
      if (calls.length === 0) {
        expectOk(saved);
        await store.close();
        break; // every call of the save was failed once
      }
      met += 1;
      if (fault === 'short write')
        expectOk(saved); // the rest is written after it
      else if (!saved.ok) {
        expect(saved.error.message).toMatch(/full|permission|error|could not/);
        expect(before.journal.equals(await journalOf(folder)), calls[0]).toBe(true);
        expect(rowsOf(store)).toBe(before.rows);
      } else expect(calls[0]).toMatch(/close|remove/); // what is saved is saved, though tidying up failed
      const rows = rowsOf(store);
      if (store.readOnly === false && !saved.ok) expectOk(await store.apply(rename('Goes on')));
      const after = store.readOnly === false && !saved.ok ? rowsOf(store) : rows;
      await store.close();
      const again = expectOk(await openProject(folder));
      expect(again.store.readOnly).toBe(false);
      expect(rowsOf(again.store)).toBe(after);
      await again.store.close();
    }
    expect(met).toBeGreaterThan(0);
  });

  test.each(['ENOSPC', 'EIO', 'EACCES'] as const)(
    '%s from then on: reported, and nothing before it is lost',
    async (fault) => {
      for (let failing = 1; ; failing++) {
        const { folder, store, met, arm } = await storeThatFails(fault, failing, true);
        const rows = rowsOf(store);
        const before = await journalOf(folder);
        arm();
        const saved = await save(store);
        if (met.length === 0) {
          await store.close();
          break;
        }
        if (!saved.ok) expect(rowsOf(store)).toBe(rows);
        await store.close();
        const journal = await journalOf(folder);
        expect(before.equals(journal.subarray(0, before.length))).toBe(true);
        const again = expectOk(await openProject(folder));
        if (saved.ok || journal.length === before.length) expect(rowsOf(again.store)).toBe(rowsOf(store));
        await again.store.close();
      }
    },
  );
});

describe('a disk that fails during a snapshot', () => {
  test.each(faults)('%s: reported, and project.json is as it was', async (fault) => {
    let reported = 0;
    for (let failing = 1; ; failing++) {
      const { folder, store, met, arm, disarm } = await storeThatFails(fault, failing, false);
      expectOk(await store.apply(rename('Not in the snapshot yet')));
      const before = await readFile(join(folder, 'project.json'));
      arm();
      const written = await store.snapshot();
      disarm();
      if (met.length === 0) break;
      if (!written.ok) {
        reported += 1;
        const now = await readFile(join(folder, 'project.json'));
        if (met[0] !== 'syncFolder' && met[0] !== 'identity') expect(now.equals(before), met[0]).toBe(true);
        expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
      }
      const rows = rowsOf(store);
      expectOk(await store.snapshot());
      await store.close();
      const again = expectOk(await openProject(folder));
      expect(again.notices).toEqual([]);
      expect(rowsOf(again.store)).toBe(rows);
      await again.store.close();
      expect((await readdir(folder)).filter((name) => name.includes('conflict'))).toEqual([]);
    }
    if (fault !== 'short write') expect(reported).toBeGreaterThan(5);
  });
});

describe('a disk that fails while a project is opened or created', () => {
  test.each(['ENOSPC', 'EIO', 'EACCES'] as const)('%s on opening: for reading only, or said why not', async (fault) => {
    const before = await journalOf(whole);
    for (let failing = 1; ; failing++) {
      let calls = 0;
      const fileSystem = faultyFileSystem(nodeFileSystem, () => (++calls === failing ? fault : null));
      const opened = await openProject(whole, { fileSystem });
      if (opened.ok) {
        expect([...opened.value.store.project.all('info')][0]?.title).toBe('As it was');
        await opened.value.store.close();
      } else expect(opened.error.message).not.toBe('');
      expect(before.equals(await journalOf(whole))).toBe(true);
      await rm(join(whole, 'lock'), { force: true });
      if (calls < failing) break;
    }
    const { store } = expectOk(await openProject(whole));
    expect(store.readOnly).toBe(false);
    await store.close();
  });

  test.each(['ENOSPC', 'EIO', 'EACCES'] as const)('%s on creating: all of it or nothing', async (fault) => {
    for (let failing = 1; ; failing++) {
      const parent = await mkdtemp(join(base, 'new-'));
      let calls = 0;
      const fileSystem = faultyFileSystem(nodeFileSystem, () => (++calls === failing ? fault : null));
      const created = await createProject(join(parent, 'New.warrant'), { ...aProject, fileSystem });
      if (created.ok) await created.value.close();
      const left = await readdir(parent);
      if (left.length > 0) expectOk(await openProject(join(parent, 'New.warrant'), { readOnly: true }));
      expect(left.length).toBeLessThanOrEqual(1);
      if (calls < failing) break;
    }
  });
});
