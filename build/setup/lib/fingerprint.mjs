import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * @param {string} path
 * @param {import('node:crypto').Hash} hash
 */
function add(path, hash) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) {
    hash.update(`${path} missing\n`);
  } else if (stats.isDirectory()) {
    for (const name of readdirSync(path).sort()) add(join(path, name), hash);
  } else {
    hash.update(`${path} ${stats.size} ${stats.mtimeMs}\n`);
  }
}

/**
 * One hash over path, size and modification time of every file below the given ones: a few milliseconds for the whole
 * source, where reading the contents would cost ten times that on every start.
 * @param {string[]} paths files or folders; a missing one counts as such
 */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) add(path, hash);
  return hash.digest('hex');
}

/**
 * A file that remembers what a finished piece of work was made from.
 * @param {string} file
 */
export function stamp(file) {
  return {
    /** @param {string} value */
    is(value) {
      try {
        return readFileSync(file, 'utf8') === value;
      } catch {
        return false;
      }
    },
    /** @param {string} value */
    set(value) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, value);
    },
    clear() {
      rmSync(file, { force: true });
    },
  };
}
