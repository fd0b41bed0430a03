import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createProject, openProject, repairProject } from '#electron/storage/project-store';
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

/** Disks with a project of the same history: one was closed, one lost its process before the last snapshot. */
const disks = { closed: new MemoryDisk(), crashed: new MemoryDisk() };
/** The rows after each entry of the history. */
const states = new Map<number, string>();
const lastState = () => states.get(Math.max(...states.keys()));

beforeAll(async () => {
  const fileSystem = disks.closed;
  await fileSystem.makeFolder('/disk');
  let store = expectOk(await createProject(folder, { ...aProject, fileSystem }));
  states.set(store.seq, rowsOf(store));
  const act = async (save: () => ReturnType<typeof store.apply>) => {
    expectOk(await save());
    states.set(store.seq, rowsOf(store));
  };
  await act(() => store.addArticle(articleFiles('article'), stamp));
  for (let n = 0; n < 10; n++) await act(() => store.apply(addClaim(n)));
  await act(() => store.undo(stamp));
  await store.close();
  ({ store } = expectOk(await openProject(folder, { fileSystem })));
  for (let n = 20; n < 26; n++) await act(() => store.apply(addClaim(n)));
  expectOk(await store.snapshot());
  for (let n = 30; n < 36; n++) await act(() => store.apply(addClaim(n)));
  await act(() => store.undo(stamp));
  disks.crashed = fileSystem.copy();
  await disks.crashed.remove(at('lock'));
  await store.close();
});

/** The same places in every run. */
const places = (count: number, size: number): number[] =>
  Array.from({ length: count }, (_, index) => Math.floor(((index * 0.618_033_988_75) % 1) * size));

type Damage = { readonly name: string; readonly to: (bytes: Buffer, place: number) => Buffer };
const truncated: Damage = { name: 'cut short', to: (bytes, place) => bytes.subarray(0, place) };
const flipped: Damage = {
  name: 'with one bit flipped',
  to: (bytes, place) => {
    const damaged = Buffer.from(bytes);
    damaged[place] = (damaged[place] ?? 0) ^ (1 << (place % 8));
    return damaged;
  },
};

/** Without the blank lines at its end, which are only room. */
const withoutBlanks = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.findLastIndex((byte) => byte !== 10) + 1);

/** What people are told when the project is opened, all in one; empty when nothing is said. */
async function opened(fileSystem?: MemoryDisk, path = folder) {
  const result = await openProject(path, fileSystem === undefined ? {} : { fileSystem });
  if (!result.ok) return { said: result.error.message, rows: undefined, seq: 0, writable: false };
  const { store, notices } = result.value;
  const said = [...notices, store.readOnly === false ? '' : store.readOnly].join(' ').trim();
  const seen = { said, rows: rowsOf(store), seq: store.seq, writable: store.readOnly === false };
  await store.close();
  return seen;
}

describe.each([truncated, flipped])('project.json $name', { timeout: 60_000 }, (damage) => {
  test.each(['closed', 'crashed'] as const)(
    '200 times, in a project that was %s: told, kept aside, nothing lost',
    async (kind) => {
      const whole = await disks[kind].readFile(at('project.json'));
      for (const place of places(200, whole.length)) {
        const disk = disks[kind].copy();
        const damaged = damage.to(whole, place);
        disk.put(at('project.json'), damaged);
        const { said, rows, writable } = await opened(disk);
        expect(said, `at ${place}`).toMatch(/damaged|newer/);
        if (rows !== undefined) expect(rows, `at ${place}`).toBe(lastState());
        const names = await disk.list(folder);
        const kept = writable ? names.find((name) => name.startsWith('project.damaged-')) : 'project.json';
        expect(damaged.equals(await disk.readFile(at(kept ?? 'none')))).toBe(true);
        if (writable) expect(await opened(disk)).toMatchObject({ said: '', rows });
      }
    },
  );
});

describe.each([truncated, flipped])('journal.jsonl $name', { timeout: 60_000 }, (damage) => {
  test('200 times, in a project that was closed: told, and no state is lost', async () => {
    const whole = await disks.closed.readFile(at('journal.jsonl'));
    for (const place of places(200, whole.length)) {
      const disk = disks.closed.copy();
      const damaged = damage.to(whole, place);
      disk.put(at('journal.jsonl'), damaged);
      const { said, rows, writable } = await opened(disk);
      expect(said, `at ${place}`).toMatch(/journal\.jsonl is damaged/);
      expect(rows, `at ${place}`).toBe(lastState());
      expect(writable).toBe(false);
      expect(damaged.equals(await disk.readFile(at('journal.jsonl')))).toBe(true);
    }
  });

  test('200 times, in a project whose process was lost: told, and never a state that was not', async () => {
    const whole = await disks.crashed.readFile(at('journal.jsonl'));
    const lines = withoutBlanks(whole).length;
    let silent = 0;
    for (const place of places(200, lines + 20)) {
      const disk = disks.crashed.copy();
      const damaged = damage.to(whole, place);
      disk.put(at('journal.jsonl'), damaged);
      const { said, rows, seq, writable } = await opened(disk);
      expect([...states.values()], `at ${place}`).toContain(rows);
      if (said === '') {
        // Cut between two lines after the last snapshot, nothing is left that could tell.
        expect(damage === truncated && whole[place - 1] === 10).toBe(true);
        silent += place <= lines ? 1 : 0;
      }
      if (!writable) expect(damaged.equals(await disk.readFile(at('journal.jsonl')))).toBe(true);
      else {
        const aside = (await disk.list(folder)).find((name) => name.startsWith('journal.torn-'));
        const torn = aside === undefined ? Buffer.alloc(0) : await disk.readFile(at(aside));
        const kept = Buffer.concat([await disk.readFile(at('journal.jsonl')), torn]);
        expect(withoutBlanks(kept).equals(withoutBlanks(damaged)), `at ${place}`).toBe(true);
        expect(rows).toBe(states.get(seq));
      }
    }
    expect(silent).toBeLessThan(5);
  });
});

