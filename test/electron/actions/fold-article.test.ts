/** Restoring and cutting folded blocks, on a project on disk: whatever is anchored in the article goes along. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { foldArticle } from '#electron/actions/fold-article';
import { verifyProject } from '#electron/actions/verify-project';
import { createProject, type ProjectStore } from '#electron/storage/project-store';
import { describeRange } from '#shared/anchoring/describe-range';
import { canonicalText } from '#shared/model/canonical-text';
import type { ArticleDocument, DocumentBlock } from '#shared/model/document';
import { plainVoice } from '#shared/model/voice';
import { anArticle } from '../../helpers/builders';
import { aProject, expectFailure, expectOk, rowsOf, sha256, stamp } from '../../helpers/storage';

let folder: string;
let store: ProjectStore;

const line = (text: string, folded: string | null = null): DocumentBlock => ({
  type: 'paragraph',
  attrs: { folded, page: null },
  content: [{ type: 'text', text }],
});
const document: ArticleDocument = {
  type: 'doc',
  content: [
    line('Home | News | About', 'navigation'),
    line('The firm cut 400 jobs in March.'),
    line('Subscribe to our letter.', 'signup'),
    {
      type: 'bullet_list',
      attrs: { folded: null, page: null },
      content: [
        { type: 'list_item', attrs: { folded: 'share', page: null }, content: [line('Share this')] },
        { type: 'list_item', attrs: { folded: null, page: null }, content: [line('It bought chips in April 🧾.')] },
      ],
    },
  ],
};
const { text } = canonicalText(document);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warrant-folds-'));
  store = expectOk(await createProject(join(folder, 'P.warrant'), aProject));
  const original = Buffer.from('original');
  const article = anArticle('article', text);
  expectOk(
    await store.addArticle(
      {
        article: { ...article, provenance: { ...article.provenance, sha256: sha256(original) } },
        text: { id: 'article', document, textHash: sha256(text), candidates: [] },
        original,
      },
      stamp,
    ),
  );
  for (const [id, words] of [
    ['jobs', 'cut 400 jobs'],
    ['chips', 'bought chips in April 🧾'],
    ['both', 'in March.\n\nIt bought'],
  ] as const) {
    const start = text.indexOf(words);
    const annotation = {
      id,
      articleId: 'article',
      codeIds: [],
      orphaned: false,
      ...plainVoice,
      selectors: describeRange(text, start, start + words.length),
    };
    const command = { type: 'claim.add', claim: { id, statement: words }, annotation } as const;
    expectOk(await store.apply({ command, ...stamp }));
  }
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const now = async (): Promise<string> => canonicalText(expectOk(await store.readArticle('article')).document).text;
const quoteOf = (id: string): string | undefined => store.project.get('annotations', id)?.selectors.quote.exact;
const isSound = async (): Promise<void> => {
  expect((await verifyProject(store, { damage: null, notices: [] })).problems).toEqual([]);
};

test('restored blocks are part of the text, and every annotation stands where it stood', async () => {
  expectOk(await foldArticle(store, 'article', { '0': 'restored', '3.0': 'restored' }, stamp));
  expect(await now()).toBe(
    'Home | News | About\n\nThe firm cut 400 jobs in March.\n\nShare this\nIt bought chips in April 🧾.',
  );
  expect(quoteOf('jobs')).toBe('cut 400 jobs');
  expect(quoteOf('chips')).toBe('bought chips in April 🧾');
  expect(quoteOf('both')).toBe('in March.\n\nShare this\nIt bought');
  await isSound();
});

test('undo takes text and annotations back, and redo brings both again', async () => {
  const before = rowsOf(store);
  expectOk(await foldArticle(store, 'article', { '2': 'restored' }, stamp));
  expect(await now()).toContain('Subscribe');
  expectOk(await store.undo(stamp));
  expect(rowsOf(store)).toBe(before);
  expect(await now()).toBe(text);
  await isSound();
  expectOk(await store.redo(stamp));
  expect(await now()).toContain('Subscribe');
  await isSound();
});

test('a block that was cut is no part of the text and keeps every annotation', async () => {
  expectOk(await foldArticle(store, 'article', { '0': 'cut' }, stamp));
  expect(await now()).toBe(text);
  expect(store.project.get('articles', 'article')?.folds).toEqual({ '0': 'cut' });
  await isSound();
});

test('folding restored text again orphans what was said of it, and restoring it once more finds that again', async () => {
  expectOk(await foldArticle(store, 'article', { '2': 'restored' }, stamp));
  const restored = await now();
  const start = restored.indexOf('our letter');
  const annotation = {
    id: 'letter',
    articleId: 'article',
    codeIds: [],
    orphaned: false,
    ...plainVoice,
    selectors: describeRange(restored, start, start + 10),
  };
  const command = { type: 'claim.add', claim: { id: 'letter', statement: 'A letter' }, annotation } as const;
  expectOk(await store.apply({ command, ...stamp }));
  expectOk(await foldArticle(store, 'article', { '2': 'folded' }, stamp));
  expect(store.project.get('annotations', 'letter')?.orphaned).toBe(true);
  expect(quoteOf('letter')).toBe('our letter');
  expect(store.project.get('articles', 'article')?.folds).toBeUndefined();
  expectOk(await foldArticle(store, 'article', { '2': 'restored' }, stamp));
  expect(store.project.get('annotations', 'letter')).toMatchObject({ orphaned: false });
  await isSound();
});

test.each([
  { name: 'a block that is not folded', changes: { '1': 'restored' } as const, code: 'not-folded' },
  { name: 'a place where nothing is', changes: { '9.1': 'cut' } as const, code: 'not-folded' },
])('$name is refused', async ({ changes, code }) => {
  expect(expectFailure(await foldArticle(store, 'article', changes, stamp)).code).toBe(code);
});
