import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { say, SetupError } from './say.mjs';

/** Whether a window needs an X server that is not there. macOS and Windows always have a screen. */
export function lacksDisplay(env = process.env, platform = process.platform) {
  return platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
}

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
 * @returns {Promise<{ env: NodeJS.ProcessEnv, stop: () => Promise<void> }>} what a window's process needs in its
 *   environment, and the end of the server
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
    // Chromium would look for a desktop's message bus, and complain that there is none.
    env: { DISPLAY: `:${number}`, DBUS_SESSION_BUS_ADDRESS: process.env.DBUS_SESSION_BUS_ADDRESS ?? 'disabled:' },
    async stop() {
      process.off('exit', kill);
      server.kill('SIGTERM');
      await exited;
    },
  };
}

/**
 * Runs the work with a display: the one there is, or a virtual one for as long as the work takes.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work gets what to add to the environment of a window's process
 * @returns {Promise<T>}
 */
export async function withDisplay(work) {
  if (!lacksDisplay()) return work({});
  const { env, stop } = await startXvfb();
  say(`There is no display: running under Xvfb, on display ${env.DISPLAY}`);
  try {
    return await work(env);
  } finally {
    await stop();
  }
}
