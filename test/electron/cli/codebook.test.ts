import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPlace, jsonLines, warrant, type Place } from './warrant';

let place: Place;
let sample = '';
let empty = '';
beforeAll(async () => {
  place = await aPlace();
  sample = join(place.folder, 'Sample.warrant');
  empty = join(place.folder, 'Empty.warrant');
  await warrant(['init', sample, '--sample']);
  await warrant(['init', empty, '--title', 'Empty']);
});
afterAll(() => place.remove());

const codesOf = async (project: string) => JSON.parse((await warrant(['export', project])).stdout).codebook;

describe('the codebook, out of one project and into another', () => {
  it.each(['qdc', 'csv'])('by %s, with nothing lost, as one step of undo', async (format) => {
    const project = join(place.folder, `${format}.warrant`);
    await warrant(['init', project, '--title', 'Other']);
    const file = join(place.folder, `codebook.${format}`);
    const out = await warrant(['codebook', sample, '--format', format, '--out', file, '--json']);
    expect(JSON.parse(out.stdout)).toEqual({ format, file, codes: (await codesOf(sample)).length });
    const { status, stdout, stderr } = await warrant(['import-codebook', project, file, '--json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(new Set(jsonLines(stdout).map((line) => line.status))).toEqual(new Set(['added']));
    const withoutMemos = (codes: { memos: unknown }[]) => codes.map(({ memos: _, ...code }) => code);
    expect(withoutMemos(await codesOf(project))).toEqual(withoutMemos(await codesOf(sample)));
    const again = await warrant(['import-codebook', project, file]);
    expect(again.stdout).toMatch(/^0 codes added, 0 changed, \d+ the same\n$/);
    expect((await warrant(['verify', project])).status).toBe(0);
  });

  it('gives the same bytes on standard output', async () => {
    const { stdout } = await warrant(['codebook', sample]);
    expect(stdout).toBe(await readFile(join(place.folder, 'codebook.qdc'), 'utf8'));
  });
});

it('tells what changes, and leaves what is there with --only-new', async () => {
  const table = join(place.folder, 'changes.csv');
  await writeFile(table, 'name;definition;Farbe\nAI as excuse;Said, not meant.;rot\nNew one;;\n');
  const careful = await warrant(['import-codebook', empty, table, '--only-new']);
  expect(careful.stdout).toBe('1 code added, 0 changed, 1 the same\n');
  expect(careful.stderr).toBe('Columns left out: Farbe.\n');
  const all = await warrant(['import-codebook', empty, table]);
  expect(all.stdout).toBe('AI as excuse: definition changed\n0 codes added, 1 changed, 1 the same\n');
});

it('refuses what is no codebook and changes nothing', async () => {
  const before = await codesOf(empty);
  const table = await warrant(['import-codebook', empty, '-'], 'a,b\n1,2\n');
  expect(table).toMatchObject({ status: 1, stderr: expect.stringContaining('no column “name”') });
  const page = await warrant(['import-codebook', empty, '-'], '<html><p/></html>');
  expect(page).toMatchObject({ status: 1, stderr: expect.stringContaining('no REFI-QDA codebook') });
  expect((await warrant(['import-codebook', empty, join(place.folder, 'none.qdc')])).status).toBe(1);
  expect((await warrant(['codebook', empty, '--format', 'docx'])).status).toBe(2);
  expect(await codesOf(empty)).toEqual(before);
});
