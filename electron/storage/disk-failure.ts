/** File errors in words for people. */
import { fail, type Result } from '#shared/model/result';
import { errorCode } from './file-system';

const words: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your space on this disk is used up',
  EACCES: 'there is no permission to do so',
  EPERM: 'there is no permission to do so',
  EROFS: 'the disk can only be read',
  EIO: 'the disk reported an error',
  ENOENT: 'the file or folder is not there',
  EEXIST: 'there is already something of that name',
  ENOTDIR: 'the path leads through something that is not a folder',
  EMFILE: 'too many files are open',
  EBUSY: 'another program is using it',
};

/** Why a file call failed: a clause such as `the disk is full (ENOSPC)`. */
export function reasonOf(error: unknown): string {
  const code = errorCode(error);
  const known = words[code];
  if (known !== undefined) return `${known} (${code})`;
  return error instanceof Error ? error.message : String(error);
}

/** A failure whose code says which file error it was, e.g. `disk-enospc`. `what` is a sentence without its stop. */
export function diskFailure(error: unknown, what: string, rest = ''): Result<never> {
  const code = errorCode(error);
  return fail(code === '' ? 'disk' : `disk-${code.toLowerCase()}`, `${what}: ${reasonOf(error)}.${rest && ` ${rest}`}`);
}
