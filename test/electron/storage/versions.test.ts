/** What happens to projects of other versions; version 2 stands for a future one that renamed a field of claims. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createProject, openProject } from '#electron/storage/project-store';
import { MemoryDisk } from '../../helpers/memory-disk';
import {
  addClaim,
  aProject,
  articleFiles,
  expectFailure,
  expectOk,
  rename,
  rowsOf,
  stamp,
} from '../../helpers/storage';

const folder = '/disk/Layoffs.warrant';
const at = (name: string) => `${folder}/${name}`;
let disk = new MemoryDisk();
let rows = '';

beforeEach(async () => {
  disk = new MemoryDisk();
  await disk.makeFolder('/disk');
  const store = expectOk(await createProject(folder, { ...aProject, fileSystem: disk }));
  expectOk(await store.addArticle(articleFiles('article'), stamp));
  expectOk(await store.apply(addClaim(1)));
  expectOk(await store.snapshot());
  expectOk(await store.apply(addClaim(2)));
  rows = rowsOf(store);
  const crashed = disk.copy();
  await crashed.remove(at('lock'));
  await store.close();
  disk = crashed; // a journal line that the snapshot does not hold has to be migrated as well
});

describe('a newer project', () => {
  const newer = async (edit: (text: string) => string) =>
    disk.put(at('project.json'), Buffer.from(edit((await disk.readFile(at('project.json'))).toString())));

  test('version 999: for reading only, and nothing of it is touched', async () => {
    await newer((text) => text.replace('"version":1', '"version":999'));
    const before = await disk.readFile(at('project.json'));
    const { store } = expectOk(await openProject(folder, { fileSystem: disk }));
    expect(store.readOnly).toMatch(/newer Warrant \(project version 999\)/);
    expect(rowsOf(store)).toBe(rows);
    expect(expectFailure(await store.apply(rename('No'))).code).toBe('read-only');
    await store.close();
    expect(before.equals(await disk.readFile(at('project.json')))).toBe(true);
  });

  test('with tables and fields that are not known here: the others are read', async () => {
    await newer((text) =>
      text
        .replace('"version":1', '"version":2')
        .replace('"claims":[', '"wagers":[\n{"id":"w"}\n],\n"claims":[')
        .replace('"statement":', '"mood":"sceptical","statement":'),
    );
    const { store } = expectOk(await openProject(folder, { fileSystem: disk }));
    expect(store.readOnly).toMatch(/version 2/);
    expect(rowsOf(store)).toBe(rows);
    await store.close();
  });

  test('that cannot be read at all is left alone', async () => {
    await newer((text) => text.replace('"version":1', '"version":2').replaceAll('"statement":', '"assertion":'));
    const failure = expectFailure(await openProject(folder, { fileSystem: disk }));
    expect(failure.code).toBe('newer-version');
    expect(failure.message).toMatch(/Update Warrant/);
  });
});

describe('an older project', () => {
  beforeEach(() => {
    vi.resetModules();
    vi.doMock('#shared/model/project', async (original) => ({ ...(await original<object>()), schemaVersion: 2 }));
    vi.doMock('#shared/migrate/steps', () => ({
      migrationSteps: [
        {
          from: 1,
          row: (table: string, row: { statement: string }) =>
            table === 'claims' ? { ...row, statement: `${row.statement} (2)` } : row,
        },
      ],
    }));
  });
  afterEach(() => {
    vi.doUnmock('#shared/model/project');
    vi.doUnmock('#shared/migrate/steps');
    vi.resetModules();
  });

  test('is brought up to date once, though nothing is changed in it', async () => {
    const later = await import('#electron/storage/project-store');
    for (const notices of [[expect.stringMatching(/from version 1 to 2/)], []]) {
      const opened = expectOk(await later.openProject(folder, { fileSystem: disk }));
      expect(opened.notices).toEqual(notices);
      await opened.store.close();
    }
  });

  test('is brought up to date, journal and all, and kept as it was', async () => {
    const later = await import('#electron/storage/project-store');
    const old = await disk.readFile(at('project.json'));
    const opened = expectOk(await later.openProject(folder, { fileSystem: disk }));
    let { store } = opened;
    expect(opened.notices).toEqual([expect.stringMatching(/from version 1 to 2/)]);
    expect(store.project.get('claims', 'claim-1')?.statement).toMatch(/\(2\)$/);
    expect(store.project.get('claims', 'claim-2')?.statement).toMatch(/\(2\)$/);
    const kept = (await disk.list(folder)).find((name) => name.startsWith('project.version-1-')) ?? 'none';
    expect(old.equals(await disk.readFile(at(kept)))).toBe(true);
    expectOk(await store.undo(stamp)); // of a line that version 1 wrote
    expect(store.project.get('claims', 'claim-2')).toBeUndefined();
    expectOk(await store.redo(stamp));
    await store.close();
    const again = expectOk(await later.openProject(folder, { fileSystem: disk }));
    expect(again.notices).toEqual([]);
    ({ store } = again);
    expect(store.project.get('claims', 'claim-1')?.statement).toBe('Claim number 1 🧾 (2)');
    expectOk(await store.undo(stamp));
    await store.close();
    const earlier = expectOk(await openProject(folder, { fileSystem: disk }));
    expect(earlier.store.readOnly).toMatch(/newer Warrant/);
    await earlier.store.close();
  });
});
