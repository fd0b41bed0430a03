/** A claim map that was exported is read back: into a project of the same articles it gives the same bytes again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { claimMapText } from '#electron/actions/export-claim-map';
import { foldArticle } from '#electron/actions/fold-article';
import { importClaimMap } from '#electron/actions/import-claim-map';
import { createProject, openProject, type ProjectStore } from '#electron/storage/project-store';
import { commandSchema, type CommandInput } from '#shared/commands/commands';
import { describeRange } from '#shared/anchoring/describe-range';
import {
  addClaim,
  aProject,
  articleFiles,
  expectFailure,
  expectOk,
  rename,
  rowsOf,
  stamp,
} from '../../helpers/storage';
import { choices, commandFor } from '../../helpers/random-commands';

vi.setConfig({ testTimeout: 60_000 });

let base = '';
let made = 0;
const open: ProjectStore[] = [];
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'warrant-map-'));
});
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
  await rm(base, { recursive: true, force: true });
});

/** The text has characters outside the basic plane, so that positions in units and in code points differ. */
const text = '🤖🤖 The article says that the cuts pay for machines. Half of the notices named automation.';
const copies = { article: text, other: `${text} And more.` };

async function aStore(articles: Readonly<Record<string, string>> = copies): Promise<ProjectStore> {
  const store = expectOk(await createProject(join(base, `P${(made += 1)}.warrant`), aProject));
  open.push(store);
  for (const [id, own] of Object.entries(articles)) expectOk(await store.addArticle(articleFiles(id, own), stamp));
  return store;
}
const mapOf = async (store: ProjectStore): Promise<string> => expectOk(await claimMapText(store));
const take = async (store: ProjectStore, map: string) => expectOk(await importClaimMap(map, store, stamp));
const apply = (store: ProjectStore, command: CommandInput) =>
  store.apply({ command: commandSchema.parse(command), ...stamp });

/** Claims, codes, links and memos about the two articles. */
async function aCodedStore(): Promise<ProjectStore> {
  const store = await aStore();
  const at = text.indexOf('the cuts pay');
  const selectors = describeRange(text, at, at + 12);
  for (const [n, articleId] of [
    [1, 'article'],
    [2, 'other'],
  ] as const)
    expectOk(
      await apply(store, {
        type: 'claim.add',
        claim: { id: `claim-${n}`, statement: `Claim ${n}` },
        annotation: { id: `annotation-${n}`, articleId, codeIds: [], selectors },
      }),
    );
  expectOk(
    await apply(store, {
      type: 'source.add',
      source: { id: 'source', kind: 'survey', title: 'Survey', articleId: 'other' },
    }),
  );
  expectOk(
    await apply(store, {
      type: 'link.add',
      link: { id: 'link', claimId: 'claim-2', sourceId: 'source', stance: 'supports' },
    }),
  );
  expectOk(
    await apply(store, { type: 'memo.set', id: 'memo', target: { kind: 'claim', id: 'claim-2' }, text: 'Why?' }),
  );
  expectOk(await apply(store, { type: 'query.save', id: 'query', name: 'Cuts', query: 'cuts' }));
  expectOk(
    await apply(store, {
      type: 'article.edit',
      id: 'other',
      status: 'coded',
      dismissed: ['a'],
      collections: ['Pilot'],
    }),
  );
  return store;
}

