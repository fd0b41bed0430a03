import { readFile } from 'node:fs/promises';
import { reasonOf } from '#electron/storage/disk-failure';
import { fail, ok, type Result } from '#shared/model/result';
import type { Io } from './io';

/** All of a UTF-8 file, or of standard input for `-`, exactly as it stands. The message of a failure lacks the file's name. */
export async function readTextFile(file: string, io: Io): Promise<Result<string>> {
  try {
    const chunks: Uint8Array[] = [];
    if (file === '-') for await (const chunk of io.standardInput()) chunks.push(chunk);
    else chunks.push(await readFile(file));
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks)));
  } catch (error) {
    if (error instanceof TypeError) return fail('not-utf-8', 'is not UTF-8 text');
    return fail('unreadable', `could not be read: ${reasonOf(error)}`);
  }
}
