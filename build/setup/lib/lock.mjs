import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { SetupError } from './say.mjs';

/** A lock whose owner has not signed it after this long was left by a process that died between the two steps. */
const unsignedFor = 5_000;
/** Nothing the set-up does takes longer. */
const patience = 20 * 60_000;

/** @param {string} path */
function ownerOf(path) {
  try {
    return readFileSync(join(path, 'owner'), 'utf8');
  } catch {
    return undefined;
  }
}

/** @param {string} path */
function isAbandoned(path) {
  const owner = ownerOf(path);
  if (owner === undefined) {
    try {
      return Date.now() - statSync(path).mtimeMs > unsignedFor;
    } catch {
      return false;
    }
  }
  const [host, pid] = owner.split(' ');
  if (host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH';
  }
}

/** @param {string} path */
function tryToTake(path) {
  try {
    mkdirSync(path);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(path, 'owner'), `${hostname()} ${process.pid}`);
  return true;
}

/**
 * Moved aside first: of two processes that both see the lock abandoned, only one can rename it.
 * @param {string} path
 */
function clear(path) {
  const aside = `${path}.${process.pid}.abandoned`;
  try {
    renameSync(path, aside);
    rmSync(aside, { recursive: true, force: true });
  } catch {
    // The other process was quicker.
  }
}

/**
 * Runs the work while no other process holds the same lock; waits for one that does. The lock is a folder, because
 * making one either succeeds or finds it there, on every system and every disk.
 * @template T
 * @param {string} path of the lock folder; its parent is made
 * @param {() => Promise<T>} work must check again whether it is still needed: the process waited for may have done it
 * @returns {Promise<T>}
 */
export async function withLock(path, work) {
  mkdirSync(dirname(path), { recursive: true });
  const giveUpAt = Date.now() + patience;
  while (!tryToTake(path)) {
    if (isAbandoned(path)) clear(path);
    else if (Date.now() > giveUpAt) throw new SetupError(`another process holds ${path}; remove it if that is wrong`);
    else await new Promise((resolve) => setTimeout(resolve, 50));
  }
  try {
    return await work();
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}
