/** Newer versions of an article, read by the real importer, on a project on disk. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importBytes } from '#electron/actions/import-files';
import { acceptVersion, fatesOf, readVersion, type Candidate } from '#electron/actions/new-version';
import { verifyProject } from '#electron/actions/verify-project';
import type { ImportPool } from '#electron/import/pool';
import { readFile } from '#electron/import/read-file';
import { createProject, type ProjectStore } from '#electron/storage/project-store';
import { describeRange } from '#shared/anchoring/describe-range';
import type { Command } from '#shared/commands/commands';
import { canonicalText } from '#shared/model/canonical-text';
import { plainVoice } from '#shared/model/voice';
import { aProject, expectFailure, expectOk, rowsOf, stamp } from '../../helpers/storage';

/** The real importer, in this process: what it reads here cannot hang. */
const pool: ImportPool = { size: 1, import: (input) => readFile(input), close: () => undefined };

const first = `# Winter of the machines

Machines took the desks of 4,100 people before the snow had gone. The firm said so on its own call.

A tool drafts replies. The board thanked the staff for their patience in a difficult year.

The board thanked the staff for their patience in a difficult year, again.
`;
const second = first
  .replace('# Winter of the machines\n', '# Winter of the machines, updated\n\nThis text was corrected in May.\n')
  .replace('A tool drafts replies. ', '');

let folder: string;
let store: ProjectStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warrant-versions-'));
  store = expectOk(await createProject(join(folder, 'P.warrant'), aProject));
  await add('winter', 'winter.md', first);
  const text = await now();
  for (const [id, words] of [
    ['desks', 'Machines took the desks of 4,100 people'],
    ['tool', 'A tool drafts replies.'],
  ] as const) {
    const start = text.indexOf(words);
    const selectors = describeRange(text, start, start + words.length);
    const annotation = { id, articleId: 'winter', codeIds: [], orphaned: false, ...plainVoice, selectors };
    const command = { type: 'claim.add', claim: { id, statement: words }, annotation } as const;
    expectOk(await store.apply({ command, ...stamp }));
  }
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

async function add(id: string, fileName: string, text: string): Promise<void> {
  const [report] = await importBytes(
    { file: fileName, fileName, bytes: Buffer.from(text), id },
    { store, pool, stamp: () => stamp },
  );
  expect(report?.status).toBe('imported');
}
const now = async (): Promise<string> => canonicalText(expectOk(await store.readArticle('winter')).document).text;
const candidate = async (text: string): Promise<Candidate> =>
  expectOk(await readVersion(store, pool, 'winter', { bytes: Buffer.from(text), fileName: 'winter-2.md' }));

test('what becomes of each mention is told before anything changes', async () => {
  const before = rowsOf(store);
  const fates = expectOk(await fatesOf(store, await candidate(second)));
  expect(fates.map(({ annotationId, status }) => [annotationId, status])).toEqual([
    ['desks', 'stays'],
    ['tool', 'orphan'],
  ]);
  expect(fates[0]?.after[0]?.exact).toBe('Machines took the desks of 4,100 people');
  expect(rowsOf(store)).toBe(before);
});

test('accepted, it is one step: undo gives text and annotations back, redo the newer ones', async () => {
  const [before, text] = [rowsOf(store), await now()];
  expectOk(await acceptVersion(store, await candidate(second), {}, stamp));
  expect(await now()).toContain('corrected in May');
  expect(store.project.get('articles', 'winter')).toMatchObject({
    version: 2,
    provenance: { fileName: 'winter-2.md' },
  });
  expect(store.project.get('annotations', 'desks')).toMatchObject({ orphaned: false });
  expect(store.project.get('annotations', 'tool')).toMatchObject({
    orphaned: true,
    selectors: { quote: { exact: 'A tool drafts replies.' } },
  });
  const after = await verifyProject(store, { damage: null, notices: [] });
  expect(after).toMatchObject({ anchored: 1, orphaned: 1, problems: [{ kind: 'annotation', id: 'tool' }] });
  expectOk(await store.undo(stamp));
  expect(rowsOf(store)).toBe(before);
  expect(await now()).toBe(text);
  expect((await verifyProject(store, { damage: null, notices: [] })).sound).toBe(true);
  expectOk(await store.redo(stamp));
  expect(await now()).toContain('corrected in May');
});

