/** Finding in an open project: keeps its index up to date and answers queries. */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorCode } from '#electron/storage/file-system';
import { canonicalText } from '#shared/model/canonical-text';
import type { Change } from '#shared/model/change';
import { OwnView } from '#shared/model/own-view';
import type { ProjectReader } from '#shared/model/project-state';
import { titleOf, type HitEntry } from '#shared/search/hit';
import { mentionsAsked, type QueryMatches } from '#shared/search/matches';
import { parseQuery } from '#shared/search/parse-query';
import { createPlaceFinder, type TextPlace } from '#shared/search/places';
import { passagesAsked, planQuery, type QueryPlan } from '#shared/search/plan-query';
import type { EntryKind, Query, QueryResult, WordsQuery } from '#shared/search/query';
import { createRepetitionFinder, wordsAsked, type Repetition, type Repetitions } from '#shared/search/repetitions';
import { currentEntries, currentEntry, entryTables, type SearchedProject } from './current-entries';
import { EntryIndex, type Watch } from './entry-index';
import { DamagedIndex } from './segment';

/** An article, claim, memo or source that was found; empty `places` when it was by other things than its text. */
type FoundEntry = HitEntry & {
  readonly places: readonly TextPlace[];
  /** How many places there are in all. */
  readonly placeCount: number;
};

export type Found = {
  /** Best first. */
  readonly entries: readonly FoundEntry[];
  /** How many articles, claims, memos and sources were found in all, and of each kind. */
  readonly total: number;
  readonly kinds: Readonly<Record<EntryKind, number>>;
  /** Whether there are more hits than the entries here have. */
  readonly more: boolean;
  /** False when making the index was stopped, so that there may be more to find. */
  readonly complete: boolean;
};

/** A project and who tells of its changes. */
type ChangingProject = SearchedProject & {
  subscribe(listener: (applied: { readonly changes: readonly Change[] }) => void): () => void;
};

type Prepared = { readonly query: Query; readonly plan: QueryPlan; readonly project: ProjectReader };

/** A project folder keeps its index here. It may be deleted at any time; it is made anew when it is needed. */
const indexFolderOf = (folder: string): string => join(folder, 'index');

export class ProjectSearch {
  readonly #project: SearchedProject;
  readonly #unsubscribe: () => void;
  #index: EntryIndex;
  /**
   * Where the index stands when nothing can be written to the project's folder (a shared disk, a backup, a full disk);
   * removed with `close`.
   */
  #temporary: string | null = null;
  /** Rows that changed since the index was brought up to date; null when it never was. */
  #touched: Map<string, [EntryKind, string]> | null = null;
  /** Somebody stopped the index being made: queries do with what there is until `update` is called. */
  #stopped = false;
  #turn: Promise<unknown> = Promise.resolve();
  readonly #watch: () => Watch;

  /** `watch` is asked for each time the index is brought up to date. */
  constructor(project: ChangingProject, watch: () => Watch = () => ({})) {
    this.#project = project;
    this.#watch = watch;
    this.#index = new EntryIndex(indexFolderOf(project.folder));
    this.#unsubscribe = project.subscribe(({ changes }) => this.#note(changes));
  }

  /** Brings the index up to date; false when it was stopped before. Calls wait for one another, as do queries. */
  update(): Promise<boolean> {
    return this.#inTurn(() => this.#whole(() => this.#update()));
  }

