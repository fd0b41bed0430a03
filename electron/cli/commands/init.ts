import { readdir } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { createSampleProject } from '#electron/actions/sample-project';
import { createProject, openProject, type ProjectStore } from '#electron/storage/project-store';
import { defaultCodes } from '#shared/model/default-codebook';
import { fail, type Result } from '#shared/model/result';
import type { Command, Given } from '../command';
import { printJson, type Io } from '../io';
import { plain } from '../lines';
import { refused } from '../project';

export const init: Command = {
  name: 'init',
  arguments: 'DIR',
  least: 1,
  most: 1,
  options: {
    title: { value: 'TITLE', help: 'title of the project; else the name of its folder' },
    coder: { value: 'NAME', help: 'name of its first coder; else your user name' },
    sample: { value: null, help: 'make the sample project: six articles, annotated and linked' },
  },
  summary: 'make a project in a new or empty folder',
  details: ['The app opens it like any other. Its folder is best named with .warrant at the end.'],
  run: async (given, io) => {
    const folder = given.word(0);
    if (given.has('sample') && (given.has('title') || given.has('coder')))
      return { wrongUse: 'the sample has a title and a coder of its own' };
    const made = given.has('sample') ? await makeSample(folder, io) : await makeProject(folder, given, io);
    if (!made.ok) return refused(io, made.error.message);
    await describe(made.value, given, io);
    await made.value.close();
    return 'done';
  },
};

const makeProject = (folder: string, given: Given, io: Io): Promise<Result<ProjectStore>> =>
  createProject(folder, {
    title: given.text('title') ?? (basename(resolve(folder)).replace(/\.warrant$/, '') || 'Untitled'),
    coderName: given.text('coder') ?? io.userName(),
    at: io.now(),
    codes: defaultCodes,
  });

async function makeSample(folder: string, io: Io): Promise<Result<ProjectStore>> {
  const there = await readdir(folder).catch(() => []);
  if (there.length > 0) return fail('exists', `The project was not created: there is already something in ${folder}.`);
  const pool = io.openPool();
  try {
    const made = await createSampleProject(folder, pool);
    if (!made.ok) return made;
  } finally {
    pool.close();
  }
  const opened = await openProject(folder, { readOnly: true });
  return opened.ok ? { ok: true, value: opened.value.store } : opened;
}

async function describe({ project, folder }: ProjectStore, given: Given, io: Io): Promise<void> {
  const [info] = project.all('info');
  const [coder] = project.all('coders');
  if (info === undefined || coder === undefined) throw new Error('a new project says who made it');
  const { id, title } = info;
  if (given.has('json')) await printJson(io, { project: id, title, folder, coder: coder.name });
  else await io.print(`Made the project “${plain(title)}” in ${plain(folder)}.\n`);
}
