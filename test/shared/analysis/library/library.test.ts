import { describe, expect, test } from 'vitest';
import {
  filterArticles,
  groupArticles,
  noFilter,
  sortArticles,
  type LibraryFilter,
} from '#shared/analysis/library/arrange';
import { facetsOf } from '#shared/analysis/library/facets';
import { ArticleFacts } from '#shared/analysis/library/facts';
import { articlesRemoved } from '#shared/analysis/library/remove-articles';
import { commandSchema, type CommandInput } from '#shared/commands/commands';
import { plan } from '#shared/commands/plan';
import type { Article } from '#shared/model/article';
import type { ProjectState } from '#shared/model/project-state';
import {
  aClaim,
  aLink,
  aMemo,
  anAnnotation,
  anArticle,
  aNarrative,
  aProject,
  aSource,
  aTheme,
  noon,
} from '../../../helpers/builders';

const text = 'Desks went, machines came, people were called back.';
const article = (id: string, metadata: Partial<Article['metadata']>, rest: Partial<Article> = {}): Article => ({
  ...anArticle(id, `${text} ${id}`, metadata),
  ...rest,
});
const articles = [
  article(
    'c',
    { title: 'Cranes', publisher: 'The Quay', published: '2026-03-02', authors: ['Ann Ode'] },
    { status: 'coded', collections: ['Early', 'Pilot'] },
  ),
  article('b', { title: 'Boats', publisher: 'Acorn', published: '2026-03-01' }, { collections: ['Pilot'] }),
  article('a', { title: 'Anchors', publisher: null, published: '2025-12-31' }, { status: 'set-aside' }),
  article('d', { title: 'Docks', publisher: 'The Quay', published: null }),
];
const mention = (id: string, articleId: string, claimId: string, codeIds: string[]) =>
  anAnnotation(id, { text, exact: 'machines came', articleId, claimId, codeIds });

const project = () =>
  aProject({
    articles,
    codes: [aNarrative('ai'), aNarrative('pay', { order: 1 }), aTheme('counts')],
    claims: ['one', 'two', 'three'].map((id) => aClaim(id)),
    annotations: [
      mention('1', 'b', 'one', ['ai']),
      mention('2', 'b', 'one', ['counts']),
      mention('3', 'b', 'two', ['pay']),
      mention('4', 'c', 'one', ['ai']),
      mention('5', 'c', 'three', []),
    ],
    sources: [aSource('source', { articleId: 'c' })],
    links: [aLink('link', 'three', 'source'), aLink('other', 'one', 'source')],
    memos: [aMemo('m1', { kind: 'claim', id: 'three' }), aMemo('m2', { kind: 'link', id: 'link' })],
  });
const factsOf = (state: ProjectState) => new ArticleFacts(() => state);
const apply = (state: ProjectState, input: CommandInput) => {
  const planned = plan(state, { command: commandSchema.parse(input), coderId: 'ada', at: noon });
  if (!planned.ok) throw new Error(planned.error.message);
  state.apply(planned.value.changes);
  return planned.value.changes;
};
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join('');

test.each([
  { sort: 'date', order: 'cbad' },
  { sort: 'title', order: 'abcd' },
  { sort: 'publisher', order: 'bcda' },
  { sort: 'claims', order: 'cbad' },
  { sort: 'added', order: 'cbad' },
] as const)('sorted by $sort', ({ sort, order }) => {
  const facts = factsOf(project());
  expect(ids(sortArticles(articles, sort, false, facts))).toBe(order);
  expect(ids(sortArticles(articles, sort, true, facts))).toBe([...order].reverse().join(''));
});

