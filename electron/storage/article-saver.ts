/**
 * Saving the files of articles is group commit, as in the journal: what comes while the disk is busy waits and goes out
 * together, so that many articles cost one sync of each folder, and their journal lines come in one go too.
 */
import type { ArticleText } from '#shared/model/article';
import { ok, type Result } from '#shared/model/result';
import { syncArticleFolders, writeArticleFiles } from './article-files';
import type { FileSystem } from './file-system';

type Waiting = {
  readonly text: ArticleText;
  readonly original: Uint8Array;
  readonly settle: (result: Result<null>) => void;
};

export class ArticleSaver {
  readonly #fileSystem: FileSystem;
  readonly #folder: string;
  #waiting: Waiting[] = [];
  #saving = false;

  constructor(fileSystem: FileSystem, folder: string) {
    this.#fileSystem = fileSystem;
    this.#folder = folder;
  }

  /** Resolves when both files are on the disk under their names, or with the reason why not. */
  save(text: ArticleText, original: Uint8Array): Promise<Result<null>> {
    return new Promise((settle) => {
      this.#waiting.push({ text, original, settle });
      if (!this.#saving) void this.#saveAll();
    });
  }

  async #saveAll(): Promise<void> {
    this.#saving = true;
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      const written = await Promise.all(
        group.map(({ text, original }) => writeArticleFiles(this.#fileSystem, this.#folder, text, original)),
      );
      const synced = written.some((result) => result.ok)
        ? await syncArticleFolders(this.#fileSystem, this.#folder)
        : ok(null);
      for (const [index, { settle }] of group.entries()) {
        const own = written[index] ?? synced;
        settle(own.ok ? synced : own);
      }
    }
    this.#saving = false;
  }
}