test('a mention that may be any of several passages goes where the user says', async () => {
  const doubled = second.replace(
    'Machines took the desks of 4,100 people before the snow had gone. The firm said so on its own call.',
    'Said the firm: Machines took the desks of 4,100 people, once.\n\nSaid the paper: Machines took the desks of 4,100 people, twice.',
  );
  const version = await candidate(doubled);
  const [fate] = expectOk(await fatesOf(store, version));
  expect(fate).toMatchObject({ annotationId: 'desks', status: 'ambiguous' });
  const wanted = fate?.after.findIndex(({ suffix }) => suffix.startsWith(', twice')) ?? -1;
  expect(wanted).toBeGreaterThanOrEqual(0);
  expectOk(await acceptVersion(store, version, { desks: wanted }, stamp));
  expect(store.project.get('annotations', 'desks')).toMatchObject({
    orphaned: false,
    selectors: { quote: { suffix: expect.stringMatching(/^, twice/) } },
  });
});

test('what a person corrected stays corrected', async () => {
  const command: Command = { type: 'article.edit', id: 'winter', metadata: { authors: ['I. Calloway'] } };
  expectOk(await store.apply({ command, ...stamp }));
  expectOk(await acceptVersion(store, await candidate(second), {}, stamp));
  expect(store.project.get('articles', 'winter')).toMatchObject({
    metadata: { authors: ['I. Calloway'], title: 'Winter of the machines, updated' },
    origins: { authors: 'edited' },
  });
});

test('the same file imported as an article of its own becomes the version; with claims it stays what it is', async () => {
  await add('twin', 'winter-2.md', second);
  const version = await candidate(second);
  expectOk(await acceptVersion(store, version, {}, stamp));
  expect(store.project.get('articles', 'twin')).toBeUndefined();
  expectOk(await store.undo(stamp));
  const command: Command = {
    type: 'claim.add',
    claim: { id: 'own', statement: 'own' },
    annotation: {
      id: 'own',
      articleId: 'twin',
      codeIds: [],
      orphaned: false,
      ...plainVoice,
      selectors: { quote: { exact: 'T', prefix: '', suffix: '' }, position: { start: 0, end: 1 } },
    },
  };
  expectOk(await store.apply({ command, ...stamp }));
  expect(expectFailure(await acceptVersion(store, version, {}, stamp)).code).toBe('has-claims');
});

test('the version that is here already is refused', async () => {
  const read = await readVersion(store, pool, 'winter', { bytes: Buffer.from(first), fileName: 'again.md' });
  expect(expectFailure(read).code).toBe('same-version');
});

test('a repaired text can be read again as its bytes say it', async () => {
  const garbled =
    'The caf\u00c3\u00a9 and the na\u00c3\u00afve clich\u00c3\u00a9 were gone, said the fianc\u00c3\u00a9e.\n';
  await add('garbled', 'garbled.txt', garbled);
  expect(store.project.get('articles', 'garbled')?.provenance.repairs).toHaveLength(1);
  const bytes = Buffer.from(garbled);
  const asItCame = expectOk(
    await readVersion(store, pool, 'garbled', { bytes, fileName: 'garbled.txt', repair: false }),
  );
  expectOk(await acceptVersion(store, asItCame, {}, stamp));
  const text = canonicalText(expectOk(await store.readArticle('garbled')).document).text;
  expect(text).toContain('caf\u00c3\u00a9');
  expect(store.project.get('articles', 'garbled')?.provenance.repairs).toEqual([]);
});
