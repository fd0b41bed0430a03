/**
 * The search of an open project: what is asked, what was found, which hit is looked at. It outlives the panel, so that
 * results are still there when the user comes back, and keeps itself up to date while the panel is shown: changes are
 * waited for until they are saved, then the same query is asked again.
 */
import { bridge } from '#renderer/bridge/bridge';
import type { ProjectClient } from '#renderer/bridge/project-client';
import { say } from '#renderer/state/messages';
import type { SearchAnswer } from '#shared/search/answer';
import { parseQuery } from '#shared/search/parse-query';
import type { QueryFault } from '#shared/search/query';
import { inPlace, resultRows, type HitRow, type ResultRow } from './result-rows';

type Found = Extract<SearchAnswer, { ok: true }>;
export type SearchState = {
  readonly query: string;
  /** The last answer that was one; it stays while the next one is on its way. */
  readonly found: Found | null;
  readonly rows: readonly ResultRow[];
  readonly fault: QueryFault | null;
  readonly asking: boolean;
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** The hit that is looked at. */
  readonly currentId: string | null;
  /** How many each saved query finds, by its text; null for one that is not understood. */
  readonly counts: ReadonlyMap<string, number | null>;
};

const empty = { found: null, rows: [], fault: null, asking: false, currentId: null } as const;
/** Hits that are asked for at first, and how many more each time. */
const slice = 400;
/** Milliseconds from the last key, and from the last change, to the question. */
const afterKey = 120;
const afterChange = 400;
/** A query that is still being written is not complained about at each key. */
const beforeFault = 700;

export class SearchSession {
  readonly #client: ProjectClient;
  readonly #listeners = new Set<() => void>();
  #state: SearchState = { query: '', progress: null, counts: new Map(), ...empty };
  #limit = slice;
  #shown = 0;
  /** Changes were made since the last question. */
  #stale = false;
  #running = false;
  #again = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #faultTimer: ReturnType<typeof setTimeout> | undefined;
  #countQueries: readonly string[] = [];

  private constructor(client: ProjectClient) {
    this.#client = client;
    client.onChanges(() => this.#changed());
    client.watch(['save'], () => this.#stale && this.#shown > 0 && this.#later(afterChange));
  }

  static of(client: ProjectClient): SearchSession {
    const known = sessions.get(client) ?? new SearchSession(client);
    sessions.set(client, known);
    return known;
  }

  get state(): SearchState {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Keeps the results up to date until the returned function is called. */
  show(): () => void {
    this.#shown += 1;
    const stop = bridge.on('search:progress', (progress) => this.#set({ progress }));
    if (this.#stale) this.#later(0);
    return () => {
      stop();
      this.#shown -= 1;
    };
  }

  ask(query: string, soon = true): void {
    clearTimeout(this.#faultTimer);
    if (query.trim() === '') {
      this.#set({ query, ...empty });
      return;
    }
    const parsed = parseQuery(query);
    this.#limit = slice;
    this.#set({ query, fault: null, currentId: null });
    if (parsed.ok) this.#later(soon ? afterKey : 0);
    else this.#faultTimer = setTimeout(() => this.#set({ fault: parsed.fault }), soon ? beforeFault : 0);
  }

  /** More hits of the same query. */
  more(): void {
    if (this.#state.found?.more !== true || this.#state.asking) return;
    this.#limit += slice;
    this.#later(0);
  }

  setCurrent(currentId: string | null): void {
    this.#set({ currentId });
  }

  /** The hit after the one that is looked at, or before it; the first or last one when none is. */
  neighbour(step: 1 | -1): HitRow | null {
    const hits = this.#state.rows.filter((row) => row.type === 'hit');
    const at = hits.findIndex(({ id }) => id === this.#state.currentId);
    const next = at === -1 ? (step === 1 ? 0 : hits.length - 1) : (at + step + hits.length) % hits.length;
    return hits[next] ?? null;
  }

  /** Which saved queries are to be counted. */
  count(queries: readonly string[]): void {
    this.#countQueries = queries;
    if (queries.some((query) => !this.#state.counts.has(query))) void this.#countAll();
  }

  async index(anew: boolean): Promise<void> {
    const done = await bridge.call('search:index', { anew });
    if (!done.ok) say('problem', done.error.message);
    else if (anew && done.value) say('info', 'The search index was made anew.');
    this.#stale = true;
    this.#later(0);
  }

  #changed(): void {
    this.#stale = true;
    // Nobody looks: it is asked again when somebody does.
    if (this.#shown > 0) this.#later(afterChange);
  }

  #later(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), milliseconds);
  }

  async #ask(): Promise<void> {
    const byChange = this.#stale;
    // What is not saved yet is not found yet; 'save' wakes us again. Nobody looks: the panel asks when it is shown.
    if (byChange && (this.#client.save.pending > 0 || this.#shown === 0)) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = true;
    this.#stale = false;
    const { query } = this.#state;
    if (query.trim() !== '' && parseQuery(query).ok) {
      this.#set({ asking: true });
      const answer = await bridge.call('search:find', { query, limit: this.#limit });
      if (this.#state.query === query) this.#take(query, answer);
      else this.#set({ asking: false });
    }
    if (byChange) await this.#countAll();
    this.#running = false;
    if (!this.#again) return;
    this.#again = false;
    void this.#ask();
  }

  /** The query that the rows answer. */
  #answered = '';

  #take(query: string, answer: Awaited<ReturnType<typeof bridge.call<'search:find'>>>): void {
    if (!answer.ok) {
      this.#set({ asking: false });
      say('problem', answer.error.message);
      return;
    }
    if (!answer.value.ok) return this.#set({ asking: false, fault: answer.value.fault });
    const same = this.#answered === query && this.#state.found !== null;
    const groups = same ? inPlace(this.#state.found?.groups ?? [], answer.value.groups) : answer.value.groups;
    this.#answered = query;
    this.#set({ asking: false, fault: null, found: { ...answer.value, groups }, rows: resultRows(groups) });
  }

  async #countAll(): Promise<void> {
    const queries = this.#countQueries;
    if (queries.length === 0) return;
    const counted = await bridge.call('search:counts', { queries: [...queries] });
    if (counted.ok)
      this.#set({ counts: new Map(queries.map((query, index) => [query, counted.value[index] ?? null])) });
  }

  #set(part: Partial<SearchState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}

const sessions = new WeakMap<ProjectClient, SearchSession>();