  /** Forgets the index and makes it anew. */
  rebuild(): Promise<boolean> {
    return this.#inTurn(() =>
      this.#whole(() => {
        this.#index.clear();
        this.#touched = null;
        return this.#update();
      }),
    );
  }

  /**
   * At most `limit` hits; an entry without places counts as one. `seenBy`, here and below: the coder whose marks alone
   * count, null for everybody's.
   */
  find(text: string, limit: number, seenBy: string | null = null): Promise<QueryResult<Found>> {
    return this.#asked(text, seenBy, (prepared) => this.#find(prepared, limit));
  }

  /** How many articles, claims, memos and sources a query finds. */
  count(text: string, seenBy: string | null = null): Promise<QueryResult<number>> {
    return this.#asked(text, seenBy, ({ plan }) => this.#index.names(plan).length);
  }

  /** The claims that a query finds, and their mentions that it asks for. */
  matches(text: string, seenBy: string | null = null): Promise<QueryResult<QueryMatches>> {
    return this.#asked(text, seenBy, ({ query, plan, project }) => {
      const claimIds = this.#index.names(plan).flatMap(({ kind, id }) => (kind === 'claim' ? id : []));
      return mentionsAsked(project, query, claimIds);
    });
  }

  /** Where the words of the phrase stand, in one article or (null) in all, in the articles' order of ids. */
  repetitions(
    phrase: string,
    articleId: string | null,
    limit: number,
    seenBy: string | null = null,
  ): Promise<Repetitions> {
    return this.#inTurn(() =>
      this.#whole(async () => {
        const query = wordsAsked(phrase);
        if (query === null) return { found: [], more: false, complete: true };
        const repetitionsIn = createRepetitionFinder(query, this.#seen(seenBy));
        const found: Repetition[] = [];
        for await (const { id, text } of this.#textsWith(query, articleId)) {
          found.push(...repetitionsIn(id, text));
          if (found.length > limit) break;
        }
        const complete = articleId !== null || !this.#stopped;
        return { found: found.slice(0, limit), more: found.length > limit, complete };
      }),
    );
  }

  /** A single article is read as it is; for all of them the index says which have the words. */
  async *#textsWith(query: WordsQuery, articleId: string | null): AsyncGenerator<{ id: string; text: string }> {
    if (articleId !== null) {
      const read = await this.#project.readArticle(articleId);
      if (read.ok) yield { id: articleId, text: canonicalText(read.value.document).text };
      return;
    }
    if (!this.#stopped && (this.#touched === null || this.#touched.size > 0)) await this.#update();
    const plan = planQuery(this.#project.project, query);
    if (!plan.ok) return;
    const { entries } = this.#index.find(plan.value, Infinity);
    for (const { id, text } of [...entries].filter(({ kind }) => kind === 'article').sort(byId))
      yield { id, text: text().text };
  }

  async close(): Promise<void> {
    this.#unsubscribe();
    await this.#turn.catch(() => {}); // whoever asked was told
    this.#index.close();
    if (this.#temporary !== null) rmSync(this.#temporary, { recursive: true, force: true });
  }

  #seen(seenBy: string | null): ProjectReader {
    const { project } = this.#project;
    return seenBy === null ? project : new OwnView(project, seenBy);
  }

  #asked<T>(text: string, seenBy: string | null, answer: (prepared: Prepared) => T): Promise<QueryResult<T>> {
    return this.#inTurn(() =>
      this.#whole(async () => {
        const query = parseQuery(text);
        if (!query.ok) return query;
        if (!this.#stopped && (this.#touched === null || this.#touched.size > 0)) await this.#update();
        const project = this.#seen(seenBy);
        const planned = planQuery(project, query.value);
        if (!planned.ok) return planned;
        const plan = seenBy === null ? planned.value : amongShown(project, planned.value);
        return { ok: true, value: answer({ query: query.value, plan, project }) };
      }),
    );
  }

  #find({ query, plan, project }: Prepared, limit: number): Found {
    const placesIn = createPlaceFinder(query);
    let passages: ReturnType<typeof passagesAsked> | null = null;
    const { total, kinds, entries: matches } = this.#index.find(plan, limit + 1);
    const entries: FoundEntry[] = [];
    let left = limit;
    for (const match of matches) {
      if (left <= 0) break;
      const { kind, id, score } = match;
      const whole = match.text().text;
      let places: readonly TextPlace[] = placesIn(whole);
      if (places.length === 0 && kind === 'article' && score === 0) {
        passages ??= passagesAsked(project, query);
        places = passages.get(id) ?? [];
      }
      const title = titleOf(project, kind, id);
      entries.push({
        ...{ kind, id, score, title, text: whole },
        places: places.slice(0, left),
        placeCount: places.length,
      });
      left -= Math.max(1, places.length);
    }
    return { entries, total, kinds, more: left < 0 || entries.length < total, complete: !this.#stopped };
  }

  async #update(): Promise<boolean> {
    const watch = this.#watch();
    const touched = this.#touched;
    this.#touched = new Map();
    let whole = false;
    try {
      if (touched === null) whole = await this.#index.updateAll(currentEntries(this.#project), watch);
      else {
        const current = [...touched].map(([key, [kind, id]]) => [key, currentEntry(this.#project, kind, id)] as const);
        whole = await this.#index.updateSome(new Map(current), watch);
      }
      this.#stopped = !whole;
      return whole;
    } finally {
      if (!whole) this.#touched = null;
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

  #note(changes: readonly Change[]): void {
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

/** Leaves out entries that the project does not show. */
const amongShown = (project: ProjectReader, plan: QueryPlan): QueryPlan => ({
  kind: 'and',
  parts: [plan, { kind: 'filter', lets: ({ kind, id }) => project.get(entryTables[kind], id) !== undefined }],
});

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

const kindOfTable: Readonly<Record<string, EntryKind>> = {
  [entryTables.article]: 'article',
  [entryTables.claim]: 'claim',
  [entryTables.memo]: 'memo',
  [entryTables.source]: 'source',
};