describe('a map read into a project of the same articles', () => {
  it('makes it the same, to the byte, and is one step of undo', async () => {
    const map = await mapOf(await aCodedStore());
    const second = await aStore();
    const before = rowsOf(second);
    const report = await take(second, map);
    expect(report).toMatchObject({
      added: { claims: 2, annotations: 2, sources: 1, links: 1, memos: 1 },
      kept: [],
      unplaced: [],
    });
    expect(await mapOf(second)).toBe(map);
    expect(await take(second, map)).toMatchObject({ added: {}, kept: [], unplaced: [] });
    expectOk(await second.undo(stamp));
    expect(rowsOf(second)).toBe(before);
    expectOk(await second.redo(stamp));
    await second.close();
    const again = expectOk(await openProject(second.folder)).store;
    open.push(again);
    expect(await mapOf(again)).toBe(map);
  });

  it('gives the same bytes whatever was done', async () => {
    let [compared, commands] = [0, 0];
    await fc.assert(
      fc.asyncProperty(choices(60), async (steps) => {
        const first = await aStore();
        const at = text.indexOf('the cuts pay');
        const selectors = describeRange(text, at, at + 12);
        let done = 0;
        for (const choice of steps) {
          const command = commandFor(first.project, choice);
          // Articles come with their files, and marks have to be those of a text.
          if (command.type === 'article.add' || command.type === 'article.remove') continue;
          const real = JSON.parse(JSON.stringify(command), (_key, value: unknown) =>
            typeof value === 'object' && value !== null && 'position' in value ? selectors : value,
          ) as CommandInput;
          if ((await apply(first, real)).ok) done += 1;
        }
        commands += done;
        const map = await mapOf(first);
        const second = await aStore();
        const report = await take(second, map);
        expect(report.unplaced).toEqual([]);
        expect(await mapOf(second)).toBe(map);
        compared += 1;
        for (const store of open.splice(0)) await store.close();
      }),
      { numRuns: 15, endOnFailure: true },
    );
    expect(compared).toBe(15);
    expect(commands).toBeGreaterThan(60);
  });

  it('restores what was folded where the map restores it', async () => {
    const folded = (id: string) => {
      const files = articleFiles(id, 'The cuts pay.');
      const block = (words: string, reason: string | null) => ({
        type: 'paragraph' as const,
        attrs: { folded: reason, page: null },
        content: [{ type: 'text' as const, text: words }],
      });
      const document = {
        type: 'doc' as const,
        content: [block('The cuts pay.', null), block('Read more', 'navigation')],
      };
      return { ...files, text: { ...files.text, document } };
    };
    const [first, second] = [await aStore({}), await aStore({})];
    for (const store of [first, second]) expectOk(await store.addArticle(folded('article'), stamp));
    expectOk(await foldArticle(first, 'article', { '1': 'restored' }, stamp));
    const map = await mapOf(first);
    expect(await mapOf(second)).not.toBe(map);
    expect((await take(second, map)).unplaced).toEqual([]);
    expect(await mapOf(second)).toBe(map);
  });
});

describe('a map read into another project', () => {
  it('knows articles by their texts, under whatever id, and says what has no place', async () => {
    const map = await mapOf(await aCodedStore());
    const second = await aStore({ elsewhere: text });
    const report = await take(second, map);
    expect(report.added).toMatchObject({ claims: 1, annotations: 1, sources: 1 });
    expect(report.unplaced.map(({ table, id }) => `${table} ${id}`).sort()).toEqual([
      'annotations annotation-2',
      'articles other',
      'claims claim-2',
      'links link',
      'memos memo',
    ]);
    expect(second.project.get('annotations', 'annotation-1')?.articleId).toBe('elsewhere');
    expect(second.project.get('sources', 'source')?.articleId).toBeNull();
  });

  it('adds what is missing, and keeps what is there', async () => {
    const first = await aCodedStore();
    const map = await mapOf(first);
    const second = await aStore();
    const own = addClaim(9, 'other').command;
    if (own.type !== 'claim.add') throw new Error('a claim');
    const at = text.indexOf('the cuts pay');
    const selectors = describeRange(copies.other, at, at + 12);
    expectOk(await apply(second, { ...own, annotation: { ...own.annotation, selectors } }));
    expectOk(
      await apply(second, {
        ...own,
        claim: { id: 'claim-1', statement: 'Said otherwise here' },
        annotation: { ...own.annotation, id: 'own', selectors },
      }),
    );
    expectOk(await second.apply(rename('Mine')));
    const report = await take(second, map);
    expect(report.unplaced).toEqual([]);
    expect(report.kept.map(({ id }) => id)).toContain('claim-1');
    expect(second.project.get('claims', 'claim-1')?.statement).toBe('Said otherwise here');
    expect([...second.project.all('info')][0]?.title).toBe('Mine');
    expect(second.project.count('claims')).toBe(3);
  });

  it('is refused when it is no claim map', async () => {
    const store = await aStore();
    const seq = store.seq;
    expect(expectFailure(await importClaimMap('{"format":"mind-map"}', store, stamp)).code).toBe('invalid');
    expect(expectFailure(await importClaimMap('no JSON', store, stamp)).code).toBe('invalid');
    expect(store.seq).toBe(seq);
  });
});
