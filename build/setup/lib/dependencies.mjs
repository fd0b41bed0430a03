import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun, npm } from './child.mjs';
import { stamp } from './fingerprint.mjs';
import { withLock } from './lock.mjs';
import { root, stateDirectory } from './paths.mjs';
import { say } from './say.mjs';

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * @typedef {{ version?: string, link?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean }} Locked
 * @param {string} text
 * @returns {Record<string, Locked>}
 */
const packagesOf = (text) => /** @type {{ packages: Record<string, Locked> }} */ (JSON.parse(text)).packages;

/**
 * Whether what npm itself last installed is what the lock file asks for. Optional packages may be absent: they are the
 * binaries of other systems.
 * @param {string} lock text of package-lock.json
 * @param {string | undefined} installed text of node_modules/.package-lock.json, npm's own record
 */
export function matchesLock(lock, installed) {
  if (installed === undefined) return false;
  const present = packagesOf(installed);
  return Object.entries(packagesOf(lock)).every(([path, wanted]) => {
    if (path === '') return true;
    const found = present[path];
    return found === undefined ? wanted.optional === true : found.version === wanted.version;
  });
}

/**
 * Installs the dependencies when they are missing or not those of package-lock.json, and only then.
 * The stamp lies in node_modules, so that it goes when they go.
 */
export async function ensureDependencies() {
  const lockFile = join(root, 'package-lock.json');
  const installedFile = join(root, 'node_modules', '.package-lock.json');
  const done = stamp(join(root, 'node_modules', '.warrant-installed'));

  const lock = readFileSync(lockFile, 'utf8');
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (done.is(wanted)) return;

  await withLock(join(stateDirectory, 'install.lock'), async () => {
    if (done.is(wanted)) return;
    if (!matchesLock(lock, read(installedFile))) {
      say('Installing dependencies (once, about a minute)…');
      // `--include=dev`: NODE_ENV=production must not leave the build tools out.
      const [command, args] = npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
      await mustRun('Could not install the dependencies', command, args, { cwd: root });
    }
    done.set(wanted);
  });
}
