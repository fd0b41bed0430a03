import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = fileURLToPath(new URL('../../../', import.meta.url)).replace(/[/\\]$/, '');

/** Where the set-up keeps its stamps and locks; safe to delete, the next run does the work again. */
export const stateDirectory = join(root, 'out', 'setup');

/**
 * Where things live that outlast one clone: the user's cache folder, `warrant` inside it.
 * Linux: XDG Base Directory Specification (a relative XDG_CACHE_HOME is ignored, as it says).
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
export function cacheDirectory(env = process.env, platform = process.platform) {
  const xdg = env.XDG_CACHE_HOME;
  if (xdg !== undefined && isAbsolute(xdg)) return join(xdg, 'warrant');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'warrant');
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'warrant', 'Cache');
  return join(homedir(), '.cache', 'warrant');
}

/** The folder the user typed the command in; npm itself changes to the project's root. */
export function callerDirectory() {
  return process.env.INIT_CWD ?? process.cwd();
}
