import { execFile } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { html, markdown, plainText, writeFiles } from './articles';
import { aPlace, jsonLines, warrant, type Place } from './warrant';

let place: Place;
beforeAll(async () => void (place = await aPlace()));
afterAll(() => place.remove());

async function aProject(name: string): Promise<string> {
  const project = join(place.folder, `${name}.warrant`);
  expect((await warrant(['init', project])).status).toBe(0);
  return project;
}

describe('import --json', () => {
  it('prints what it found out, and nothing else', async () => {
    const project = await aProject('fields');
    const [file = ''] = await writeFiles(place.folder, { 'fields/money.md': markdown });
    const { status, stdout, stderr } = await warrant(['import', project, file, '--json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [record] = jsonLines(stdout);
    const text = jsonLines((await warrant(['text', project, record.article, '--json'])).stdout)[0];
    expect(record).toEqual({
      file,
      status: 'imported',
      article: expect.stringMatching(/^[0-9a-f-]{36}$/),
      title: 'Follow the money',
      authors: ['R. Reyes'],
      publisher: null,
      url: null,
      published: '2026-03-05',
      language: record.language,
      format: 'markdown',
      characters: [...text.text].length,
      repairs: [],
      warnings: [],
    });
    expect(record.language === null || record.language === 'en').toBe(true);
    expect(text.characters).toBe(record.characters);
  });

  it('counts code points, not UTF-16 units', async () => {
    const project = await aProject('code-points');
    const [file = ''] = await writeFiles(place.folder, { 'code-points/jobs.txt': plainText });
    const [record] = jsonLines((await warrant(['import', project, file, '--json'])).stdout);
    const { stdout } = await warrant(['text', project, 'jobs.txt']);
    const text = stdout.slice(0, -1);
    expect(text).toContain('🤖');
    expect([...text]).toHaveLength(record.characters);
    expect(text.length).toBeGreaterThan(record.characters);
  });

  it('takes the paths in their order and folders down to their files, and leaves out what is hidden', async () => {
    const project = await aProject('order');
    await writeFiles(place.folder, {
      'tree/b.txt': 'The second article of the tree, on layoffs.',
      'tree/a/z.txt': 'The last article of the first folder, on layoffs.',
      'tree/a/y.txt': 'The first article of the first folder, on layoffs.',
      'tree/.hidden/c.txt': 'Not seen.',
      'tree/.d.txt': 'Not seen.',
      'tree/Other.warrant/project.json': '{}',
      'single.txt': 'An article by itself, named first.',
    });
    await symlink(join(place.folder, 'tree'), join(place.folder, 'tree', 'a', 'round'));
    const paths = ['single.txt', 'tree'].map((name) => join(place.folder, name));
    const { status, stdout } = await warrant(['import', project, ...paths, '--json']);
    expect(status).toBe(0);
    expect(jsonLines(stdout).map(({ file }) => file.slice(place.folder.length + 1))).toEqual([
      'single.txt',
      'tree/a/y.txt',
      'tree/a/z.txt',
      'tree/b.txt',
    ]);
  });

  it('names the article that a duplicate equals; of equal files in one call the first becomes it', async () => {
    const project = await aProject('duplicates');
    const twins = Array.from({ length: 12 }, (_, index) => [`twins/${String.fromCharCode(97 + index)}.txt`, plainText]);
    await writeFiles(place.folder, Object.fromEntries(twins));
    const records = jsonLines((await warrant(['import', project, join(place.folder, 'twins'), '--json'])).stdout);
    const [first, ...others] = records;
    expect(first).toMatchObject({ status: 'imported', file: join(place.folder, 'twins/a.txt') });
    expect(others).toHaveLength(11);
    for (const other of others) {
      const { file, status: _, ...fields } = other;
      expect(other.status).toBe('duplicate');
      expect({ ...fields, file: first.file, status: 'imported' }).toEqual(first);
      expect(file).not.toBe(first.file);
    }
    const again = await warrant(['import', project, first.file, '--json']);
    expect(again.status).toBe(0);
    expect(jsonLines(again.stdout)[0]).toMatchObject({ status: 'duplicate', article: first.article });
  });

  it.skipIf(process.platform === 'win32')('goes on after what cannot be read, says why, and ends with 1', async () => {
    const project = await aProject('failures');
    const [empty = '', binary = '', good = ''] = await writeFiles(place.folder, {
      'failures/empty.txt': '',
      'failures/binary.txt': Buffer.from(Array.from({ length: 400 }, (_, index) => (index * 37) % 256)),
      'failures/good.html': html,
    });
    const pipe = join(place.folder, 'pipe.txt');
    await promisify(execFile)('mkfifo', [pipe]);
    const gone = join(place.folder, 'gone.txt');
    const { status, stdout, stderr } = await warrant(['import', project, empty, gone, pipe, binary, good, '--json']);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const records = jsonLines(stdout);
    expect(records.map(({ file, status: found, error }) => [file, found, error?.code])).toEqual([
      [empty, 'failed', 'empty'],
      [gone, 'failed', 'unreadable'],
      [pipe, 'failed', 'unreadable'],
      [binary, 'failed', 'unknown-format'],
      [good, 'imported', undefined],
    ]);
    expect(records[1]).toEqual({
      file: gone,
      status: 'failed',
      article: null,
      title: null,
      authors: [],
      publisher: null,
      url: null,
      published: null,
      language: null,
      format: null,
      characters: null,
      repairs: [],
      warnings: [],
      error: { code: 'unreadable', message: expect.stringContaining('not there') },
    });
    expect(records[4].title).toBe('Regret, in numbers');
  });
});

describe('import for people', () => {
  it('says what became of each file, failures on standard error', async () => {
    const project = await aProject('people');
    const [file = ''] = await writeFiles(place.folder, { 'people/money.md': markdown });
    const gone = join(place.folder, 'gone.txt');
    const { status, stdout, stderr } = await warrant(['import', project, file, file, gone]);
    expect(status).toBe(1);
    expect(stdout).toBe(
      `imported   ${file}: “Follow the money”\nduplicate  ${file}: “Follow the money”\n` +
        '1 article imported, 1 duplicate, 1 failed\n',
    );
    expect(stderr).toMatch(/^failed     .*gone\.txt: Could not be read/);
  });

  it('cannot be steered by a title', async () => {
    const project = await aProject('steered');
    const [file = ''] = await writeFiles(place.folder, {
      'steered/evil.html': html.replaceAll('Regret, in numbers', 'A\u001B]0;owned\u0007 \u202Etitle'),
    });
    for (const words of [
      ['import', project, file],
      ['list', project],
    ]) {
      const { status, stdout } = await warrant(words);
      expect(status).toBe(0);
      expect(stdout).toContain('title');
      expect(stdout).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
    }
  });
});

describe('list', () => {
  it('gives the articles in the order of their import', async () => {
    const project = await aProject('list');
    const [one = '', two = ''] = await writeFiles(place.folder, { 'list/z.md': markdown, 'list/a.txt': plainText });
    await warrant(['import', project, one]);
    await warrant(['import', project, two]);
    const rows = jsonLines((await warrant(['list', project, '--json'])).stdout);
    expect(rows.map(({ title, fileName, annotations, status }) => [title, fileName, annotations, status])).toEqual([
      ['Follow the money', 'z.md', 0, 'new'],
      [rows[1].title, 'a.txt', 0, 'new'],
    ]);
    const { stdout } = await warrant(['list', project]);
    expect(stdout.split('\n')[0]).toBe(`${rows[0].article.slice(0, 8)}  2026-03-05  0 annotations  Follow the money`);
    expect(stdout).toContain('2 articles in “list”');
  });

  it('says so when there are none, or no project', async () => {
    const project = await aProject('none');
    expect((await warrant(['list', project])).stdout).toBe('0 articles in “none”\n');
    expect(await warrant(['list', project, '--json'])).toEqual({ status: 0, stdout: '', stderr: '' });
    await mkdir(join(place.folder, 'nothing'));
    expect((await warrant(['list', join(place.folder, 'nothing')])).status).toBe(1);
  });
});

describe('text', () => {
  it('is what its fingerprint says', async () => {
    const project = await aProject('text');
    const [file = ''] = await writeFiles(place.folder, { 'text/money.md': markdown });
    await warrant(['import', project, file]);
    const { stdout } = await warrant(['text', project, 'money.md']);
    const [{ text, textHash }] = jsonLines((await warrant(['text', project, 'money.md', '--json'])).stdout);
    expect(stdout).toBe(`${text}\n`);
    const { createHash } = await import('node:crypto');
    expect(createHash('sha256').update(text).digest('hex')).toBe(textHash);
    expect(text).not.toContain('author:');
  });

  it('says which articles may be meant', async () => {
    const project = await aProject('meant');
    const files = await writeFiles(place.folder, {
      'meant/1/same.txt': 'One text here.',
      'meant/2/same.txt': 'Two texts here.',
    });
    await warrant(['import', project, ...files]);
    const { status, stdout, stderr } = await warrant(['text', project, 'same.txt']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/"same\.txt" may be \S+ \(“.*”\) or \S+ \(“.*”\)/);
  });
});
