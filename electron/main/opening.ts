/** A project on its way into the window: what can be shown of it before all of it is there. */
import type { WebContents } from 'electron';
import { send } from '#electron/ipc/handle';
import { readArticleText } from '#electron/storage/article-files';
import { nodeFileSystem } from '#electron/storage/file-system';
import type { FirstSight } from '#electron/storage/first-sight';
import { snapshotPath } from '#electron/storage/paths';
import type { SeenProject } from '#shared/ipc/contract';

/** Bytes of a snapshot that is read as a whole before a window could be drawn twice. */
const readAtOnce = 2 << 20;

/** Whether something of a project is shown before all of it is there. */
export const isLarge = (folder: string): boolean =>
  (nodeFileSystem.identity(snapshotPath(folder))?.size ?? 0) > readAtOnce;

export class Opening {
  readonly #folder: string;
  readonly #page: WebContents;
  readonly #places: SeenProject['places'];
  readonly #seen = later<SeenProject | null>();
  readonly #ended = later<void>();
  #shown = false;

  constructor(folder: string, page: WebContents, places: SeenProject['places']) {
    this.#folder = folder;
    this.#page = page;
    this.#places = places;
  }

  /** What is shown; null when it is opened, or not, before there is anything to show. */
  get seen(): Promise<SeenProject | null> {
    return this.#seen.promise;
  }

  get ended(): Promise<void> {
    return this.#ended.promise;
  }

  async show({ articleId, textId, title, coderIds, rows }: FirstSight, coderAmong: (ids: readonly string[]) => string) {
    const text = await readArticleText(nodeFileSystem, this.#folder, textId);
    if (!text.ok) return; // told when the article is asked for
    this.#shown = true;
    const seen = {
      title,
      folder: this.#folder,
      coderId: coderAmong(coderIds),
      places: this.#places,
      rows,
      text: { ...text.value, id: articleId },
    };
    this.#seen.resolve(seen);
    send(this.#page, 'project:seen', seen);
  }

  takeBack(): void {
    if (this.#shown) send(this.#page, 'project:seen', null);
  }

  end(): void {
    this.#seen.resolve(null);
    this.#ended.resolve();
  }
}

function later<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
