import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultCodes } from '#shared/model/default-codebook';
import { writeFiles } from './articles';
import { aPlace, warrant, type Place } from './warrant';

let place: Place;
beforeAll(async () => void (place = await aPlace()));
afterAll(() => place.remove());

it('makes a project with a title, a coder and the four narratives', async () => {
  const made = await warrant(['init', place.project, '--title', 'Who cut?', '--coder', 'Ada L.', '--json']);
  expect(made).toMatchObject({ status: 0, stderr: '' });
  const map = JSON.parse((await warrant(['export', place.project])).stdout);
  expect(JSON.parse(made.stdout)).toEqual({
    project: map.project.id,
    title: 'Who cut?',
    folder: place.project,
    coder: 'Ada L.',
  });
  expect(map.project.title).toBe('Who cut?');
  expect(map.coders).toEqual([{ id: expect.any(String), name: 'Ada L.' }]);
  expect(map.codebook.map(({ id }: { id: string }) => id).sort()).toEqual(defaultCodes.map(({ id }) => id).sort());
});

it('takes the folder’s name for a title, and an empty folder as it is', async () => {
  const folder = join(place.folder, 'Empty there.warrant');
  await mkdir(folder);
  expect((await warrant(['init', folder])).stdout).toBe(`Made the project “Empty there” in ${folder}.\n`);
});

it.each([{ options: [] }, { options: ['--sample'] }])(
  'leaves what is in a folder alone: $options',
  async ({ options }) => {
    await writeFiles(place.folder, { 'full/thesis.txt': 'mine' });
    const folder = join(place.folder, 'full');
    const { status, stdout, stderr } = await warrant(['init', folder, ...options]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('there is already something in');
    expect(await readdir(folder)).toEqual(['thesis.txt']);
  },
);

it('refuses a title that is none', async () => {
  expect((await warrant(['init', join(place.folder, 'T.warrant'), '--title', ' '])).status).toBe(1);
  expect(await readdir(place.folder)).not.toContain('T.warrant');
});
