/** The same words again, in one article and in all of a project, by the index. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ProjectSearch } from '#electron/search/project-search';
import type { ProjectStore } from '#electron/storage/project-store';
import { describeRange } from '#shared/anchoring/describe-range';
import { commandSchema } from '#shared/commands/commands';
import { adaAtNine, addDocument, newProject, paragraphs } from '../../helpers/article-project';

let folder: string;
let store: ProjectStore;
let search: ProjectSearch;
let first: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warrant-repetitions-'));
  store = await newProject(join(folder, 'P.warrant'), 'P');
  first = await addDocument(
    store,
    'a',
    'A',
    paragraphs(['The café’s “cost of labour” rose.', '🙂 Cost of labour! And labour costs; the cost of labourers.']),
  );
  await addDocument(store, 'b', 'B', paragraphs(['COST OF\u00a0LABOUR fell. Kosten, nothing else.']));
  await addDocument(store, 'c', 'C', paragraphs(['The cost of the labour.']));
  search = new ProjectSearch(store);
});
afterAll(async () => {
  await search.close();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const exactly = (found: Awaited<ReturnType<ProjectSearch['repetitions']>>['found']) =>
  found.map(({ articleId, selectors }) => [articleId, selectors.quote.exact]);

test('in one article: whole words, whatever their case', async () => {
  const { found, more, complete } = await search.repetitions('cost of labour', 'a', 100);
  expect(exactly(found)).toEqual([
    ['a', 'cost of labour'],
    ['a', 'Cost of labour'],
  ]);
  expect({ more, complete }).toEqual({ more: false, complete: true });
  for (const { selectors } of found)
    expect(first.slice(selectors.position.start, selectors.position.end)).toBe(selectors.quote.exact);
});

test('in all articles, no more than asked for', async () => {
  const all = await search.repetitions('cost of labour', null, 100);
  expect(exactly(all.found)).toEqual([
    ['a', 'cost of labour'],
    ['a', 'Cost of labour'],
    ['b', 'COST OF\u00a0LABOUR'],
  ]);
  expect(all.more).toBe(false);
  const few = await search.repetitions('cost of labour', null, 2);
  expect([few.found.length, few.more]).toEqual([2, true]);
});

test('a place where a mention stands already is said to be taken', async () => {
  const start = first.indexOf('Cost of labour');
  const applied = await store.apply({
    command: commandSchema.parse({
      type: 'claim.add',
      claim: { id: 'claim', statement: 'S' },
      annotation: {
        id: 'mention',
        articleId: 'a',
        codeIds: [],
        selectors: describeRange(first, start, start + 'Cost of labour'.length),
      },
    }),
    ...adaAtNine,
  });
  expect(applied.ok).toBe(true);
  const { found } = await search.repetitions('cost of labour', null, 100);
  expect(found.map(({ taken }) => taken)).toEqual([false, true, false]);
});

test('a phrase without words stands nowhere', async () => {
  expect(await search.repetitions('— “ ” 🙂', null, 100)).toEqual({ found: [], more: false, complete: true });
});
