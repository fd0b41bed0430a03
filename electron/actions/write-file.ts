import { realpath, stat } from 'node:fs/promises';
import { diskFailure } from '#electron/storage/disk-failure';
import { writeDurably } from '#electron/storage/durable-file';
import { nodeFileSystem } from '#electron/storage/file-system';
import { fail, ok, type Result } from '#shared/model/result';

/** Writes a file the user named: whole, or not at all, an older one of that name then kept. */
export async function writeWholeFile(
  path: string,
  text: string | Uint8Array | Iterable<string> | AsyncIterable<string>,
): Promise<Result<null>> {
  try {
    const target = await realpath(path).catch(() => path); // a link keeps pointing at what it points at
    const isFile = await stat(target).then(
      (found) => found.isFile(),
      () => true,
    );
    if (!isFile) return fail('not-a-file', `Nothing was written to ${path}: it is a folder or a device.`);
    await writeDurably(
      nodeFileSystem,
      target,
      text instanceof Uint8Array ? [text] : encoded(typeof text === 'string' ? [text] : text),
    );
    return ok(null);
  } catch (error) {
    return diskFailure(error, `The file was not written to ${path}`);
  }
}

async function* encoded(pieces: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Uint8Array, void> {
  for await (const piece of pieces) yield Buffer.from(piece);
}
