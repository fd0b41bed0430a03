/** The project that stands open in a window, and what the window is told of it. */
import type { WebContents } from 'electron';
import { Analysis } from '#electron/analysis/analysis';
import type { SpawnWorker } from '#electron/import/pool';
import type { Applied, Beginning, OpenProject, Output } from '#shared/ipc/contract';
import { articleToBeginWith } from '#shared/analysis/library/article-to-begin-with';
import type { ArticleText } from '#shared/model/article';
import { tableNames, type ProjectRows } from '#shared/model/project';
import { fail, ok, type Result } from '#shared/model/result';
import { send } from '#electron/ipc/handle';
import { SearchProcess } from '#electron/search/search-process';
import type { Applied as SavedChange, ProjectStore } from '#electron/storage/project-store';
import { tidySoon } from '#electron/analysis/tidy';

/** Rows in one answer: so few that the text of none outlives its reading, and neither process is held for a frame. */
const rowsPerSlice = 250;

/** The window that the project is shown in, and what is remembered for it outside of projects. */
type Around = {
  readonly page: WebContents;
  readonly helpers: Helpers;
  readonly places: () => OpenProject['places'];
};

/** Starts the processes that work for the window. */
export type Helpers = { readonly analysis: SpawnWorker; readonly search: SpawnWorker };

export class ProjectInWindow {
  readonly store: ProjectStore;
  readonly analysis: Analysis;
  readonly search: SearchProcess;
  readonly #notices: readonly string[];
  readonly #places: Around['places'];
  readonly #unsubscribe: () => void;
  coderId: string;
  othersHidden = false;
  /** The text that the window is about to ask for. */
  #ahead: { readonly id: string; readonly text: Promise<Result<ArticleText>> } | null = null;
  /** What `load` is handing out: fixed at the first slice, so that changes in between do not shift it. */
  #loading: { readonly seq: number; readonly slices: readonly Partial<ProjectRows>[] } | null = null;

  constructor(store: ProjectStore, notices: readonly string[], coderId: string, { page, helpers, places }: Around) {
    this.store = store;
    this.analysis = new Analysis(store, helpers.analysis);
    this.search = new SearchProcess(store, helpers.search, {
      onProgress: (progress) => send(page, 'search:progress', progress),
    });
    this.#notices = notices;
    this.#places = places;
    this.coderId = coderId;
    store.onNotice((text) => {
      const { readOnly } = store;
      send(page, 'project:notice', { text, readOnly: readOnly === false ? null : readOnly });
    });
    this.#unsubscribe = store.subscribe((entry) => {
      this.#ahead = null;
      send(page, 'project:changed', this.applied(entry));
    });
  }

  /** Takes the article that the project begins with from the disk, while the window takes in the rows. */
  readAhead(): void {
    const first = articleToBeginWith(this.store.project.all('articles'), Object.keys(this.#places()));
    if (first !== undefined) this.#ahead = { id: first.id, text: this.store.readStoredText(first.id) };
  }

  /** As it was imported. */
  readText(id: string): Promise<Result<ArticleText>> {
    const ahead = this.#ahead;
    this.#ahead = null;
    return ahead?.id === id ? ahead.text : this.store.readStoredText(id);
  }

  /** Whose marks alone count in what is found and worked out; null: everybody's. */
  get seenBy(): string | null {
    return this.othersHidden ? this.coderId : null;
  }

  describe(): OpenProject {
    const [info] = this.store.project.all('info');
    return {
      title: info?.title ?? '',
      folder: this.store.folder,
      readOnly: this.store.readOnly === false ? null : this.store.readOnly,
      notices: this.#notices,
      coderId: this.coderId,
      undo: this.store.undoable,
      redo: this.store.redoable,
      places: this.#places(),
    };
  }

  applied({ seq, kind, label, changes }: SavedChange): Applied {
    return { seq, kind, label, changes, undo: this.store.undoable, redo: this.store.redoable };
  }

  /** In one answer what the window asks for one after the other. */
  async begin(): Promise<Beginning | null> {
    const first = articleToBeginWith(this.store.project.all('articles'), Object.keys(this.#places()));
    const text = first === undefined ? null : await this.readText(first.id);
    const rows = this.load(0);
    return rows.ok ? { rows: rows.value, text: text?.ok === true ? text.value : null } : null;
  }

  load(cursor: number): Result<Output<'project:load'>> {
    if (cursor === 0) this.#loading = { seq: this.store.seq, slices: slicesOf(this.store.project.rows()) };
    const rows = this.#loading?.slices[cursor];
    if (this.#loading === null || rows === undefined) return fail('no-such-slice', 'There is nothing more to load.');
    const { seq, slices } = this.#loading;
    const next = cursor + 1 < slices.length ? cursor + 1 : null;
    if (next === null) {
      this.#loading = null;
      tidySoon();
    }
    return ok({ seq, rows: JSON.stringify(rows), next });
  }

  async close(): Promise<void> {
    this.#unsubscribe();
    this.analysis.close();
    this.search.close();
    await this.store.close();
  }
}

/** Tables share slices, so that a small project is one answer. */
export function slicesOf(rows: ProjectRows): Partial<ProjectRows>[] {
  const slices: Partial<ProjectRows>[] = [];
  let slice: Partial<ProjectRows> = {};
  let room = rowsPerSlice;
  for (const table of tableNames)
    for (let from = 0; from < rows[table].length;) {
      const part = rows[table].slice(from, from + room);
      slice = { ...slice, [table]: part };
      from += part.length;
      room -= part.length;
      if (room > 0) continue;
      slices.push(slice);
      slice = {};
      room = rowsPerSlice;
    }
  return room < rowsPerSlice ? [...slices, slice] : slices;
}
