/** The newer version that the window is looking at: one at a time, nothing changed before it is accepted. */
import { randomUUID } from 'node:crypto';
import type { Candidate } from '#electron/actions/new-version';
import { readUserFile } from '#electron/actions/read-user-file';
import type { Stamp } from '#electron/actions/add-article';
import type { ImportPool } from '#electron/import/pool';
import type { ImportInput } from '#electron/import/types';
import type { Applied, ProjectStore } from '#electron/storage/project-store';
import type { VersionProposal } from '#shared/ipc/contract';
import { fail, ok, type Result } from '#shared/model/result';

export class Versions {
  readonly #pool: ImportPool;
  #pending: { readonly token: string; readonly store: ProjectStore; readonly candidate: Candidate } | null = null;

  constructor(pool: ImportPool) {
    this.#pool = pool;
  }

  async ofFile(store: ProjectStore, id: string, path: string): Promise<Result<VersionProposal>> {
    const file = await readUserFile(path);
    return file.ok ? this.#propose(store, id, file.value) : file;
  }

  /** The original of another article, or of the same one without the repairs that were made to it. */
  async ofArticle(store: ProjectStore, id: string, from: string): Promise<Result<VersionProposal>> {
    const { originalOf } = await import('#electron/actions/original');
    const original = await originalOf(store, from);
    if (!original.ok) return original;
    const { bytes, fileName } = original.value;
    return this.#propose(store, id, { bytes, fileName, ...(from === id && { repair: false }) });
  }

  async accept(token: string, choices: Readonly<Record<string, number>>, stamp: Stamp): Promise<Result<Applied>> {
    const pending = this.#pending;
    if (pending?.token !== token) return fail('over', 'This comparison is over. Choose the newer version again.');
    const { acceptVersion } = await import('#electron/actions/new-version');
    const applied = await acceptVersion(pending.store, pending.candidate, choices, stamp);
    if (applied.ok) this.#pending = null;
    return applied;
  }

  async #propose(
    store: ProjectStore,
    id: string,
    file: Omit<ImportInput, 'charset'>,
  ): Promise<Result<VersionProposal>> {
    const { fatesOf, readVersion } = await import('#electron/actions/new-version');
    const candidate = await readVersion(store, this.#pool, id, file);
    if (!candidate.ok) return candidate;
    const mentions = await fatesOf(store, candidate.value);
    if (!mentions.ok) return mentions;
    const token = randomUUID();
    this.#pending = { token, store, candidate: candidate.value };
    const { metadata, repairs, warnings } = candidate.value.imported;
    return ok({
      token,
      articleId: id,
      fileName: file.fileName,
      title: metadata.title,
      modified: metadata.modified ?? metadata.published,
      remarks: [...repairs, ...warnings],
      mentions: mentions.value,
    });
  }
}
