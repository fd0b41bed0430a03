import { diskFailure } from '#electron/storage/disk-failure';
import { writeDurably } from '#electron/storage/durable-file';
import { nodeFileSystem } from '#electron/storage/file-system';
import { ok, type Result } from '#shared/model/result';

/** Writes a file the user named: whole, or not at all, an older one of that name then kept. */
export async function writeWholeFile(path: string, text: string): Promise<Result<null>> {
  try {
    await writeDurably(nodeFileSystem, path, [Buffer.from(text)]);
    return ok(null);
  } catch (error) {
    return diskFailure(error, `The file was not written to ${path}`);
  }
}
