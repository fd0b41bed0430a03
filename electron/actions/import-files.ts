/**
 * Files into a project, each reported as it ends. One mechanism for the window, the command line and the sample.
 */
import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Expanded } from '#electron/import/expand';
import type { TableMapping } from '#electron/import/table/mapping';
import type { FileOnDisk } from '#electron/import/file-on-disk';
import type { ImportPool } from '#electron/import/pool';
import { reasonOf } from '#electron/storage/disk-failure';
import type { ProjectStore } from '#electron/storage/project-store';
import { createCodePointMap } from '#shared/anchoring/code-points';
import type { Article } from '#shared/model/article';
import { fail, ok, type Failure, type Result } from '#shared/model/result';
import { articleOf, sha256, type Stamp } from './add-article';
import { ByteBudget } from './byte-budget';
import { readText } from './article-text';
import { withFile } from './whole-file';

/** A file larger than this is refused before it is read. */
const largestFile = 200 * 1024 * 1024;

export type FileReport = { readonly file: string } & (
  | {
      readonly status: 'imported' | 'duplicate';
      /** For a duplicate: the article that has the same bytes. */
      readonly article: Article;
      /** Length of its canonical text in Unicode code points; null when that text cannot be read. */
      readonly characters: number | null;
    }
  | { readonly status: 'failed' | 'cancelled'; readonly error: Failure }
);

export type ImportOptions = {
  readonly store: ProjectStore;
  readonly pool: ImportPool;
  readonly stamp: () => Stamp;
  /** Once for each file, `index` being its place in the list; a file that holds several articles has several reports. */
  readonly onFile: (reports: readonly FileReport[], index: number) => void;
  readonly signal?: AbortSignal;
  /** The bytes come from the clipboard: no file on a disk holds them. */
  readonly pasted?: boolean;
  /** Of tables: which column holds what; left out: guessed. */
  readonly mapping?: TableMapping;
};

/** Files at hand for each worker: it has one and the next, others are read meanwhile, and the last ones saved together. */
const filesPerWorker = 6;
/** Bytes of files at hand together; one file may be larger. */
const mostBytes = 256 * 1024 * 1024;

/** Imports each path. Reports come in the order files end; of equal files the first in the list becomes the article. */
export async function importFiles(paths: readonly string[], options: ImportOptions): Promise<void> {
  // Each file at hand listens for the end, and an archive has many: that is no leak.
  if (options.signal !== undefined) setMaxListeners(0, options.signal);
  const room = new ByteBudget(mostBytes);
  const files = readInTurn(paths, room, options.signal);
  const underway = new Map<string, Promise<FileReport[]>>();
  const takeNext = async (): Promise<void> => {
    for await (const { path, index, bytes } of files) {
      if (!bytes.ok) {
        options.onFile([{ file: path, status: 'failed', error: bytes.error }], index);
        continue;
      }
      const sum = sha256(bytes.value);
      const file = {
        file: path,
        fileName: basename(path),
        bytes: bytes.value,
        id: randomUUID(),
        onDisk: { path: resolve(path), sha256: sum },
      };
      const reports = (underway.get(sum) ?? Promise.resolve()).then(() => importBytes(file, options));
      underway.set(sum, reports);
      options.onFile(await reports, index);
      if (underway.get(sum) === reports) underway.delete(sum);
      room.giveBack(file.bytes.byteLength);
    }
  };
  await Promise.all(Array.from({ length: options.pool.size * filesPerWorker }, takeNext));
}

/** One at a time and in order, whoever asks. */
async function* readInTurn(
  paths: readonly string[],
  room: ByteBudget,
  signal: AbortSignal | undefined,
): AsyncGenerator<{ path: string; index: number; bytes: Result<Uint8Array> }, void> {
  for (const [index, path] of paths.entries()) {
    const bytes = signal?.aborted === true ? ok(new Uint8Array()) : await readWhole(path, room);
    yield { path, index, bytes };
  }
}

type FileAtHand = {
  /** Names it in the report. */
  readonly file: string;
  /** Names it in its provenance. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly id: string;
  /** The same bytes; left out when no file of their own holds them. */
  readonly onDisk?: FileOnDisk;
};

