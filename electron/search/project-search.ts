/** Finding in an open project: keeps its index up to date and answers queries. */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Applied, ProjectStore } from '#electron/storage/project-store';
import { errorCode } from '#electron/storage/file-system';
import { titleOf, type HitEntry } from '#shared/search/hit';
import { parseQuery } from '#shared/search/parse-query';
import { createPlaceFinder, type TextPlace } from '#shared/search/places';
import { passagesAsked, planQuery } from '#shared/search/plan-query';
import type { EntryKind, QueryResult } from '#shared/search/query';
import { currentEntries, currentEntry, entryTables } from './current-entries';
import { EntryIndex } from './entry-index';
import { DamagedIndex } from './segment';

/** An article, claim, memo or source that was found; empty `places` when it was by other things than its text. */
type FoundEntry = HitEntry & { readonly places: readonly TextPlace[] };

export type Found = {
  /** Best first. */
  readonly entries: readonly FoundEntry[];
  /** How many articles, claims, memos and sources were found in all. */
  readonly total: number;
  /** Whether there are more hits than the entries here have. */
  readonly more: boolean;
};

/** A project folder keeps its index here. It may be deleted at any time; it is made anew when it is needed. */
const indexFolderOf = (folder: string): string => join(folder, 'index');

export class ProjectSearch {
  readonly #store: ProjectStore;
  readonly #unsubscribe: () => void;
  #index: EntryIndex;
  /**
   * Where the index stands when nothing can be written to the project's folder (a shared disk, a backup, a full disk);
   * removed with `close`.
   */
  #temporary: string | null = null;
  /** Rows that changed since the index was brought up to date; null when it never was. */
  #touched: Map<string, [EntryKind, string]> | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(store: ProjectStore, folder = indexFolderOf(store.folder)) {
    this.#store = store;
    this.#index = new EntryIndex(folder);
    this.#unsubscribe = store.subscribe((applied) => this.#note(applied));
  }

  /** Brings the index up to date; a query does so too. Calls wait for one another. */
  update(): Promise<void> {
    return this.#inTurn(() => this.#whole(() => this.#update()));
  }

  /** At most `limit` hits; an entry without places counts as one. */
  find(text: string, limit: number): Promise<QueryResult<Found>> {
    return this.#inTurn(() =>
      this.#whole(async () => {
        await this.#update();
        return this.#find(text, limit);
      }),
    );
  }

  async close(): Promise<void> {
    this.#unsubscribe();
    await this.#turn.catch(() => {}); // whoever asked was told
    this.#index.close();
    if (this.#temporary !== null) rmSync(this.#temporary, { recursive: true, force: true });
  }

  #find(text: string, limit: number): QueryResult<Found> {
    const { project } = this.#store;
    const query = parseQuery(text);
    if (!query.ok) return query;
    const plan = planQuery(project, query.value);
    if (!plan.ok) return plan;
    const placesIn = createPlaceFinder(query.value);
    let passages: ReturnType<typeof passagesAsked> | null = null;
    const matches = this.#index.find(plan.value, limit + 1);
    const entries: FoundEntry[] = [];
    let left = limit;
    for (const match of matches.entries) {
      if (left <= 0) break;
      const { kind, id, score } = match;
      const whole = match.text().text;
      let places: readonly TextPlace[] = placesIn(whole);
      if (places.length === 0 && kind === 'article' && score === 0) {
        passages ??= passagesAsked(project, query.value);
        places = passages.get(id) ?? [];
      }
      const hits = Math.max(1, places.length);
      entries.push({ kind, id, score, text: whole, title: titleOf(project, kind, id), places: places.slice(0, left) });
      left -= hits;
    }
    const more = left < 0 || entries.length < matches.total;
    return { ok: true, value: { entries, total: matches.total, more } };
  }

  async #update(): Promise<void> {
    const touched = this.#touched;
    this.#touched = new Map();
    try {
      if (touched === null) await this.#index.updateAll(currentEntries(this.#store));
      else if (touched.size > 0) {
        const current = [...touched].map(([key, [kind, id]]) => [key, currentEntry(this.#store, kind, id)] as const);
        await this.#index.updateSome(new Map(current));
      }
    } catch (error) {
      this.#touched = null;
      throw error;
    }
  }

  /** Makes a damaged index anew, and one that cannot be written in another place: once each. */
  async #whole<T>(work: () => Promise<T>): Promise<T> {
    let rebuilt = false;
    for (;;)
      try {
        return await work();
      } catch (error) {
        if (error instanceof DamagedIndex && !rebuilt) {
          rebuilt = true;
          this.#index.clear();
          this.#touched = null;
        } else if (errorCode(error) !== '' && this.#temporary === null) {
          this.#index.close();
          this.#temporary = await mkdtemp(join(tmpdir(), 'warrant-index-'));
          this.#index = new EntryIndex(this.#temporary);
          this.#touched = null;
        } else throw error;
      }
  }

  #note({ changes }: Applied): void {
    if (this.#touched === null) return;
    for (const { table, before, after } of changes) {
      const kind = kindOfTable[table];
      const id = (after ?? before)?.id;
      if (kind !== undefined && id !== undefined) this.#touched.set(`${kind}:${id}`, [kind, id]);
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work, work);
    this.#turn = mine;
    return mine;
  }
}

const kindOfTable: Readonly<Record<string, EntryKind>> = {
  [entryTables.article]: 'article',
  [entryTables.claim]: 'claim',
  [entryTables.memo]: 'memo',
  [entryTables.source]: 'source',
};
