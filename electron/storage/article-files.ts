/** The texts of articles, `articles/<id>.json`, and the bytes they came from, `originals/<sha256>`. */
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { articleTextSchema, type ArticleText } from '#shared/model/article';
import { idSchema, sha256Schema } from '#shared/model/basics';
import { canonicalText } from '#shared/model/canonical-text';
import { fail, ok, type Result } from '#shared/model/result';
import { diskFailure } from './disk-failure';
import { replaceFile } from './durable-file';
import { errorCode, type FileSystem } from './file-system';
import { parsedJson } from './json';
import { sealedWhole, unsealed } from './seal';

const folders = ['originals', 'articles'] as const;
const notSaved = 'The article was not added, since its text could not be saved';

const textPath = (folder: string, id: string) => join(folder, 'articles', `${idSchema.parse(id)}.json`);
const originalPath = (folder: string, sha256: string) => join(folder, 'originals', sha256Schema.parse(sha256));

/** Puts both on the disk, before any journal line speaks of them. */
export async function writeArticle(
  fileSystem: FileSystem,
  folder: string,
  text: ArticleText,
  original: Uint8Array,
): Promise<Result<null>> {
  const written = await writeArticleFiles(fileSystem, folder, text, original);
  return written.ok ? syncArticleFolders(fileSystem, folder) : written;
}

/** Their contents are on the disk; their names only after `syncArticleFolders`. */
export async function writeArticleFiles(
  fileSystem: FileSystem,
  folder: string,
  text: ArticleText,
  original: Uint8Array,
): Promise<Result<null>> {
  if (hash('sha256', canonicalText(text.document).text) !== text.textHash)
    return fail('text-hash', 'The article was not added: its text does not match its own fingerprint.');
  const write = async (): Promise<void> => {
    await replaceFile(fileSystem, originalPath(folder, hash('sha256', original)), [original]);
    await replaceFile(fileSystem, textPath(folder, text.id), [sealedWhole(JSON.stringify(text).slice(0, -1))]);
  };
  try {
    await write().catch(async (error: unknown) => {
      if (errorCode(error) !== 'ENOENT') throw error;
      // A project has these folders from the start; copying it by hand may have lost an empty one.
      for (const name of folders) await fileSystem.makeFolder(join(folder, name));
      await fileSystem.syncFolder(folder);
      await write();
    });
    return ok(null);
  } catch (error) {
    return diskFailure(error, notSaved);
  }
}

/** So that the names of files written before last. */
export async function syncArticleFolders(fileSystem: FileSystem, folder: string): Promise<Result<null>> {
  try {
    for (const name of folders) await fileSystem.syncFolder(join(folder, name));
    return ok(null);
  } catch (error) {
    return diskFailure(error, notSaved);
  }
}

export async function readArticleText(
  fileSystem: FileSystem,
  folder: string,
  id: string,
): Promise<Result<ArticleText>> {
  const damaged = (detail: string) =>
    fail(
      'damaged',
      `The text of article "${id}" is damaged: ${detail}. Its original file and all annotations are kept; import ` +
        'the original again to read it.',
    );
  try {
    const body = await unsealed(await fileSystem.readFile(textPath(folder, id)));
    if (!body.ok) return damaged(body.error.message);
    const json = parsedJson(`${body.value.toString('utf8')}}`);
    if (!json.ok) return damaged(json.error.message);
    const read = articleTextSchema.safeParse(json.value);
    if (!read.success) return damaged(z.prettifyError(read.error).slice(0, 500));
    const text = read.data;
    return text.id === id ? ok(text) : damaged(`it is the text of "${text.id}"`);
  } catch (error) {
    return diskFailure(error, `The text of article "${id}" could not be read`);
  }
}

export async function readOriginalBytes(
  fileSystem: FileSystem,
  folder: string,
  sha256: string,
): Promise<Result<Uint8Array>> {
  try {
    const bytes = await fileSystem.readFile(originalPath(folder, sha256));
    if (hash('sha256', bytes) === sha256) return ok(bytes);
    return fail('damaged', `The original ${sha256} is damaged: its contents do not match its name.`);
  } catch (error) {
    return diskFailure(error, `The original ${sha256} could not be read`);
  }
}
