/**
 * A project in memory: rows by id, and the few indexes that keep every look-up independent of the project's size.
 *
 * It is changed in place, by `apply` alone. A copy per change would make each key press cost as much as the project
 * is large; what an immutable value would give (compare, take back, send on) the list of changes gives already.
 */
import type { Change, ChangeOf } from './change';
import { tableNames, type ProjectRows, type Rows, type TableName } from './project';

/** What may be asked of a project, whether it stands in memory or is being drafted. */
export type ProjectReader = {
  get<T extends TableName>(table: T, id: string): Rows[T] | undefined;
  all<T extends TableName>(table: T): Iterable<Rows[T]>;
  count(table: TableName): number;
  /** The rows that an index lists under `key`, in no particular order. */
  related<I extends IndexName>(index: I, key: string): IndexRow<I>[];
};

type Indexes = {
  annotationsByArticle: 'annotations';
  annotationsByClaim: 'annotations';
  annotationsByCode: 'annotations';
  linksByClaim: 'links';
  linksBySource: 'links';
  memosByTarget: 'memos';
  articlesByOriginal: 'articles';
  sourcesByArticle: 'sources';
  sourcesByCited: 'sources';
  linksByArticle: 'links';
  claimsByJudged: 'claims';
  cellsBySource: 'cells';
  cellsByExplanation: 'cells';
  eventsByClaim: 'events';
};
export type IndexName = keyof Indexes;
export type IndexRow<I extends IndexName> = Rows[Indexes[I]];

type IndexDefinition<T extends TableName> = { readonly table: T; readonly keys: (row: Rows[T]) => readonly string[] };
const indexes: { readonly [I in IndexName]: IndexDefinition<Indexes[I]> } = {
  annotationsByArticle: { table: 'annotations', keys: (row) => [row.articleId] },
  annotationsByClaim: { table: 'annotations', keys: (row) => [row.claimId] },
  annotationsByCode: { table: 'annotations', keys: (row) => row.codeIds },
  linksByClaim: { table: 'links', keys: (row) => [row.claimId] },
  linksBySource: { table: 'links', keys: (row) => [row.sourceId] },
  memosByTarget: { table: 'memos', keys: (row) => [memoKey(row.target)] },
  articlesByOriginal: { table: 'articles', keys: (row) => [row.provenance.sha256] },
  sourcesByArticle: { table: 'sources', keys: (row) => (row.articleId === null ? [] : [row.articleId]) },
  /** By each source that it cites. */
  sourcesByCited: { table: 'sources', keys: (row) => row.citesIds },
  /** By the article in which the passage lies that makes the link. */
  linksByArticle: { table: 'links', keys: (row) => (row.passage === null ? [] : [row.passage.articleId]) },
  /** By the other claim of each pair that was judged. */
  claimsByJudged: { table: 'claims', keys: (row) => row.judgements.map(({ claimId }) => claimId) },
  cellsBySource: { table: 'cells', keys: (row) => [row.sourceId] },
  cellsByExplanation: { table: 'cells', keys: (row) => [row.explanationId] },
  eventsByClaim: { table: 'events', keys: (row) => row.claimIds },
};
const indexNames = Object.keys(indexes) as IndexName[];

const namesOver = new Map(
  tableNames.map((table) => [table, indexNames.filter((name) => indexes[name].table === table)]),
);

/** The key under which `memosByTarget` lists the memos on one thing. */
export const memoKey = (target: Rows['memos']['target']): string => `${target.kind}:${target.id}`;

/** The table an index lists rows of, and the keys it lists a row under. */
export function indexDefinition<I extends IndexName>(index: I): IndexDefinition<Indexes[I]> {
  return indexes[index];
}

/** The indexes over a table, each with the keys it lists a row under. */
export function indexesOver<T extends TableName>(
  table: T,
): readonly { readonly name: IndexName; readonly keys: (row: Rows[T]) => readonly string[] }[] {
  const found = indexNames.filter((name) => indexes[name].table === table);
  return found.map((name) => ({ name, keys: (row) => keysOf(name, row) }));
}

type Tables = { readonly [T in TableName]: Map<string, Rows[T]> };
const emptyTables = (): Tables => ({
  info: new Map(),
  articles: new Map(),
  annotations: new Map(),
  claims: new Map(),
  codes: new Map(),
  coders: new Map(),
  sources: new Map(),
  links: new Map(),
  memos: new Map(),
  cells: new Map(),
  events: new Map(),
  snapshots: new Map(),
});

