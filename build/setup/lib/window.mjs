import { lacksDisplay, withDisplay } from './display.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { sandboxSwitches } from './sandbox.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/**
 * @typedef {object} WindowSystem what it takes to open a window here
 * @property {string} executable Electron's
 * @property {string[]} switches to start it with
 * @property {NodeJS.ProcessEnv} env the whole environment to start it in
 */

/**
 * Sees to runtime, system libraries, sandbox and display, then runs the work.
 * @template T
 * @param {(system: WindowSystem) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withWindowSystem(work) {
  const { executable } = await ensureElectron();
  await ensureSystemLibraries(executable, lacksDisplay());
  const sandbox = await sandboxSwitches(executable);
  return withDisplay(({ env, switches }) =>
    work({ executable, switches: [...sandbox, ...switches], env: { ...process.env, ...env } }),
  );
}

/**
 * The environment for scripts and tests that open windows themselves:
 * - `WARRANT_ELECTRON` the executable
 * - `WARRANT_ELECTRON_ARGS` JSON array of switches that go before the app's folder
 * and what the display needs.
 * @param {WindowSystem} system
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentOf({ executable, switches, env }) {
  return { ...env, WARRANT_ELECTRON: executable, WARRANT_ELECTRON_ARGS: JSON.stringify(switches) };
}
