import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, readdir, rename as renameFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProject, openProject } from '#electron/storage/project-store';
import { bundled } from '../../helpers/bundled';
import { aProject, articleFiles, expectFailure, expectOk, rename, stamp } from '../../helpers/storage';

let base = '';
let script = '';
let whole = '';
beforeAll(async () => {
  script = await bundled('test/helpers/processes/storage.ts');
  base = await mkdtemp(join(tmpdir(), 'warrant-processes-'));
  whole = join(base, 'Whole.warrant');
  const store = expectOk(await createProject(whole, aProject));
  expectOk(await store.addArticle(articleFiles('article'), stamp));
  await store.close();
}, 60_000);
afterAll(async () => {
  await rm(base, { recursive: true, force: true });
  await rm(join(script, '..'), { recursive: true, force: true });
});

let copies = 0;
async function aCopy(): Promise<string> {
  const folder = join(base, `copy-${copies++}.warrant`);
  await cp(whole, folder, { recursive: true });
  return folder;
}

/** Starts the process; `lines` fills with what it says, `ready` comes with its first line. */
function started(...args: string[]): {
  child: ChildProcess;
  lines: string[];
  ready: Promise<string>;
  ended: Promise<unknown>;
} {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const reader = createInterface(child.stdout);
  const ended = Promise.all([once(reader, 'close'), once(child, 'exit')]);
  const ready = new Promise<string>((resolve) => reader.once('line', resolve));
  reader.on('line', (line) => lines.push(line));
  return { child, lines, ready, ended };
}

const kills = Number(process.env['WARRANT_KILLS'] ?? 50);

describe('a process that is killed', () => {
  test(`${kills} times, at any moment: nothing acknowledged is lost`, { timeout: 60_000 + kills * 2000 }, async () => {
    const folder = await aCopy();
    const acknowledged = new Set<string>();
    for (let kill = 0; kill < kills; kill++) {
      const { child, lines, ready, ended } = started('append', folder, String(kill));
      // Every fourth is killed while it starts: opening has to survive as well.
      if (kill % 4 !== 0) await ready;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * (kill % 4 === 0 ? 250 : 60)));
      child.kill('SIGKILL');
      await ended;
      for (const line of lines) if (line.startsWith('saved ')) acknowledged.add(line.slice('saved '.length));
      const { store } = expectOk(await openProject(folder, { readOnly: true }));
      const lost = [...acknowledged].filter((id) => store.project.get('claims', id) === undefined);
      expect(lost, `after kill ${kill}`).toEqual([]);
      await store.close();
    }
    const { store } = expectOk(await openProject(folder));
    expect(store.readOnly).toBe(false);
    expectOk(await store.undo(stamp));
    await store.close();
    console.log(`${kills} kills, ${acknowledged.size} acknowledged claims, none lost`);
    expect(acknowledged.size).toBeGreaterThan(kills);
  });
});

describe('two processes', () => {
  test('the second may only read, and is told who writes', async () => {
    const folder = await aCopy();
    const first = started('hold', folder);
    expect(await first.ready).toBe('ready');
    const second = expectOk(await openProject(folder));
    expect(second.store.readOnly).toContain(`number ${first.child.pid} on ${hostname()}`);
    expect(expectFailure(await second.store.apply(rename('Not mine'))).code).toBe('read-only');
    expect(expectFailure(await second.store.undo(stamp)).code).toBe('read-only');
    expect(expectFailure(await second.store.addArticle(articleFiles('second'), stamp)).code).toBe('read-only');
    await second.store.close();
    first.child.stdin?.end();
    await first.ended;
    const third = expectOk(await openProject(folder));
    expect(third.store.readOnly).toBe(false);
    await third.store.close();
    expect(await readdir(folder)).not.toContain('lock');
  });

  test('one process opens it twice: the second may only read', async () => {
    const folder = await aCopy();
    const first = expectOk(await openProject(folder));
    const second = expectOk(await openProject(folder));
    expect(first.store.readOnly).toBe(false);
    expect(second.store.readOnly).toMatch(/open for writing/);
    await second.store.close();
    expectOk(await first.store.apply(rename('Still mine')));
    await first.store.close();
  });

  test('a process that lost its lock writes no snapshot over the new holder’s', async () => {
    const folder = await aCopy();
    const { store } = expectOk(await openProject(folder));
    const notices: string[] = [];
    store.onNotice((notice) => notices.push(notice));
    expectOk(await store.apply(rename('Mine')));
    const before = await readFile(join(folder, 'project.json'));
    await writeFile(join(folder, 'lock'), JSON.stringify(lock));
    await store.close();
    expect(before.equals(await readFile(join(folder, 'project.json')))).toBe(true);
    expect(notices).toEqual([expect.stringMatching(/another process took this project over/)]);
    expect(await readFile(join(folder, 'lock'), 'utf8')).toBe(JSON.stringify(lock));
  });

  test('what dead processes left of their locks goes after a minute', async () => {
    const folder = await aCopy();
    for (const name of ['lock.a.new', 'lock.b.stale']) {
      await writeFile(join(folder, name), 'x');
      await utimes(join(folder, name), minuteAgo, minuteAgo);
    }
    await writeFile(join(folder, 'lock.c.new'), 'x'); // somebody may be at it just now
    const { store } = expectOk(await openProject(folder));
    await store.close();
    expect((await readdir(folder)).filter((name) => name.startsWith('lock'))).toEqual(['lock.c.new']);
  });

  test('a folder without a project is left without a lock', async () => {
    const folder = await mkdtemp(join(base, 'other-'));
    expect(expectFailure(await openProject(folder)).code).toBe('not-a-project');
    expect(await readdir(folder)).toEqual([]);
  });

  const lock = { token: 'other', pid: 1, host: hostname(), since: new Date().toISOString() };
  const minuteAgo = new Date(Date.now() - 61_000);
  test.each([
    { name: 'a process that is gone', holder: { ...lock, pid: 2 ** 30 }, writable: true },
    { name: 'a process that runs', holder: { ...lock, pid: process.ppid }, writable: false },
    {
      name: 'one of the same number before the machine was started',
      holder: { ...lock, pid: process.ppid, since: '2001-01-01T00:00:00.000Z' },
      writable: true,
    },
    { name: 'an earlier process of our number', holder: { ...lock, pid: process.pid }, writable: true },
    { name: 'another machine that is heard of', holder: { ...lock, host: 'elsewhere' }, writable: false },
    {
      name: 'another machine, silent for a minute',
      holder: { ...lock, host: 'elsewhere' },
      beat: minuteAgo,
      writable: true,
    },
    { name: 'nobody can tell', holder: 'garbage', writable: false },
    { name: 'nobody can tell, silent for a minute', holder: 'garbage', beat: minuteAgo, writable: true },
  ])('a lock of $name: writable $writable', async ({ holder, beat, writable }) => {
    const folder = await aCopy();
    await writeFile(join(folder, 'lock'), JSON.stringify(holder));
    if (beat !== undefined) await utimes(join(folder, 'lock'), beat, beat);
    const { store } = expectOk(await openProject(folder));
    expect(store.readOnly === false).toBe(writable);
    await store.close();
    expect((await readdir(folder)).includes('lock')).toBe(!writable);
  });
});

