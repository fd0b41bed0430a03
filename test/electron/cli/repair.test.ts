import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aPlace, asLines, warrant, type Place } from './warrant';

let place: Place;
beforeAll(async () => {
  place = await aPlace();
  await warrant(['init', place.project]);
  await warrant(['apply', place.project, '-'], asLines([{ type: 'project.rename', title: 'Before the damage' }]));
});
afterAll(() => place.remove());

const rename = async (title: string) =>
  (await warrant(['apply', place.project, '-'], asLines([{ type: 'project.rename', title }]))).status;

it('leaves a whole project alone', async () => {
  const { status, stdout } = await warrant(['repair', place.project, '--json']);
  expect({ status, told: JSON.parse(stdout) }).toEqual({ status: 0, told: { repaired: false, kept: null } });
});

it('makes a damaged one writable, and keeps what was there', async () => {
  const path = join(place.project, 'journal.jsonl');
  const journal = await readFile(path, 'utf8');
  const lines = journal.trimEnd().split('\n');
  const harmed = lines.map((line, index) => (index === 0 ? line.replace('"created"', '"creatad"') : line)).join('\n');
  await writeFile(path, `${harmed}\n`);
  expect(await rename('Refused')).toBe(1);
  const { status, stdout, stderr } = await warrant(['repair', place.project, '--json']);
  const { repaired, kept } = JSON.parse(stdout);
  expect({ status, repaired }).toEqual({ status: 0, repaired: true });
  expect(stderr).toContain('damaged');
  expect(await readFile(join(place.project, kept, 'journal.jsonl'), 'utf8')).toBe(`${harmed}\n`);
  expect(await readdir(place.project)).toContain('project.json');
  expect(await rename('After the repair')).toBe(0);
});

it('says when there is nothing to repair from', async () => {
  const { status, stderr } = await warrant(['repair', place.folder]);
  expect(status).toBe(1);
  expect(stderr).not.toBe('');
});
