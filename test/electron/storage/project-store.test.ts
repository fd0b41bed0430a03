import { readFile, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProject, openProject, type Applied, type ProjectStore } from '#electron/storage/project-store';
import { commandSchema } from '#shared/commands/commands';
import { MemoryDisk } from '../../helpers/memory-disk';
import { choices, commandFor } from '../../helpers/random-commands';
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
async function aStore(fileSystem = new MemoryDisk()): Promise<{ store: ProjectStore; disk: MemoryDisk }> {
  await fileSystem.makeFolder('/disk');
  const store = expectOk(await createProject(folder, { ...aProject, fileSystem }));
  expectOk(await store.addArticle(articleFiles('article'), stamp));
  return { store, disk: fileSystem };
}
async function reopened(store: ProjectStore, disk: MemoryDisk): Promise<ProjectStore> {
  await store.close();
  const opened = expectOk(await openProject(folder, { fileSystem: disk }));
  expect(opened.notices).toEqual([]);
  expect(opened.store.readOnly).toBe(false);
  return opened.store;
}
const titleOf = (store: ProjectStore) => [...store.project.all('info')][0]?.title;

describe('a project on a real disk', () => {
  let base = '';
  beforeAll(async () => void (base = await mkdtemp(join(tmpdir(), 'warrant-store-'))));
  afterAll(() => rm(base, { recursive: true, force: true }));

  test('has the files that the documentation names, and is there again after a restart', async () => {
    const path = join(base, 'Layoffs.warrant');
    let store = expectOk(await createProject(path, aProject));
    const files = articleFiles('article');
    expectOk(await store.addArticle(files, stamp));
    expectOk(await store.apply(addClaim(1)));
    const rows = rowsOf(store);
    await store.close();
    const journal = (await readFile(join(path, 'journal.jsonl'), 'utf8')).trimEnd().split('\n');
    expect(journal.map((line) => (JSON.parse(line) as { label: string }).label)).toEqual([
      'Created the project',
      'Imported “article”',
      'Coded a claim: “Claim number 1 🧾”',
    ]);
    expect(JSON.parse(await readFile(join(path, 'project.json'), 'utf8'))).toMatchObject({
      version: 1,
      journal: { seq: 3 },
    });
    for (const name of ['articles/article.json', `originals/${files.article.provenance.sha256}`, 'backups'])
      await expect(stat(join(path, name))).resolves.toBeDefined();
    ({ store } = expectOk(await openProject(path)));
    expect(rowsOf(store)).toBe(rows);
    expect(expectOk(await store.readArticle('article'))).toEqual(files.text);
    expect(
      Buffer.from(expectOk(await store.readOriginal(files.article.provenance.sha256))).equals(files.original),
    ).toBe(true);
    await store.close();
  });

  test('is not made over something else', async () => {
    expect(expectFailure(await createProject(base, aProject)).code).toBe('exists');
  });
});