/** One report, or one for each article when the file holds several: an archive, a table of articles. */
export async function importBytes(
  { file, fileName, bytes, id, onDisk }: FileAtHand,
  options: Omit<ImportOptions, 'onFile'>,
): Promise<FileReport[]> {
  const { store, pool, stamp, signal } = options;
  if (signal?.aborted === true) return [{ file, status: 'cancelled', error: cancelled }];
  const sum = onDisk?.sha256 ?? sha256(bytes);
  const [same] = store.project.related('articlesByOriginal', sum);
  if (same !== undefined) return [await duplicate(file, same, store)];
  const read = await pool.import(
    { bytes, fileName, charset: null, ...(options.mapping !== undefined && { mapping: options.mapping }) },
    signal,
    onDisk,
  );
  if (!read.ok) return [{ file, status: read.error.code === 'cancelled' ? 'cancelled' : 'failed', error: read.error }];
  if (read.value.kind === 'several') return importParts(file, read.value, options);
  const who = stamp();
  const imported =
    options.pasted === true ? { ...read.value.article, format: 'clipboard' as const } : read.value.article;
  const { article, text, characters } = articleOf(id, imported, { bytes, fileName, sha256: sum }, who.at);
  const added = await store.addArticle({ article, text, original: bytes }, who);
  if (added.ok) return [{ file, status: 'imported', article, characters }];
  const [twin] = store.project.related('articlesByOriginal', article.provenance.sha256);
  return [twin !== undefined ? await duplicate(file, twin, store) : { file, status: 'failed', error: added.error }];
}

/** The files of an archive or the rows of a table; what was left out is reported as failed, with the reason. */
async function importParts(
  file: string,
  { inputs, skipped }: Expanded,
  options: Omit<ImportOptions, 'onFile'>,
): Promise<FileReport[]> {
  const reports: FileReport[] = skipped.map(({ name, reason }) => ({
    file: `${file}/${name}`,
    status: 'failed',
    error: { code: 'skipped', message: reason },
  }));
  const waiting = inputs.values();
  const takeNext = async (): Promise<void> => {
    for (const { name, input } of waiting)
      reports.push(...(await importBytes({ ...input, file: `${file}/${name}`, id: randomUUID() }, options)));
  };
  await Promise.all(Array.from({ length: options.pool.size }, takeNext));
  return reports;
}

async function duplicate(file: string, article: Article, store: ProjectStore): Promise<FileReport> {
  const text = await readText(store, article);
  return {
    file,
    status: 'duplicate',
    article,
    characters: text.ok ? createCodePointMap(text.value).length : null,
  };
}

const cancelled: Failure = { code: 'cancelled', message: 'Cancelled before it was read.' };

async function readWhole(path: string, room: ByteBudget): Promise<Result<Uint8Array>> {
  try {
    return await withFile(path, async ({ stats, read }) => {
      if (stats.isDirectory()) return fail('unreadable', 'The folder could not be opened.');
      // A pipe or a device may have no end.
      if (!stats.isFile()) return fail('unreadable', 'This is not a file; nothing was read.');
      if (stats.size > largestFile)
        return fail('too-large', `Larger than ${largestFile / 1024 / 1024} MB; nothing was read.`);
      await room.hasPlaceFor(stats.size);
      const bytes = await read();
      room.take(bytes.byteLength);
      return ok(bytes);
    });
  } catch (error) {
    return fail('unreadable', `Could not be read: ${reasonOf(error)}.`);
  }
}

/**
 * The files that `paths` name, folders opened down to their files in a stable order. Hidden files and projects inside a
 * folder are left out. A path that cannot be opened stays in the list, so that reading it says why.
 */
export async function filesIn(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) files.push(...(await filesAt(path, [])));
  return files;
}

/** `above`: the real paths of the folders on the way here, since a link may lead back to one of them. */
async function filesAt(path: string, above: readonly string[]): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const here = await realpath(path);
    if (above.includes(here)) return [];
    const names = (await readdir(path)).filter((name) => !name.startsWith('.') && !name.endsWith('.warrant'));
    const files: string[] = [];
    for (const name of names.sort()) files.push(...(await filesAt(join(path, name), [...above, here])));
    return files;
  } catch {
    return [path];
  }
}
