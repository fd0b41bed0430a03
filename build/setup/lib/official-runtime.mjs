import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runQuietly } from './child.mjs';
import { cacheDirectory, root } from './paths.mjs';
import { say } from './say.mjs';

/** @typedef {import('./electron-runtime.mjs').Runtime} Runtime */

const packageFolder = join(root, 'node_modules', 'electron');

/** How long a server that cannot be reached may keep us waiting, in ms. */
const patience = 6_000;
/** How long the installer gets in that case, from its start, to take the runtime from its own cache, in ms. */
const unpacked = 10_000;
/** How long the download of about 110 MB may take, in ms. */
const downloaded = 20 * 60_000;
/** How long we believe that it cannot be reached, in ms: a day. */
const remembered = 24 * 60 * 60_000;

const unreachableFile = () => join(cacheDirectory(), 'electron', 'official-unreachable');

/** @param {string} file */
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined);

/** @returns {string} the version package.json pins, as installed */
export function officialVersion() {
  const text = readFileSync(join(packageFolder, 'package.json'), 'utf8');
  return /** @type {{ version: string }} */ (JSON.parse(text)).version;
}

/** @returns {Runtime | undefined} the official runtime, when it is there in the pinned version */
export function installedOfficialRuntime() {
  const executable = read(join(packageFolder, 'path.txt'));
  const version = read(join(packageFolder, 'dist', 'version'))?.replace(/^v/, '');
  if (executable === undefined || version !== officialVersion()) return undefined;
  const path = join(packageFolder, 'dist', executable);
  return existsSync(path) ? { executable: path, version, from: 'official' } : undefined;
}

/** Whether an attempt within the last day found the download server out of reach. */
export function isKnownUnreachable() {
  const stats = statSync(unreachableFile(), { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.mtimeMs < remembered;
}

/** Whether the server of Electron's releases answers at all; a proxy or mirror is taken at its word. */
async function answers() {
  const { env } = process;
  if ([env.ELECTRON_MIRROR, env.npm_config_electron_mirror, env.ELECTRON_GET_USE_PROXY].some(Boolean)) return true;
  try {
    const url = 'https://github.com/electron/electron/releases';
    await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(patience) });
    return true;
  } catch {
    return false;
  }
}

/**
 * Fetches the pinned runtime with the electron package's own installer, which checks it against the SHA-256 sums in
 * that package and takes it from its cache when it is there: therefore it gets its seconds even when no server answers.
 * @returns {Promise<Runtime | undefined>} nothing when it cannot be had; that is then remembered for a day
 */
export async function fetchOfficialRuntime() {
  say(`Fetching Electron ${officialVersion()} (once, about 110 MB)…`);
  const stop = new AbortController();
  const installer = runQuietly(process.execPath, [join(packageFolder, 'install.js')], {
    env: { ...process.env, ELECTRON_GET_NO_PROGRESS: '1' },
    timeout: downloaded,
    signal: stop.signal,
  });
  const limit = setTimeout(() => stop.abort(), unpacked);
  if (await Promise.race([answers(), installer.then(() => true)])) clearTimeout(limit);
  await installer;
  clearTimeout(limit);

  const runtime = installedOfficialRuntime();
  if (runtime === undefined) {
    mkdirSync(dirname(unreachableFile()), { recursive: true });
    writeFileSync(unreachableFile(), '');
  }
  return runtime;
}
