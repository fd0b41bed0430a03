import { describe, expect, test } from 'vitest';
import type { CheckedSnapshots } from '#electron/storage/checked-snapshots';
import { createProject, openProject } from '#electron/storage/project-store';
import { snapshotFrom } from '#electron/storage/snapshot';
import { sealed } from '#electron/storage/seal';
import { MemoryDisk } from '../../helpers/memory-disk';
import { addClaim, aProject, articleFiles, expectOk, stamp } from '../../helpers/storage';

const folder = '/disk/Layoffs.warrant';

function remembering(): CheckedSnapshots & { readonly sums: Set<string> } {
  const sums = new Set<string>();
  return { sums, has: (sum) => sums.has(sum), add: (sum) => void sums.add(sum) };
}

async function aSnapshot(): Promise<{ disk: MemoryDisk; bytes: Buffer }> {
  const disk = new MemoryDisk();
  await disk.makeFolder('/disk');
  const store = expectOk(await createProject(folder, { ...aProject, fileSystem: disk }));
  expectOk(await store.addArticle(articleFiles('article'), stamp));
  for (let n = 0; n < 20; n++) expectOk(await store.apply(addClaim(n)));
  await store.close();
  return { disk, bytes: await disk.readFile(`${folder}/project.json`) };
}

/** The same snapshot with other words in it, sealed as Warrant would. */
async function resealed(bytes: Buffer, from: string, to: string): Promise<Buffer> {
  const text = bytes.toString('utf8');
  const body = text.slice(0, text.lastIndexOf(',\n"sum"')).replace(from, to);
  const pieces: Uint8Array[] = [];
  for await (const piece of sealed([body])) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('a snapshot that was checked before', () => {
  test('is read to the same rows without a second check', async () => {
    const { bytes } = await aSnapshot();
    const checked = remembering();
    const first = expectOk(await snapshotFrom(bytes, checked));
    expect(checked.sums.size).toBe(1);
    const second = expectOk(await snapshotFrom(bytes, checked));
    expect(second.project.rows()).toEqual(first.project.rows());
    expect(second.journal).toEqual(first.journal);
  });

  test('is known by its bytes: any other is checked row by row, whoever sealed it', async () => {
    const { bytes } = await aSnapshot();
    const checked = remembering();
    expectOk(await snapshotFrom(bytes, checked));
    const wrong = await resealed(bytes, '"statement":', '"statements":');
    expect((await snapshotFrom(wrong, checked)).ok).toBe(false);
    expect(checked.sums.size).toBe(1);
    const flipped = Buffer.from(bytes);
    flipped[200] = (flipped[200] ?? 0) ^ 1;
    expect((await snapshotFrom(flipped, checked)).ok).toBe(false);
  });

  test('is not one whose rows the schemas complete', async () => {
    const { bytes } = await aSnapshot();
    const checked = remembering();
    const older = await resealed(bytes, '"quantities":[],', '');
    const read = expectOk(await snapshotFrom(older, checked));
    expect([...read.project.all('claims')].every(({ quantities }) => quantities.length === 0)).toBe(true);
    expect(checked.sums.size).toBe(0);
  });

  test('is also one that this Warrant wrote', async () => {
    const { disk } = await aSnapshot();
    const checked = remembering();
    const { store } = expectOk(await openProject(folder, { fileSystem: disk, checked }));
    expectOk(await store.apply(addClaim(100)));
    const rows = store.project.rows();
    await store.close();
    expect(checked.sums.size).toBe(2);
    const again = expectOk(await openProject(folder, { fileSystem: disk, checked }));
    expect(checked.sums.size).toBe(2);
    expect(again.store.project.rows()).toEqual(rows);
    await again.store.close();
  });
});
