/**
 * A project with changes that nobody has seen yet. Commands read and write the draft, so that a later part of a
 * batch sees what an earlier part did; what comes out is the list of changes, the project itself is untouched.
 */
import type { Change, ChangeOf } from '#shared/model/change';
import type { Rows, TableName } from '#shared/model/project';
import {
  indexDefinition,
  indexesOver,
  type IndexName,
  type IndexRow,
  type ProjectReader,
} from '#shared/model/project-state';

type Edited<T extends TableName> = { before: Rows[T] | null; after: Rows[T] | null };
type EditedTables = { [T in TableName]: Map<string, Edited<T>> };

export class Draft implements ProjectReader {
  readonly #base: ProjectReader;
  readonly #edited: EditedTables = {
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
  };

  /** Ids of edited rows by index and key, so that a step of a long batch costs what it touches. */
  readonly #listed = new Map<IndexName, Map<string, Set<string>>>();

  constructor(base: ProjectReader) {
    this.#base = base;
  }

  get<T extends TableName>(table: T, id: string): Rows[T] | undefined {
    const edited: Edited<T> | undefined = this.#edited[table].get(id);
    return edited === undefined ? this.#base.get(table, id) : (edited.after ?? undefined);
  }

  *all<T extends TableName>(table: T): Iterable<Rows[T]> {
    const edited: Map<string, Edited<T>> = this.#edited[table];
    for (const row of this.#base.all(table)) if (!edited.has(row.id)) yield row;
    for (const { after } of edited.values()) if (after !== null) yield after;
  }

  count(table: TableName): number {
    let count = this.#base.count(table);
    for (const { before, after } of this.#edited[table].values())
      count += (after === null ? 0 : 1) - (before === null ? 0 : 1);
    return count;
  }

  related<I extends IndexName>(index: I, key: string): IndexRow<I>[] {
    const { table } = indexDefinition(index);
    const edited: Map<string, { after: IndexRow<I> | null }> = this.#edited[table];
    const rows = this.#base.related(index, key).filter((row) => !edited.has(row.id));
    for (const id of this.#listed.get(index)?.get(key) ?? []) {
      const after = edited.get(id)?.after ?? null;
      if (after !== null) rows.push(after);
    }
    return rows;
  }

  put<T extends TableName>(table: T, row: Rows[T]): void {
    this.#edit(table, row.id, row);
  }

  remove<T extends TableName>(table: T, id: string): void {
    this.#edit(table, id, null);
  }

  #edit<T extends TableName>(table: T, id: string, after: Rows[T] | null): void {
    const edited: Map<string, Edited<T>> = this.#edited[table];
    const known = edited.get(id);
    edited.set(id, { before: known === undefined ? (this.#base.get(table, id) ?? null) : known.before, after });
    for (const { name, keys } of indexesOver(table)) {
      const index = this.#listed.get(name) ?? new Map<string, Set<string>>();
      this.#listed.set(name, index);
      for (const key of known?.after == null ? [] : keys(known.after)) index.get(key)?.delete(id);
      for (const key of after === null ? [] : keys(after)) index.set(key, (index.get(key) ?? new Set()).add(id));
    }
  }

  /** What the draft changes; rows that end as they began are left out. */
  changes(): Change[] {
    return [
      ...this.#changesOf('info'),
      ...this.#changesOf('articles'),
      ...this.#changesOf('annotations'),
      ...this.#changesOf('claims'),
      ...this.#changesOf('codes'),
      ...this.#changesOf('coders'),
      ...this.#changesOf('sources'),
      ...this.#changesOf('links'),
      ...this.#changesOf('memos'),
      ...this.#changesOf('cells'),
      ...this.#changesOf('events'),
      ...this.#changesOf('snapshots'),
    ];
  }

  #changesOf<T extends TableName>(table: T): ChangeOf<T>[] {
    const edited: Map<string, Edited<T>> = this.#edited[table];
    return [...edited.values()]
      .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
      .map((pair) => ({ table, ...pair }));
  }
}