/** The ids under one key of an index. Most keys have one: a set for each would take longer to make than all the rest. */
type Listed = string | Set<string>;
const idsIn = (listed: Listed | undefined): Iterable<string> =>
  listed === undefined ? [] : typeof listed === 'string' ? [listed] : listed;

export class ProjectState implements ProjectReader {
  readonly #tables = emptyTables();
  readonly #indexes = new Map<IndexName, Map<string, Listed>>(indexNames.map((name) => [name, new Map()]));

  static from(rows: ProjectRows): ProjectState {
    const state = new ProjectState();
    state.add(rows);
    return state;
  }

  /** Rows that are not there yet. */
  add(rows: Partial<ProjectRows>): void {
    for (const table of tableNames) this.#load(table, rows[table] ?? []);
  }

  get<T extends TableName>(table: T, id: string): Rows[T] | undefined {
    return this.#tables[table].get(id);
  }

  all<T extends TableName>(table: T): Iterable<Rows[T]> {
    return this.#tables[table].values();
  }

  count(table: TableName): number {
    return this.#tables[table].size;
  }

  related<I extends IndexName>(index: I, key: string): IndexRow<I>[] {
    const table = this.#tables[indexes[index].table];
    const rows: IndexRow<I>[] = [];
    for (const id of idsIn(this.#indexes.get(index)?.get(key))) {
      const row = table.get(id);
      if (row !== undefined) rows.push(row);
    }
    return rows;
  }

  apply(changes: readonly Change[]): void {
    for (const change of changes) this.#applyOne(change);
  }

  /** All rows, each table sorted by id: the same project always gives the same arrays. */
  rows(): ProjectRows {
    const sorted = <T extends TableName>(table: T): Rows[T][] =>
      [...this.#tables[table].values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    return {
      info: sorted('info'),
      articles: sorted('articles'),
      annotations: sorted('annotations'),
      claims: sorted('claims'),
      codes: sorted('codes'),
      coders: sorted('coders'),
      sources: sorted('sources'),
      links: sorted('links'),
      memos: sorted('memos'),
      cells: sorted('cells'),
      events: sorted('events'),
      snapshots: sorted('snapshots'),
    };
  }

  #load<T extends TableName>(table: T, rows: readonly Rows[T][]): void {
    for (const row of rows) this.#applyOne<T>({ table, before: null, after: row });
  }

  #applyOne<T extends TableName>({ table, before, after }: ChangeOf<T>): void {
    const rows: Map<string, Rows[T]> = this.#tables[table];
    if (before !== null) {
      rows.delete(before.id);
      this.#index(table, before, false);
    }
    if (after !== null) {
      rows.set(after.id, after);
      this.#index(table, after, true);
    }
  }

  #index<T extends TableName>(table: T, row: Rows[T], present: boolean): void {
    for (const name of namesOver.get(table) ?? []) {
      const index = this.#indexes.get(name);
      for (const key of keysOf(name, row)) {
        const listed = index?.get(key);
        if (present) {
          if (listed === undefined) index?.set(key, row.id);
          else if (typeof listed === 'string') index?.set(key, new Set([listed, row.id]));
          else listed.add(row.id);
        } else if (listed === row.id || (typeof listed === 'object' && listed.delete(row.id) && listed.size === 0))
          index?.delete(key);
      }
    }
  }
}

/**
 * What a list of changes touches, as keys to watch: a table (`claims`), a row (`claims/ID`), an index entry
 * (`annotationsByArticle/ID`).
 */
export function touchedKeys(changes: readonly Change[]): Set<string> {
  const keys = new Set<string>();
  for (const { table, before, after } of changes)
    for (const row of [before, after]) {
      if (row === null) continue;
      keys.add(table).add(`${table}/${row.id}`);
      for (const name of indexNames)
        if (indexes[name].table === table) for (const key of keysOf(name, row)) keys.add(`${name}/${key}`);
    }
  return keys;
}

/** The keys of a row in an index that is known to be over the row's table. */
function keysOf(name: IndexName, row: Rows[TableName]): readonly string[] {
  const definition = indexes[name] as IndexDefinition<TableName>;
  return definition.keys(row);
}
