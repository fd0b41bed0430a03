/**
 * Files into a project, each reported as it ends. One mechanism for the window, the command line and the sample.
 */
import { randomUUID } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ImportPool } from '#electron/import/pool';
import type { ProjectStore } from '#electron/storage/project-store';
import type { Article } from '#shared/model/article';
import { fail, ok, type Failure, type Result } from '#shared/model/result';
import { articleOf, sha256, type Stamp } from './add-article';

/** A file larger than this is refused before it is read. */
const largestFile = 200 * 1024 * 1024;

export type FileReport = { readonly file: string } & (
  | { readonly status: 'imported' | 'duplicate'; readonly article: Article }
  | { readonly status: 'failed' | 'cancelled'; readonly error: Failure }
);

export type ImportOptions = {
  readonly store: ProjectStore;
  readonly pool: ImportPool;
  readonly stamp: () => Stamp;
  readonly onReport: (report: FileReport) => void;
  readonly signal?: AbortSignal;
};

/** Imports each path; as many at a time as the pool has workers. Reports come in the order files end. */
export async function importFiles(paths: readonly string[], options: ImportOptions): Promise<void> {
  const waiting = paths.values();
  const takeNext = async (): Promise<void> => {
    for (const path of waiting) options.onReport(await importFile(path, options));
  };
  await Promise.all(Array.from({ length: options.pool.size }, takeNext));
}

async function importFile(path: string, options: ImportOptions): Promise<FileReport> {
  const bytes = await readWhole(path);
  if (!bytes.ok) return { file: path, status: 'failed', error: bytes.error };
  return importBytes({ file: path, fileName: basename(path), bytes: bytes.value, id: randomUUID() }, options);
}

/** `file` names it in the report, `fileName` in its provenance. */
export async function importBytes(
  { file, fileName, bytes, id }: { file: string; fileName: string; bytes: Uint8Array; id: string },
  { store, pool, stamp, signal }: Omit<ImportOptions, 'onReport'>,
): Promise<FileReport> {
  if (signal?.aborted === true) return { file, status: 'cancelled', error: cancelled };
  const [same] = store.project.related('articlesByOriginal', sha256(bytes));
  if (same !== undefined) return { file, status: 'duplicate', article: same };
  const imported = await pool.import({ bytes, fileName, charset: null }, signal);
  if (!imported.ok)
    return { file, status: imported.error.code === 'cancelled' ? 'cancelled' : 'failed', error: imported.error };
  const who = stamp();
  const { article, text } = articleOf(id, imported.value, { bytes, fileName }, who.at);
  const added = await store.addArticle({ article, text, original: bytes }, who);
  if (added.ok) return { file, status: 'imported', article };
  const [twin] = store.project.related('articlesByOriginal', article.provenance.sha256);
  return twin !== undefined
    ? { file, status: 'duplicate', article: twin }
    : { file, status: 'failed', error: added.error };
}

const cancelled: Failure = { code: 'cancelled', message: 'Cancelled before it was read.' };

async function readWhole(path: string): Promise<Result<Uint8Array>> {
  try {
    const { size } = await stat(path);
    if (size > largestFile) return fail('too-large', `Larger than ${largestFile / 1024 / 1024} MB; nothing was read.`);
    return ok(await readFile(path));
  } catch (error) {
    return fail('unreadable', `Could not be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The files that `paths` name, folders opened down to their files in a stable order; hidden ones left out. */
export async function filesIn(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const isFolder = await stat(path)
      .then((found) => found.isDirectory())
      .catch(() => false);
    if (!isFolder) files.push(path);
    else {
      const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
      files.push(...(await filesIn(names.map((name) => join(path, name)))));
    }
  }
  return files;
}