describe.each([truncated, flipped])('an article $name', (damage) => {
  test.each(['articles/article.json', 'originals'])('200 times in %s: told', async (name) => {
    const disk = disks.closed.copy();
    const { store } = expectOk(await openProject(folder, { readOnly: true, fileSystem: disk }));
    const { sha256 } = store.project.get('articles', 'article')?.provenance ?? { sha256: '' };
    const path = at(name === 'originals' ? `originals/${sha256}` : name);
    const bytes = await disk.readFile(path);
    const read = () => (name === 'originals' ? store.readOriginal(sha256) : store.readArticle('article'));
    expectOk<unknown>(await read());
    for (const place of places(200, bytes.length)) {
      disk.put(path, damage.to(bytes, place));
      expect(expectFailure(await read()).message, `at ${place}`).toMatch(/damaged/);
    }
    await store.close();
  });
});

describe('files that are gone', () => {
  test('project.json: put together from a backup and the journal', async () => {
    const disk = disks.closed.copy();
    await disk.remove(at('project.json'));
    const { said, rows, writable } = await opened(disk);
    expect({ rows, writable }).toEqual({ rows: lastState(), writable: true });
    expect(said).toMatch(/missing.*backup/);
    expect(await opened(disk)).toMatchObject({ said: '', rows });
  });

  test('project.json and the backups: put together from the journal alone', async () => {
    const disk = disks.closed.copy();
    await disk.remove(at('project.json'));
    await disk.removeFolder(at('backups'));
    const { said, rows, writable } = await opened(disk);
    expect({ rows, writable }).toEqual({ rows: lastState(), writable: true });
    expect(said).toMatch(/missing.*journal/);
  });

  test('journal.jsonl: for reading, until repaired', async () => {
    const disk = disks.closed.copy();
    await disk.remove(at('journal.jsonl'));
    const { said, rows, writable } = await opened(disk);
    expect({ rows, writable }).toEqual({ rows: lastState(), writable: false });
    expect(said).toMatch(/journal\.jsonl is damaged or cut short/);
    expectOk(await repairProject(folder, stamp.at, disk));
    expect(await opened(disk)).toMatchObject({ said: '', rows, writable: true });
  });

  test('everything: there is no project', async () => {
    expect(expectFailure(await openProject('/disk/nowhere', { fileSystem: disks.closed.copy() })).code).toBe(
      'not-a-project',
    );
  });
});

describe('repair', () => {
  test('makes a damaged project writable and keeps what was there', async () => {
    const disk = disks.crashed.copy();
    const bytes = flipped.to(await disk.readFile(at('journal.jsonl')), 300);
    disk.put(at('journal.jsonl'), bytes);
    const before = await opened(disk);
    expect(before.writable).toBe(false);
    const aside = expectOk(await repairProject(folder, stamp.at, disk));
    expect(await disk.readFile(at(`${aside}/journal.jsonl`))).toEqual(bytes);
    const { store } = expectOk(await openProject(folder, { fileSystem: disk }));
    expect(rowsOf(store)).toBe(before.rows);
    expect(store.undoable).toBeNull();
    expectOk(await store.apply(rename('Repaired')));
    await store.close();
    expect(await opened(disk)).toMatchObject({ said: '', writable: true });
  });

  test('has nothing to do in a sound project', async () => {
    const failure = expectFailure(await repairProject(folder, stamp.at, disks.closed.copy()));
    expect(failure.code).toBe('nothing-to-repair');
  });
});

test('the same on a real disk', { timeout: 60_000 }, async () => {
  const base = await mkdtemp(join(tmpdir(), 'warrant-damage-'));
  const path = join(base, 'Layoffs.warrant');
  const store = expectOk(await createProject(path, aProject));
  expectOk(await store.addArticle(articleFiles('article'), stamp));
  for (let n = 0; n < 5; n++) expectOk(await store.apply(addClaim(n)));
  await store.close();
  const { rows } = await opened(undefined, path);
  for (const name of ['project.json', 'journal.jsonl']) {
    const whole = await readFile(join(path, name));
    for (const damage of [truncated, flipped])
      for (const place of places(5, whole.length)) {
        await writeFile(join(path, name), damage.to(whole, place));
        const seen = await opened(undefined, path);
        expect(seen.said, `${name} ${damage.name} at ${place}`).toMatch(/damaged/);
        expect(seen.rows).toBe(rows);
        if (name === 'journal.jsonl') await writeFile(join(path, name), whole);
      }
  }
  expect((await readdir(path)).filter((name) => name.startsWith('project.damaged-'))).toHaveLength(10);
  await rm(base, { recursive: true });
});
