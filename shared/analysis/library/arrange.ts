/**
 * The library's articles in an order, narrowed and in groups. Three steps, each of which a caller may keep: typing in a
 * filter does not sort again.
 */
import { articleStatuses, type Article } from '#shared/model/article';
import { byAlphabet } from '#shared/model/by-alphabet';
import type { ArticleFacts } from './facts';

export const librarySorts = ['date', 'title', 'publisher', 'added', 'claims'] as const;
export type LibrarySort = (typeof librarySorts)[number];
export const libraryGroups = ['none', 'status', 'publisher', 'month', 'collection'] as const;
export type LibraryGroup = (typeof libraryGroups)[number];

/** Within a list any value will do, and every list that is not empty must be met. */
export type LibraryFilter = {
  /** Words of title, publisher and authors; all of them must be there. */
  readonly text: string;
  readonly statuses: readonly Article['status'][];
  readonly publishers: readonly string[];
  /** `YYYY`; the empty string for articles without a date. */
  readonly years: readonly string[];
  readonly narratives: readonly string[];
  readonly collections: readonly string[];
};
export const noFilter: LibraryFilter = {
  text: '',
  statuses: [],
  publishers: [],
  years: [],
  narratives: [],
  collections: [],
};
export type FacetName = Exclude<keyof LibraryFilter, 'text'>;

export type LibraryRow =
  | { readonly kind: 'article'; readonly id: string; readonly article: Article }
  | { readonly kind: 'heading'; readonly id: string; readonly title: string; readonly count: number };

/** `articles` come newest first, and stay so among equals. */
export function sortArticles(
  articles: readonly Article[],
  sort: LibrarySort,
  reversed: boolean,
  facts: ArticleFacts,
): readonly Article[] {
  if (sort === 'date') return reversed ? articles.toReversed() : articles;
  const sorted = articles.toSorted(orders[sort](facts));
  return reversed ? sorted.reverse() : sorted;
}

const orders: {
  readonly [S in Exclude<LibrarySort, 'date'>]: (facts: ArticleFacts) => (a: Article, b: Article) => number;
} = {
  title: () => (a, b) => byAlphabet(a.metadata.title, b.metadata.title),
  publisher: () => (a, b) => unknownLast(a.metadata.publisher, b.metadata.publisher),
  added: () => (a, b) =>
    a.provenance.imported < b.provenance.imported ? 1 : a.provenance.imported > b.provenance.imported ? -1 : 0,
  claims: (facts) => (a, b) => facts.of(b.id).claims - facts.of(a.id).claims,
};

function unknownLast(a: string | null, b: string | null): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  return byAlphabet(a, b);
}

export function filterArticles(
  articles: readonly Article[],
  { text, statuses, publishers, years, narratives, collections }: LibraryFilter,
  facts: ArticleFacts,
): readonly Article[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const meets: ((article: Article) => boolean)[] = [];
  const any = <T>(wanted: readonly T[], has: (article: Article, values: ReadonlySet<T>) => boolean): void => {
    const values = new Set(wanted);
    if (values.size > 0) meets.push((article) => has(article, values));
  };
  any(statuses, ({ status }, wanted) => wanted.has(status));
  any(publishers, ({ metadata }, wanted) => wanted.has(metadata.publisher ?? ''));
  any(years, ({ metadata }, wanted) => wanted.has(yearOf(metadata.published)));
  any(collections, (article, wanted) => (article.collections ?? []).some((name) => wanted.has(name)));
  any(narratives, ({ id }, wanted) => [...facts.of(id).codeIds].some((codeId) => wanted.has(codeId)));
  if (words.length > 0) meets.push((article) => words.every((word) => wordsOf(article).includes(word)));
  return meets.length === 0 ? articles : articles.filter((article) => meets.every((meet) => meet(article)));
}

const yearOf = (published: string | null): string => published?.slice(0, 4) ?? '';

/** Rows are never changed in place, so what was read of one holds. */
const readWords = new WeakMap<Article, string>();
function wordsOf(article: Article): string {
  const known = readWords.get(article);
  if (known !== undefined) return known;
  const { title, publisher, authors } = article.metadata;
  const words = [title, publisher ?? '', ...authors].join('\n').toLowerCase();
  readWords.set(article, words);
  return words;
}

/** An article of several collections stands in each of them. */
export function groupArticles(articles: readonly Article[], group: LibraryGroup): readonly LibraryRow[] {
  if (group === 'none') return articles.map((article) => ({ kind: 'article', id: article.id, article }));
  const groups = new Map<string, Article[]>();
  for (const article of articles)
    for (const key of keysOf(article, group)) {
      const members = groups.get(key);
      if (members === undefined) groups.set(key, [article]);
      else members.push(article);
    }
  const seen = new Set<string>();
  return [...groups]
    .sort(([a], [b]) => groupOrder(a, b, group))
    .flatMap(([key, members]): LibraryRow[] => [
      { kind: 'heading', id: `heading ${key}`, title: titleOf(key, group), count: members.length },
      ...members.map((article): LibraryRow => {
        const id = seen.has(article.id) ? `${article.id} ${key}` : article.id;
        seen.add(article.id);
        return { kind: 'article', id, article };
      }),
    ]);
}

function keysOf(article: Article, group: Exclude<LibraryGroup, 'none'>): readonly string[] {
  switch (group) {
    case 'status':
      return [article.status];
    case 'publisher':
      return [article.metadata.publisher ?? ''];
    case 'month':
      return [article.metadata.published?.slice(0, 7) ?? ''];
    case 'collection':
      return article.collections ?? [''];
  }
}

/** What is not known comes last; months newest first. */
function groupOrder(a: string, b: string, group: LibraryGroup): number {
  if (group === 'status') return articleStatuses.findIndex((s) => s === a) - articleStatuses.findIndex((s) => s === b);
  if (a === '' || b === '') return a === '' ? 1 : -1;
  return group === 'month' ? (a < b ? 1 : -1) : byAlphabet(a, b);
}

export const statusWords: Readonly<Record<Article['status'], string>> = {
  new: 'New',
  reading: 'Reading',
  coded: 'Coded',
  'set-aside': 'Set aside',
};
const months = 'January February March April May June July August September October November December'.split(' ');

function titleOf(key: string, group: Exclude<LibraryGroup, 'none'>): string {
  if (group === 'status') return statusWords[articleStatuses.find((status) => status === key) ?? 'new'];
  if (key === '') return { publisher: 'Publisher unknown', month: 'No date', collection: 'In no collection' }[group];
  return group === 'month' ? `${months[Number(key.slice(5)) - 1] ?? ''} ${key.slice(0, 4)}`.trim() : key;
}