describe('undo and redo', () => {
  test('reach back across restarts, as far as the project goes', async () => {
    let { store, disk } = await aStore();
    const states = [rowsOf(store)];
    for (let n = 0; n < 20; n++) {
      expectOk(await store.apply(addClaim(n)));
      states.push(rowsOf(store));
      if (n % 6 === 5) store = await reopened(store, disk);
    }
    for (let n = 20; n > 0; n--) {
      expect(rowsOf(store)).toBe(states[n]);
      expect(store.undoable?.label).toBe(`Coded a claim: “Claim number ${n - 1} 🧾”`);
      expectOk(await store.undo(stamp));
      if (n % 7 === 3) store = await reopened(store, disk);
    }
    expect(store.undoable?.label).toBe('Imported “article”');
    expectOk(await store.undo(stamp));
    expect(expectFailure(await store.undo(stamp)).code).toBe('nothing-left');
    expectOk(await store.redo(stamp));
    for (let n = 0; n < 20; n++) {
      expect(rowsOf(store)).toBe(states[n]);
      if (n % 7 === 3) store = await reopened(store, disk);
      expectOk(await store.redo(stamp));
    }
    expect(rowsOf(store)).toBe(states[20]);
    expect(expectFailure(await store.redo(stamp)).code).toBe('nothing-left');
    await store.close();
  });

  test('a new command leaves nothing to redo', async () => {
    const { store } = await aStore();
    expectOk(await store.apply(rename('One')));
    expectOk(await store.undo(stamp));
    expect(store.redoable?.label).toBe('Renamed the project to “One”');
    expectOk(await store.apply(rename('Two')));
    expect(store.redoable).toBeNull();
    await store.close();
  });

  test('may be asked for before the last change is on the disk', async () => {
    const { store } = await aStore();
    const saves = [
      store.apply(rename('One')),
      store.undo(stamp),
      store.undo(stamp),
      store.redo(stamp),
      store.redo(stamp),
    ];
    for (const saved of await Promise.all(saves)) expectOk(saved);
    expect(titleOf(store)).toBe('One');
    expect(store.undoable?.label).toBe('Renamed the project to “One”');
    await store.close();
  });

  test('any commands, undos, redos and restarts: as a plain list of states would have it', async () => {
    const action = fc.constantFrom('do', 'do', 'do', 'undo', 'undo', 'redo', 'restart');
    const steps = fc.array(fc.record({ action, choice: choices(1) }), { minLength: 1, maxLength: 40, size: 'max' });
    await fc.assert(
      fc.asyncProperty(steps, async (wanted) => {
        let { store, disk } = await aStore();
        let past = [rowsOf(store)];
        let future: string[] = [];
        expectOk(await store.undo(stamp)); // the article, so that everything can be taken back
        future.push(past.pop() ?? '');
        past.push(rowsOf(store));
        for (const { action: what, choice } of wanted) {
          const [first] = choice;
          if (what === 'restart') store = await reopened(store, disk);
          else if (what === 'undo') {
            const undone = await store.undo(stamp);
            expect(undone.ok).toBe(past.length > 1);
            if (undone.ok) future.push(past.pop() ?? '');
          } else if (what === 'redo') {
            const redone = await store.redo(stamp);
            expect(redone.ok).toBe(future.length > 0);
            if (redone.ok) past.push(future.pop() ?? '');
          } else if (first !== undefined) {
            const applied = await store.apply({
              ...stamp,
              command: commandSchema.parse(commandFor(store.project, first)),
            });
            if (applied.ok && applied.value.changes.length > 0) {
              past.push(rowsOf(store));
              future = [];
            }
          }
          expect(rowsOf(store)).toBe(past.at(-1));
        }
        store = await reopened(store, disk);
        expect(rowsOf(store)).toBe(past.at(-1));
        await store.close();
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});

describe('commands', () => {
  test('a burst goes to the disk together, and everyone hears of it in order', async () => {
    const { store, disk } = await aStore();
    let syncs = 0;
    disk.onOperation = (name) => void (syncs += name === 'datasync' ? 1 : 0);
    const heard: Applied[] = [];
    store.subscribe((applied) => heard.push(applied));
    const saves = Array.from({ length: 500 }, (_, n) => store.apply(addClaim(n)));
    for (const saved of await Promise.all(saves)) expectOk(saved);
    expect(syncs).toBeLessThanOrEqual(2);
    expect(heard.map(({ seq }) => seq)).toEqual(Array.from({ length: 500 }, (_, n) => n + 3));
    await store.close();
  });

  test('one that does not fit changes nothing and is not in the history', async () => {
    const { store } = await aStore();
    const { seq } = store;
    expect(expectFailure(await store.apply({ ...stamp, command: { type: 'claim.remove', id: 'none' } })).code).toBe(
      'not-found',
    );
    expect(store.seq).toBe(seq);
    await store.close();
  });

  test('one that changes nothing is acknowledged and is not in the history', async () => {
    const { store } = await aStore();
    const { seq } = store;
    expect(expectOk(await store.apply(rename('Layoffs')))).toMatchObject({ seq, changes: [] });
    expect(store.seq).toBe(seq);
    await store.close();
  });

  test('an article without its text is refused', async () => {
    const { store } = await aStore();
    const { article } = articleFiles('second');
    const refused = await store.apply({ ...stamp, command: { type: 'article.add', article } });
    expect(expectFailure(refused).code).toBe('text-missing');
    await store.close();
  });

  test('an article whose text is not the one its fingerprint is of is refused', async () => {
    const { store } = await aStore();
    const files = articleFiles('second');
    const other = { ...files, text: { ...files.text, document: articleFiles('third').text.document } };
    expect(expectFailure(await store.addArticle(other, stamp)).code).toBe('text-hash');
    await store.close();
  });

  test('what could not be read again is not written', async () => {
    const { store } = await aStore();
    const { seq } = store;
    const bad = [
      { ...rename('Fine'), at: 'yesterday' },
      rename(''),
      { ...stamp, command: { type: 'coder.add', coder: { id: '../../x', name: 'Eve' } } } as const,
    ];
    for (const envelope of bad) expect(expectFailure(await store.apply(envelope)).code).toBe('invalid');
    expect(expectFailure(await store.undo({ coderId: 'ada', at: 'now' })).code).toBe('invalid');
    expect(store.seq).toBe(seq);
    await store.close();
  });

  test('after the close nothing is taken', async () => {
    const { store } = await aStore();
    await store.close();
    expect(expectFailure(await store.apply(rename('Too late'))).code).toBe('read-only');
    await store.close();
  });
});

test('the history is read newest first, a page at a time, and says what is undone', async () => {
  let { store, disk } = await aStore();
  for (let n = 0; n < 8; n++) expectOk(await store.apply(addClaim(n)));
  expectOk(await store.undo(stamp));
  expectOk(await store.undo(stamp));
  expectOk(await store.redo(stamp));
  store = await reopened(store, disk);
  const first = expectOk(store.history(null, 4));
  expect(first.entries.map(({ seq, kind, of, undone }) => [seq, kind, of, undone])).toEqual([
    [13, 'redo', 9, false],
    [12, 'undo', 9, false],
    [11, 'undo', 10, false],
    [10, 'do', null, true],
  ]);
  const rest = expectOk(store.history(first.next, 100));
  expect(rest.entries.map(({ seq }) => seq)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
  expect(rest.entries.filter(({ undone }) => undone)).toEqual([]);
  expect(rest.entries.at(-1)).toMatchObject({ kind: 'create', label: 'Created the project', coderId: 'ada' });
  expect(rest.next).toBeNull();
  await store.close();
});
