import { cp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProject } from '#electron/storage/project-store';
import type { Command } from '#shared/commands/commands';
import { aPlace, warrant, type Place } from './warrant';

let place: Place;
let sample = '';
beforeAll(async () => {
  place = await aPlace();
  sample = join(place.folder, 'Sample.warrant');
  await warrant(['init', sample, '--sample']);
});
afterAll(() => place.remove());

/** A copy of the sample, with something done to it. */
async function copied(harm: (folder: string) => Promise<unknown>): Promise<string> {
  await rm(place.project, { recursive: true, force: true });
  await cp(sample, place.project, { recursive: true });
  await harm(place.project);
  return place.project;
}

async function verified(project: string) {
  const { status, stdout, stderr } = await warrant(['verify', project, '--json']);
  expect(stderr).toBe('');
  return { status, found: JSON.parse(stdout) };
}

const replaceIn = (path: string, from: string, to: string) => async (folder: string) => {
  const text = await readFile(join(folder, path), 'latin1');
  expect(text).toContain(from);
  await writeFile(join(folder, path), text.replace(from, to), 'latin1');
};

describe('a project that is whole', () => {
  it('is proved, and left exactly as it is', async () => {
    const before = await readdir(sample, { recursive: true });
    const { status, found } = await verified(sample);
    expect(status).toBe(0);
    expect(found).toEqual({
      articles: 6,
      annotations: 43,
      anchored: 43,
      moved: 0,
      orphaned: 0,
      ambiguous: 0,
      unchecked: 0,
      sound: true,
      problems: [],
    });
    expect(await readdir(sample, { recursive: true })).toEqual(before);
    const { stdout } = await warrant(['verify', sample]);
    expect(stdout).toBe('6 articles, 43 annotations: 43 anchored\nEverything holds.\n');
  });
});

describe('files that were changed are found', () => {
  it.each([
    {
      name: 'a text',
      harm: replaceIn('articles/badge-out.json', 'letter', 'lettre'),
      problem: { kind: 'article', id: 'badge-out' },
      counts: { anchored: 35, unchecked: 8 },
    },
    {
      name: 'a text that is gone',
      harm: (folder: string) => rm(join(folder, 'articles', 'badge-out.json')),
      problem: { kind: 'article', id: 'badge-out' },
      counts: { anchored: 35, unchecked: 8 },
    },
    {
      name: 'an original',
      harm: async (folder: string) => {
        const [first = ''] = await readdir(join(folder, 'originals'));
        await replaceIn(`originals/${first}`, 'e', 'E')(folder);
      },
      problem: { kind: 'original' },
      counts: { anchored: 43 },
    },
    {
      name: 'an entry of the history',
      harm: replaceIn('journal.jsonl', 'Uldale', 'Uldalf'),
      problem: { kind: 'project', id: null },
      counts: {},
    },
    {
      name: 'the snapshot',
      harm: replaceIn('project.json', 'Uldale', 'Uldalf'),
      problem: { kind: 'project', id: null },
      counts: { anchored: 43 },
    },
  ])('$name', async ({ harm, problem, counts }) => {
    const { status, found } = await verified(await copied(harm));
    expect(status).toBe(1);
    expect(found.sound).toBe(false);
    expect(found.problems).toContainEqual(expect.objectContaining(problem));
    expect(found).toMatchObject(counts);
    const { anchored, moved, orphaned, ambiguous, unchecked } = found;
    expect(anchored + moved + orphaned + ambiguous + unchecked).toBe(found.annotations);
    expect((await warrant(['verify', place.project])).stdout).toMatch(/problems? found\.\n$/);
  });
});

describe('annotations that do not hold are counted and named', () => {
  it.each([
    { name: 'moved', words: 'Another winter, another 52,955 of us.', shift: 3 },
    { name: 'orphaned', words: 'Interest rates explain all of it, and nothing else ever did.', shift: 0 },
    { name: 'orphaned', words: 'Another winter, another 52,955 of us.', shift: 0, orphaned: true },
  ])('$name', async ({ name, words, shift, orphaned = false }) => {
    const project = await copied((folder) => annotated(folder, words, shift, orphaned));
    const { status, found } = await verified(project);
    expect(status).toBe(1);
    expect(found).toMatchObject({ annotations: 43, anchored: 42, [name]: 1, sound: false });
    expect(found.problems).toEqual([expect.objectContaining({ kind: 'annotation', id: 'a11' })]);
  });
});

/** Gives an annotation selectors that nothing checked, as an older version or another program might have. */
async function annotated(folder: string, exact: string, shift: number, orphaned: boolean): Promise<void> {
  const opened = await openProject(folder);
  if (!opened.ok) throw new Error(opened.error.message);
  const { store } = opened.value;
  const row = store.project.get('annotations', 'a11');
  if (row === undefined) throw new Error('the sample has no annotation a11');
  const start = row.selectors.position.start + shift;
  const selectors = { quote: { ...row.selectors.quote, exact }, position: { start, end: start + exact.length } };
  const command: Command = { type: 'annotation.edit', id: 'a11', set: { selectors, orphaned } };
  await store.apply({ command, coderId: row.coderId, at: row.created });
  await store.close();
}

it('a passage of a link or source that does not hold is named', async () => {
  const project = await copied(async (folder) => {
    const opened = await openProject(folder);
    if (!opened.ok) throw new Error(opened.error.message);
    const { store } = opened.value;
    const quote = { exact: 'Nobody ever wrote these words in this article.', prefix: '', suffix: '' };
    const passage = { articleId: 'badge-out', selectors: { quote, position: { start: 5, end: 51 } } };
    const stamp = { coderId: 'sample-researcher', at: '2026-05-01T09:00:00.000Z' };
    await store.apply({ command: { type: 'link.edit', id: 'l01', set: { passage } }, ...stamp });
    await store.apply({
      command: { type: 'source.edit', id: 'trueup', set: { articleId: 'badge-out', passage } },
      ...stamp,
    });
    await store.close();
  });
  const { status, found } = await verified(project);
  expect(status).toBe(1);
  expect(found).toMatchObject({ anchored: 43, sound: false });
  expect(found.problems.map(({ kind, id }: { kind: string; id: string }) => `${kind} ${id}`).sort()).toEqual([
    'link l01',
    'source trueup',
  ]);
});