describe('another program changes files while the project is open', () => {
  const journal = (folder: string) => join(folder, 'journal.jsonl');
  /** As long as it takes until the store has looked at its files again. */
  const aLook = () => new Promise((resolve) => setTimeout(resolve, 150));

  test.each([
    { name: 'adds to the journal', change: (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('{"sum":"x"}\n')]) },
    { name: 'cuts the journal', change: (bytes: Buffer) => bytes.subarray(0, 700) },
    {
      name: 'edits the journal in place',
      change: (bytes: Buffer) => Buffer.from(bytes.toString().replace('Ada', 'Eve')),
    },
  ])('$name: nothing more is written, and people are told', async ({ change }) => {
    const folder = await aCopy();
    const { store } = expectOk(await openProject(folder));
    const notices: string[] = [];
    store.onNotice((notice) => notices.push(notice));
    expectOk(await store.apply(rename('Mine')));
    await aLook();
    const theirs = change(await readFile(journal(folder)));
    await writeFile(journal(folder), theirs);
    expect(expectFailure(await store.apply(rename('Too late'))).code).toBe('outside-change');
    expect([...store.project.all('info')][0]?.title).toBe('Mine');
    expect(store.readOnly).toMatch(/Another program changed journal\.jsonl/);
    expect(expectFailure(await store.apply(rename('Still too late'))).code).toBe('read-only');
    await store.close();
    expect(theirs.equals(await readFile(journal(folder)))).toBe(true);
    expect(notices).toHaveLength(1);
  });

  test('replaces the journal in the midst of our saves: people are told a moment later, and nothing is lost', async () => {
    const folder = await aCopy();
    const { store } = expectOk(await openProject(folder));
    expectOk(await store.apply(rename('One')));
    await renameFile(journal(folder), join(folder, 'taken'));
    await writeFile(journal(folder), 'theirs');
    const second = await store.apply(rename('Two'));
    await aLook();
    expect(expectFailure(await store.apply(rename('Three'))).code).toBe('outside-change');
    await store.close();
    expect(await readFile(journal(folder), 'utf8')).toBe('theirs');
    const again = expectOk(await openProject(folder));
    expect(again.store.readOnly).toMatch(/repair/);
    expect([...again.store.project.all('info')][0]?.title).toBe(second.ok ? 'Two' : 'One');
    await again.store.close();
  });

  test('the same bytes put there anew are the same journal', async () => {
    const folder = await aCopy();
    const { store } = expectOk(await openProject(folder));
    expectOk(await store.apply(rename('One')));
    await aLook();
    const bytes = await readFile(journal(folder));
    await rm(journal(folder));
    await writeFile(journal(folder), bytes);
    expectOk(await store.apply(rename('Two')));
    await store.close();
    const again = expectOk(await openProject(folder));
    expect(again.notices).toEqual([]);
    expect([...again.store.project.all('info')][0]?.title).toBe('Two');
    await again.store.close();
  });

  test('a project.json from elsewhere is kept beside, and said so', async () => {
    const folder = await aCopy();
    const { store } = expectOk(await openProject(folder));
    const notices: string[] = [];
    store.onNotice((notice) => notices.push(notice));
    expectOk(await store.apply(rename('Mine')));
    await writeFile(join(folder, 'project.json'), '{"theirs":true}');
    await store.close();
    const kept = (await readdir(folder)).find((name) => name.startsWith('project.conflict-')) ?? 'none';
    expect(await readFile(join(folder, kept), 'utf8')).toBe('{"theirs":true}');
    expect(notices).toEqual([expect.stringContaining(kept)]);
    const again = expectOk(await openProject(folder));
    expect(again.notices).toEqual([]);
    expect([...again.store.project.all('info')][0]?.title).toBe('Mine');
    await again.store.close();
  });
});
