import { readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withValueAt } from '../../helpers/json-edit';
import { writeFiles } from './articles';
import { aPlace, warrant, type Place } from './warrant';

let place: Place;
let project = '';
let map = '';
beforeAll(async () => {
  place = await aPlace();
  ({ project } = place);
  await warrant(['init', project, '--sample']);
  map = (await warrant(['export', project, '--format', 'claim-map'])).stdout;
});
afterAll(() => place.remove());

describe('export', () => {
  it('gives the same bytes each time, to standard output and to a file', async () => {
    const file = join(place.folder, 'map.json');
    expect((await warrant(['export', project, '--out', '-'])).stdout).toBe(map);
    expect((await warrant(['export', project, '--out', file])).stdout).toBe(`Wrote the claim map to ${file}.\n`);
    expect(await readFile(file, 'utf8')).toBe(map);
    const json = await warrant(['export', project, '--out', file, '--json']);
    expect(JSON.parse(json.stdout)).toEqual({ format: 'claim-map', file });
  });

  it('gives the same bytes for a sample made anew', async () => {
    const again = join(place.folder, 'Again.warrant');
    await warrant(['init', again, '--sample']);
    expect((await warrant(['export', again])).stdout).toBe(map);
  });

  it('writes through a link to the file that it points at', async () => {
    const [target = ''] = await writeFiles(place.folder, { 'kept/target.json': 'old' });
    const link = join(place.folder, 'link.json');
    await symlink(target, link);
    expect((await warrant(['export', project, '--out', link])).status).toBe(0);
    expect(await readFile(target, 'utf8')).toBe(map);
  });

  it.each([
    { name: 'a folder', out: () => place.folder, says: 'a folder or a device' },
    ...(process.platform === 'win32'
      ? []
      : [{ name: 'a device', out: () => '/dev/null', says: 'a folder or a device' }]),
    { name: 'a folder that is not there', out: () => join(place.folder, 'gone', 'map.json'), says: 'is not there' },
  ])('is refused to $name', async ({ out, says }) => {
    const { status, stdout, stderr } = await warrant(['export', project, '--out', out()]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(says);
    if (process.platform !== 'win32') expect((await stat(devNull)).isFile()).toBe(false);
  });

  it('does not give a map of texts that cannot be relied on', async () => {
    const damaged = join(place.folder, 'Damaged.warrant');
    await warrant(['init', damaged, '--sample']);
    const file = join(damaged, 'articles', 'badge-out.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('letter', 'lettre'));
    const { status, stdout, stderr } = await warrant(['export', damaged]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('The text of article "badge-out" is damaged');
  });
});

describe('validate', () => {
  it('accepts what was exported, from a file and from standard input', async () => {
    const [file = ''] = await writeFiles(place.folder, { 'valid.json': map });
    expect(await warrant(['validate', file, '--json'])).toEqual({
      status: 0,
      stdout: '{"valid":true,"problems":[]}\n',
      stderr: '',
    });
    expect((await warrant(['validate', '-'], map)).stdout).toBe('standard input is a valid claim map\n');
  });

  it.each([
    { name: 'another version', edits: { '/version': 2 }, paths: ['/version'] },
    { name: 'an unknown field', edits: { '/claims/0/verdict': true }, paths: ['/claims/0/verdict'] },
    { name: 'a field missing', edits: { '/annotations/3/textHash': undefined }, paths: ['/annotations/3/textHash'] },
    { name: 'an unknown stance', edits: { '/links/0/stance': 'proves' }, paths: ['/links/0/stance'] },
    { name: 'a day that does not exist', edits: { '/sources/0/date': '2026-02-30' }, paths: ['/sources/0/date'] },
    { name: 'an address that runs', edits: { '/sources/0/url': 'javascript:x()' }, paths: ['/sources/0/url'] },
    {
      name: 'an article that is not there',
      edits: { '/annotations/0/article': 'gone' },
      paths: ['/annotations/0/article'],
    },
    { name: 'another text', edits: { '/annotations/0/textHash': '0'.repeat(64) }, paths: ['/annotations/0/textHash'] },
    { name: 'a source that is not there', edits: { '/links/2/source': 'gone' }, paths: ['/links/2/source'] },
    { name: 'a coder that is not there', edits: { '/memos/0/coder': 'eve' }, paths: ['/memos/0/coder'] },
    { name: 'a sum that is wrong', edits: { '/summary/claims': 7 }, paths: ['/summary/claims'] },
    {
      name: 'a start that does not fit',
      edits: { '/annotations/1/selectors/1/start': 9_000_000 },
      paths: ['/annotations/1/selectors/1/start'],
    },
  ])('names the place of $name', async ({ edits, paths }) => {
    const broken = Object.entries(edits).reduce<unknown>(
      (document, [path, value]) => withValueAt(document, path, value),
      JSON.parse(map),
    );
    const { status, stdout, stderr } = await warrant(['validate', '-', '--json'], JSON.stringify(broken));
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const { valid, problems } = JSON.parse(stdout);
    expect(valid).toBe(false);
    const found = problems.map(({ path }: { path: string }) => path);
    expect(found).toEqual(expect.arrayContaining(paths));
    const people = await warrant(['validate', '-'], JSON.stringify(broken));
    expect(people.status).toBe(1);
    expect(people.stdout).toContain(`${paths[0]}: `);
    expect(people.stdout).toContain(`is no valid claim map: ${found.length} problem`);
  });

  it.each([
    { name: 'a file that is not there', words: ['/nowhere/map.json'], input: '', says: 'could not be read' },
    { name: 'no JSON', words: ['-'], input: map.slice(0, 100), says: 'is not JSON: line ' },
    { name: 'no UTF-8', words: ['-'], input: Buffer.from([0xff, 0xfe, 0x7b]), says: 'is not UTF-8 text' },
    { name: 'nothing', words: ['-'], input: '', says: 'line 1, column 1' },
  ])('answers in its own form when there is $name', async ({ words, input, says }) => {
    const { status, stdout } = await warrant(['validate', ...words, '--json'], input);
    expect(status).toBe(1);
    const { valid, problems } = JSON.parse(stdout);
    expect({ valid, path: problems[0].path }).toEqual({ valid: false, path: '' });
    expect(problems[0].message).toContain(says);
  });
});

describe('compare', () => {
  it('shows the narratives, their claims and evidence', async () => {
    const { explanations, uncoded } = JSON.parse((await warrant(['compare', project, '--json'])).stdout);
    expect(explanations.map(({ name }: { name: string }) => name)).toEqual([
      'AI replacement',
      'AI as excuse',
      'Capex-funded cuts',
      'Regret rehiring',
    ]);
    const summary = JSON.parse(map).summary.narratives;
    for (const { id, counts } of explanations) {
      const { code: _, name: _name, annotations, ...rest } = summary.find(({ code }: { code: string }) => code === id);
      expect(counts).toMatchObject({ ...rest, mentions: annotations });
    }
    expect(Array.isArray(uncoded)).toBe(true);
    const { stdout } = await warrant(['compare', project]);
    const [head = '', first = ''] = stdout.split('\n');
    expect(head).toMatch(/^ +claims +articles +supports +refutes +neutral +sources +independent +no evidence$/);
    expect(first).toMatch(/^AI replacement +\d+ /);
    expect(first.indexOf(String(explanations[0].counts.claims))).toBe(head.indexOf('claims'));
    expect(stdout).toContain(
      '  - By the end of 2028 no large software company will keep a first-line support desk.\n      no evidence',
    );
  });
});