test.each<{ name: string; filter: Partial<LibraryFilter>; left: string }>([
  { name: 'nothing', filter: {}, left: 'cbad' },
  { name: 'a status', filter: { statuses: ['coded', 'set-aside'] }, left: 'ca' },
  { name: 'publishers, one of them unknown', filter: { publishers: ['', 'Acorn'] }, left: 'ba' },
  { name: 'a year', filter: { years: ['2026'] }, left: 'cb' },
  { name: 'no date', filter: { years: [''] }, left: 'd' },
  { name: 'a narrative', filter: { narratives: ['pay'] }, left: 'b' },
  { name: 'a collection', filter: { collections: ['Early'] }, left: 'c' },
  { name: 'words of title, publisher and authors', filter: { text: ' quay ODE' }, left: 'c' },
  { name: 'two lists at once', filter: { publishers: ['The Quay'], statuses: ['new'] }, left: 'd' },
])('filtered by $name', ({ filter, left }) => {
  expect(ids(filterArticles(articles, { ...noFilter, ...filter }, factsOf(project())))).toBe(left);
});

test.each([
  { group: 'status', headings: ['New 2', 'Coded 1', 'Set aside 1'] },
  { group: 'publisher', headings: ['Acorn 1', 'The Quay 2', 'Publisher unknown 1'] },
  { group: 'month', headings: ['March 2026 2', 'December 2025 1', 'No date 1'] },
  { group: 'collection', headings: ['Early 1', 'Pilot 2', 'In no collection 2'] },
] as const)('in groups by $group', ({ group, headings }) => {
  const rows = groupArticles(articles, group);
  expect(rows.flatMap((row) => (row.kind === 'heading' ? `${row.title} ${row.count}` : []))).toEqual(headings);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(new Set(rows.flatMap((row) => (row.kind === 'article' ? row.article.id : [])))).toEqual(new Set('abcd'));
});

test('facets count articles, not mentions', () => {
  const state = project();
  const { statuses, narratives, publishers, years, collections } = facetsOf(state, articles, factsOf(state));
  const told = (values: readonly { value: string; count: number }[]) =>
    values.map(({ value, count }) => `${value}:${count}`);
  expect(told(statuses)).toEqual(['new:2', 'reading:0', 'coded:1', 'set-aside:1']);
  expect(told(narratives)).toEqual(['ai:2', 'pay:1']);
  expect(told(publishers)).toEqual(['The Quay:2', ':1', 'Acorn:1']);
  expect(told(years)).toEqual(['2026:2', '2025:1', ':1']);
  expect(told(collections)).toEqual(['Pilot:2', 'Early:1']);
});

describe('facts of an article', () => {
  test('are looked up again for those alone that a change touched', () => {
    const state = project();
    const asked: string[] = [];
    const facts = new ArticleFacts(() => ({
      get: (table, id) => state.get(table, id),
      all: (table) => state.all(table),
      count: (table) => state.count(table),
      related: (index, key) => {
        asked.push(key);
        return state.related(index, key);
      },
    }));
    for (const { id } of articles) facts.of(id);
    asked.length = 0;
    expect(facts.take(apply(state, { type: 'annotation.edit', id: '4', set: { codeIds: ['pay'] } }))).toBe(true);
    expect(facts.take(apply(state, { type: 'article.edit', id: 'a', status: 'coded' }))).toBe(false);
    for (const { id } of articles) facts.of(id);
    expect(asked).toEqual(['c']);
    expect([...facts.of('c').codeIds]).toEqual(['pay']);
    expect(facts.of('b')).toMatchObject({ claims: 2, mentions: 3 });
  });
});

test('what is said before articles are removed is what then happens', () => {
  const state = project();
  const before = new Map(
    (['articles', 'annotations', 'claims', 'links', 'memos'] as const).map((t) => [t, state.count(t)]),
  );
  const said = articlesRemoved(state, ['c']);
  expect(said).toEqual({ articles: 1, mentions: 2, claims: 1, links: 1, memos: 2, sources: 1 });
  apply(state, { type: 'article.remove', id: 'c' });
  const gone = (table: 'articles' | 'annotations' | 'claims' | 'links' | 'memos') =>
    (before.get(table) ?? 0) - state.count(table);
  expect(gone('annotations')).toBe(said.mentions);
  expect(gone('claims')).toBe(said.claims);
  expect(gone('links')).toBe(said.links);
  expect(gone('memos')).toBe(said.memos);
  expect(state.get('sources', 'source')?.articleId).toBeNull();
});
