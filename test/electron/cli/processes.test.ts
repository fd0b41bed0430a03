/** The built command line as processes: pipes, exit status, locks, interrupts, import workers. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProject } from '#electron/storage/project-store';
import { html, markdown, plainText, writeFiles } from './articles';
import {
  aPlace,
  asLines,
  buildCommand,
  command,
  ended,
  jsonLines,
  started,
  warrantProcess,
  type Place,
} from './warrant';

let place: Place;
beforeAll(async () => {
  await buildCommand();
  place = await aPlace();
});
afterAll(() => place.remove());

const project = (name: string): string => join(place.folder, `${name}.warrant`);

it('is a program, started by any name', async () => {
  expect((await readFile(command, 'utf8')).split('\n')[0]).toBe('#!/usr/bin/env node');
  const { version } = JSON.parse(await readFile(join(command, '../../../package.json'), 'utf8'));
  expect(await warrantProcess(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  expect((await warrantProcess([])).status).toBe(2);
  expect((await warrantProcess(['list', join(place.folder, 'nowhere')])).status).toBe(1);
});

it('does the whole job from the folder it was typed in', async () => {
  const cwd = place.folder;
  await writeFiles(cwd, { 'in/jobs.txt': plainText, 'in/money.md': markdown, 'in/deep/regret.html': html });
  expect((await warrantProcess(['init', 'Job.warrant', '--title', 'Job'], { cwd })).status).toBe(0);
  const imported = await warrantProcess(['import', 'Job.warrant', 'in', '--json'], { cwd });
  expect(imported).toMatchObject({ status: 0, stderr: '' });
  expect(jsonLines(imported.stdout).map(({ file, status }) => [file, status])).toEqual([
    [join('in', 'deep', 'regret.html'), 'imported'],
    [join('in', 'jobs.txt'), 'imported'],
    [join('in', 'money.md'), 'imported'],
  ]);
  const line = { article: 'jobs.txt', exact: 'Nobody asked the robots', codes: ['1'] };
  const annotated = await warrantProcess(['annotate', 'Job.warrant', '-', '--json'], { cwd, input: asLines([line]) });
  expect(annotated).toMatchObject({ status: 0, stderr: '' });
  expect((await warrantProcess(['export', 'Job.warrant', '--out', 'map.json'], { cwd })).status).toBe(0);
  expect((await warrantProcess(['validate', 'map.json'], { cwd })).status).toBe(0);
  expect((await warrantProcess(['verify', 'Job.warrant'], { cwd })).status).toBe(0);
});

describe('standard output', () => {
  it('is written whole into a slow pipe', async () => {
    const folder = project('large');
    const [file = ''] = await writeFiles(place.folder, {
      'large.txt': `${plainText}\n${'Layoffs again. '.repeat(200_000)}`,
    });
    await warrantProcess(['init', folder]);
    await warrantProcess(['import', folder, file]);
    const child = started(['text', folder, 'large.txt']);
    await new Promise((resolve) => setTimeout(resolve, 1500)); // far more than a pipe holds waits to be read
    const [read, [status]] = await Promise.all([textOf(child.stdout), once(child, 'close')]);
    expect(status).toBe(0);
    expect(read.length).toBeGreaterThan(2_900_000);
    expect(read.endsWith('Layoffs again.\n')).toBe(true);
  });

  it.skipIf(process.platform === 'win32')('may be closed by a reader that has enough', async () => {
    const folder = project('large');
    const pipeline = `"${process.execPath}" "${command}" text "${folder}" large.txt | head -c 20; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = await ended(spawn('bash', ['-c', pipeline]));
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^Who took the jobs\?.*0\n$/s);
  });

  it.skipIf(process.platform !== 'linux')('that cannot be written is no success', async () => {
    const full = await open('/dev/full', 'w');
    const child = spawn(process.execPath, [command, '--help'], { stdio: ['ignore', full.fd, 'pipe'] });
    const { status, stderr } = await ended(child);
    await full.close();
    expect(status).toBe(1);
    expect(stderr).toContain('standard output could not be written: the disk is full');
  });
});

describe('a project that is open elsewhere', () => {
  it('is read but not changed, and this is said', async () => {
    const folder = project('held');
    const made = await createProject(folder, { title: 'Held', coderName: 'Ada', at: '2026-01-06T09:00:00.000Z' });
    if (!made.ok) throw new Error(made.error.message);
    const before = await readFile(join(folder, 'journal.jsonl'), 'utf8');
    const [file = ''] = await writeFiles(place.folder, { 'held.txt': plainText });
    for (const words of [
      ['import', folder, file],
      ['annotate', folder, '-'],
      ['apply', folder, '-'],
    ]) {
      const { status, stdout, stderr } = await warrantProcess([...words, '--json'], {
        input: asLines([{ type: 'project.rename', title: 'Taken' }]),
      });
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toContain(`number ${process.pid} `);
      expect(stderr).toContain('Nothing was changed.');
    }
    for (const words of [
      ['list', folder],
      ['export', folder],
      ['compare', folder],
      ['verify', folder],
    ])
      expect((await warrantProcess(words)).status).toBe(0);
    expect(await readFile(join(folder, 'journal.jsonl'), 'utf8')).toBe(before);
    await made.value.close();
    expect((await warrantProcess(['import', folder, file])).status).toBe(0);
  });
});

describe('lines that come one by one', () => {
  it('are answered, and saved, one by one', async () => {
    const folder = project('slow');
    await warrantProcess(['init', folder]);
    const child = started(['apply', folder, '-', '--json']);
    const closed = once(child, 'close');
    const answers: string[] = [];
    child.stdout.on('data', (chunk: Buffer) => answers.push(chunk.toString()));
    for (const title of ['One', 'Two', 'Three']) {
      const answered = once(child.stdout, 'data');
      child.stdin.write(`${JSON.stringify({ type: 'project.rename', title })}\n`);
      await answered;
      expect(await readFile(join(folder, 'journal.jsonl'), 'utf8')).toContain(`“${title}”`);
    }
    child.stdin.end();
    expect((await closed)[0]).toBe(0);
    expect(jsonLines(answers.join('')).map(({ line, status }) => [line, status])).toEqual([
      [1, 'applied'],
      [2, 'applied'],
      [3, 'applied'],
    ]);
  });
});

describe.skipIf(process.platform === 'win32')('an interrupt', () => {
  it('keeps what is imported, names the rest, and gives the project back', async () => {
    const folder = project('interrupted');
    await warrantProcess(['init', folder]);
    const files = Array.from({ length: 300 }, (_, index) => [
      `many/${String(index).padStart(3, '0')}.txt`,
      `Article number ${index}. ${plainText.repeat(20)}`,
    ]);
    await writeFiles(place.folder, Object.fromEntries(files));
    const child = started(['import', folder, join(place.folder, 'many'), '--json']);
    const result = ended(child);
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    const { status, stdout } = await result;
    expect(status).toBe(1);
    const records = jsonLines(stdout);
    expect(records).toHaveLength(300);
    const kept = records.filter((record) => record.status === 'imported');
    expect(kept.length).toBeGreaterThan(0);
    expect(records.filter((record) => record.error?.code === 'cancelled')).toHaveLength(300 - kept.length);
    expect(kept.length).toBeLessThan(300);
    await expect(access(join(folder, 'lock'))).rejects.toThrow('ENOENT');
    const listed = jsonLines((await warrantProcess(['list', folder, '--json'])).stdout);
    expect(new Set(listed.map(({ article }) => article))).toEqual(new Set(kept.map(({ article }) => article)));
  });
});

it('says nothing of its own about many files', async () => {
  const cwd = place.folder;
  const files = Object.fromEntries(
    Array.from({ length: 24 }, (_, index) => [`many/${index}.txt`, `Note ${index}\n\n${plainText}`]),
  );
  await writeFiles(cwd, files);
  expect((await warrantProcess(['init', 'Many.warrant'], { cwd })).status).toBe(0);
  expect(await warrantProcess(['import', 'Many.warrant', 'many', '--json'], { cwd })).toMatchObject({
    status: 0,
    stderr: '',
  });
});
