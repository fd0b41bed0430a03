import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProjectSearch } from '#electron/search/project-search';
import { createProject, type ProjectStore } from '#electron/storage/project-store';
import { hitsOf } from '#shared/search/hit';
import { addClaim, aProject, articleFiles, expectOk, stamp } from '../../helpers/storage';

let base = '';
let store: ProjectStore;
let search: ProjectSearch;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'warrant-search-'));
  store = expectOk(await createProject(join(base, 'P.warrant'), aProject));
  expectOk(await store.addArticle(articleFiles('article'), stamp));
  search = new ProjectSearch(store);
});
afterEach(async () => {
  await search.close();
  await store.close();
  await rm(base, { recursive: true, force: true });
});

async function hits(query: string, limit = 100): Promise<string[]> {
  const found = await search.find(query, limit);
  if (!found.ok) throw new Error(found.fault.message);
  return found.value.entries.flatMap((entry) => hitsOf(entry, entry.places)).map(({ id, match }) => `${id}: ${match}`);
}

describe('an open project', () => {
  it('finds what was just added, changed, taken back and done again', async () => {
    expect(await hits('cuts')).toEqual(['article: cuts']);
    expect(await hits('number')).toEqual([]);
    expectOk(await store.apply(addClaim(1)));
    expect(await hits('number')).toEqual(['claim-1: number']);
    expectOk(await store.addArticle(articleFiles('other', 'Other cuts, another number.'), stamp));
    expect((await hits('cuts')).sort()).toEqual(['article: cuts', 'other: cuts']);
    expectOk(await store.undo(stamp));
    expectOk(await store.undo(stamp));
    expect(await hits('number')).toEqual([]);
    expectOk(await store.redo(stamp));
    expect(await hits('number')).toEqual(['claim-1: number']);
  });

  it('shows the passages when only codes are asked for', async () => {
    const code = [...store.project.all('codes')][0];
    const added = addClaim(1);
    if (added.command.type !== 'claim.add' || code === undefined) throw new Error('the codebook is empty');
    const { annotation } = added.command;
    expectOk(
      await store.apply({ ...added, command: { ...added.command, annotation: { ...annotation, codeIds: [code.id] } } }),
    );
    expect(await hits(`code:${code.id} in:articles`)).toEqual(['article: the cuts pay']);
    expect(await hits(`code:${code.id} machines in:articles`)).toEqual(['article: machines']);
    expect(await hits(`NOT code:${code.id} in:articles`)).toEqual([]);
  });

  it('finds for who codes blind nothing that only others marked or wrote', async () => {
    const [code] = store.project.all('codes');
    const added = addClaim(1);
    if (added.command.type !== 'claim.add' || code === undefined) throw new Error('the codebook is empty');
    const annotation = { ...added.command.annotation, codeIds: [code.id] };
    expectOk(await store.apply({ ...stamp, command: { type: 'coder.add', coder: { id: 'ben', name: 'Ben' } } }));
    expectOk(await store.apply({ ...added, coderId: 'ben', command: { ...added.command, annotation } }));
    const found = async (query: string, seenBy: string | null) => {
      const answer = await search.find(query, 100, seenBy);
      return answer.ok ? answer.value : null;
    };
    expect(await found('number', 'ada')).toMatchObject({ total: 0, kinds: { claim: 0 }, entries: [] });
    expect(await found('number', 'ben')).toMatchObject({ total: 1 });
    expect(await found('number', null)).toMatchObject({ total: 1 });
    expect(await found(`code:${code.id}`, 'ada')).toMatchObject({ total: 0 });
    expect(await search.count(`code:${code.id}`, 'ada')).toEqual({ ok: true, value: 0 });
    expect(await search.count('cuts', 'ada')).toEqual({ ok: true, value: 1 });
    expect(await search.matches('number', 'ada')).toMatchObject({ value: { claimIds: [] } });
  });

  it('gives at most as many hits as asked for, and says when there are more', async () => {
    expectOk(await store.addArticle(articleFiles('other', 'cuts cuts cuts'), stamp));
    const limited = await search.find('cuts', 2);
    expect(limited).toMatchObject({ ok: true, value: { total: 2, more: true } });
    expect(await hits('cuts', 2)).toEqual(['other: cuts', 'other: cuts']);
    expect(await search.find('cuts', 4)).toMatchObject({ ok: true, value: { total: 2, more: false } });
  });

  it('keeps its index, and makes it anew when it was removed or damaged while open or closed', async () => {
    expect(await hits('cuts')).toEqual(['article: cuts']);
    const folder = join(store.folder, 'index');
    const segments = async () => (await readdir(folder)).filter((name) => name.endsWith('.segment'));
    const [first] = await segments();
    await search.close();
    search = new ProjectSearch(store);
    expect(await hits('cuts')).toEqual(['article: cuts']);
    expect(await segments()).toEqual([first]);
    await writeFile(join(folder, first ?? ''), Buffer.alloc(4096));
    expect(await hits('cuts')).toEqual(['article: cuts']);
    await search.close();
    await rm(folder, { recursive: true });
    search = new ProjectSearch(store);
    expect(await hits('cuts')).toEqual(['article: cuts']);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'indexes elsewhere when its folder can only be read (not as root, who may write anyhow)',
    async () => {
      await chmod(store.folder, 0o500);
      expect(await hits('cuts')).toEqual(['article: cuts']);
      await chmod(store.folder, 0o700);
      expect(await readdir(store.folder)).not.toContain('index');
    },
  );

  it('indexes elsewhere when there is a file where its folder should be', async () => {
    await writeFile(join(store.folder, 'index'), 'not a folder');
    expect(await hits('cuts')).toEqual(['article: cuts']);
  });

  it('tells what is wrong with a query', async () => {
    expect(await search.find('cuts AND', 1)).toMatchObject({ ok: false, fault: { place: { start: 8, end: 8 } } });
    expect(await search.find('code:none', 1)).toMatchObject({ ok: false, fault: { place: { start: 5, end: 9 } } });
  });
});
