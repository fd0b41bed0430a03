import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { say, SetupError } from './say.mjs';

/** Whether a window needs an X server that is not there. macOS and Windows always have a screen. */
export function lacksDisplay(env = process.env, platform = process.platform) {
  return platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
}

/** @returns {string[]} Electron 33 asks for X11 unless told to look; later ones look by themselves */
const waylandSwitches = () =>
  process.platform === 'linux' && !process.env.DISPLAY && process.env.WAYLAND_DISPLAY
    ? ['--ozone-platform-hint=auto']
    : [];

/** @param {import('node:stream').Readable} stream the display number, written by the server when it is ready */
async function displayNumber(stream) {
  let text = '';
  for await (const chunk of stream) {
    text += chunk;
    if (text.includes('\n')) break;
  }
  return text.trim();
}

/**
 * Starts an X server without a screen, on a display number it finds free itself.
 * @returns {Promise<{ number: string, stop: () => Promise<void> }>}
 */
async function startXvfb() {
  const args = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'];
  // In a group of its own: it has to outlive the app that a Ctrl+C ends.
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true });
  let complaint = '';
  server.stderr?.setEncoding('utf8').on('data', (text) => (complaint += text));
  server.on('error', (error) => (complaint += String(error)));
  const exited = once(server, 'close');
  const number = await displayNumber(/** @type {import('node:stream').Readable} */ (server.stdio[3]));
  if (!/^\d+$/.test(number)) throw new SetupError(`Xvfb did not start: ${complaint.trim()}`);

  const kill = () => void server.kill('SIGKILL');
  process.on('exit', kill);
  return {
    number,
    async stop() {
      process.off('exit', kill);
      server.kill('SIGTERM');
      await exited;
    },
  };
}

/**
 * What a window's process needs for its display.
 * @typedef {{ env: NodeJS.ProcessEnv, switches: string[] }} Display
 */

/**
 * No graphics card is there to try, and no desktop whose message bus could answer; Chromium need not report that in
 * twenty lines of errors at each start. What is fatal is still told.
 */
const virtualSwitches = ['--disable-gpu', '--log-level=3'];

/**
 * Runs the work with a display: the one there is, or a virtual one for as long as the work takes.
 * @template T
 * @param {(display: Display) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDisplay(work) {
  if (!lacksDisplay()) return work({ env: {}, switches: waylandSwitches() });
  const { number, stop } = await startXvfb();
  say(`There is no display: running under Xvfb, on display :${number}`);
  try {
    return await work({ env: { DISPLAY: `:${number}` }, switches: virtualSwitches });
  } finally {
    await stop();
  }
}
