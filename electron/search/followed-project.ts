/**
 * A project that another process has open and changes: read from the disk once, then kept up to date by being told of
 * each saved change. Changes that were on the disk already when it was read are left out by their number.
 */
import { openProject, type ProjectStore } from '#electron/storage/project-store';
import type { ArticleText } from '#shared/model/article';
import type { Change } from '#shared/model/change';
import type { ProjectReader } from '#shared/model/project-state';
import { ok, type Result } from '#shared/model/result';

type Told = { readonly seq: number; readonly changes: readonly Change[] };

export class FollowedProject {
  readonly #store: ProjectStore;
  /** The last change that is in it. */
  #seq: number;
  readonly #listeners = new Set<(told: Told) => void>();

  private constructor(store: ProjectStore) {
    this.#store = store;
    this.#seq = store.seq;
  }

  static async open(folder: string): Promise<Result<FollowedProject>> {
    const opened = await openProject(folder, { readOnly: true });
    return opened.ok ? ok(new FollowedProject(opened.value.store)) : opened;
  }

  get folder(): string {
    return this.#store.folder;
  }

  get project(): ProjectReader {
    return this.#store.project;
  }

  readArticle(id: string): Promise<Result<ArticleText>> {
    return this.#store.readArticle(id);
  }

  subscribe(listener: (told: Told) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Takes in a change of the process that has the project. They come in order. */
  take(told: Told): void {
    if (told.seq <= this.#seq) return;
    this.#seq = told.seq;
    this.#store.project.apply(told.changes);
    for (const listener of this.#listeners) listener(told);
  }

  close(): Promise<void> {
    return this.#store.close();
  }
}
