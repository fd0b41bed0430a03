/** The entries of an open project as they are now. */
import { crc32 } from 'node:zlib';
import type { ArticleText } from '#shared/model/article';
import { canonicalText } from '#shared/model/canonical-text';
import { articleMore, claimEntry, memoEntry, sourceEntry, type Entry } from '#shared/search/entries';
import type { ProjectReader } from '#shared/model/project-state';
import type { Result } from '#shared/model/result';
import type { EntryKind } from '#shared/search/query';
import type { CurrentEntry } from './entry-index';

/** What finding needs of an open project. */
export type SearchedProject = {
  readonly folder: string;
  readonly project: ProjectReader;
  readArticle(id: string): Promise<Result<ArticleText>>;
};

export const entryTables = { article: 'articles', claim: 'claims', memo: 'memos', source: 'sources' } as const;

export function* currentEntries(store: SearchedProject): Generator<CurrentEntry> {
  for (const kind of ['article', 'claim', 'memo', 'source'] as const)
    for (const { id } of store.project.all(entryTables[kind])) {
      const entry = currentEntry(store, kind, id);
      if (entry !== null) yield entry;
    }
}

/** Null when there is no such entry. */
export function currentEntry(store: SearchedProject, kind: EntryKind, id: string): CurrentEntry | null {
  const { project } = store;
  switch (kind) {
    case 'article':
      return currentArticle(store, id);
    case 'claim': {
      const claim = project.get('claims', id);
      return claim === undefined ? null : ofRow(claimEntry(claim));
    }
    case 'memo': {
      const memo = project.get('memos', id);
      return memo === undefined ? null : ofRow(memoEntry(memo));
    }
    case 'source': {
      const source = project.get('sources', id);
      return source === undefined ? null : ofRow(sourceEntry(source));
    }
  }
}

const fingerprintOf = (text: string, more: string): number => crc32(`${text}\n${more}`);

function ofRow(entry: Entry): CurrentEntry {
  const { kind, id, text, more } = entry;
  return { kind, id, fingerprint: fingerprintOf(text, more), read: async () => entry };
}

/** An article's text is known by its hash, so that only those that changed have to be read. */
function currentArticle(store: SearchedProject, id: string): CurrentEntry | null {
  const article = store.project.get('articles', id);
  if (article === undefined) return null;
  const more = articleMore(article);
  const read = async (): Promise<Entry | null> => {
    const text = await store.readArticle(id);
    return text.ok ? { kind: 'article', id, text: canonicalText(text.value.document).text, more } : null;
  };
  return { kind: 'article', id, fingerprint: fingerprintOf(article.textHash, more), read };
}
