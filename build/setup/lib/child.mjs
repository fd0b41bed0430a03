import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { SetupError } from './say.mjs';

/**
 * @typedef {object} Outcome
 * @property {number} status exit status; 128 + signal number when a signal ended the child, 127 when it never started
 * @property {string} output what it wrote to standard output and standard error, in the order it came
 */

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
const statusOf = (code, signal) => code ?? 128 + (signal === null ? 1 : (constants.signals[signal] ?? 1));

/**
 * Runs a tool to its end and keeps what it says, so that only a failure needs to be shown.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeout?: number, signal?: AbortSignal }} [options] timeout in ms
 * @returns {Promise<Outcome>}
 */
export function runQuietly(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], killSignal: 'SIGKILL' });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ status: 127, output: output + String(error) }));
    child.on('close', (code, signal) => resolve({ status: statusOf(code, signal), output }));
  });
}

/**
 * Like {@link runQuietly}, but a failure is the end: what the tool said is told, then the sentence.
 * @param {string} failure the sentence that names what could not be done
 * @param {string} command
 * @param {string[]} args
 * @param {Parameters<typeof runQuietly>[2]} [options]
 */
export async function mustRun(failure, command, args, options) {
  const outcome = await runQuietly(command, args, options);
  if (outcome.status !== 0) {
    process.stderr.write(outcome.output);
    throw new SetupError(`${failure} (exit status ${outcome.status})`);
  }
  return outcome.output;
}

const forwarded = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
/** One key press reaches us twice, from the terminal and from npm; a second signal would cut a graceful end short. */
const sameKeyPress = 500;

/**
 * npm passes a signal on to the shell between us and it, which dies of it without a word to us. So we watch for that.
 * @param {() => void} told called once when npm's shell is gone
 * @returns {() => void} ends the watch
 */
function watchNpm(told) {
  if (process.env.npm_lifecycle_event === undefined) return () => undefined;
  const shell = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(timer);
    told();
  }, 200);
  return () => clearInterval(timer);
}

/**
 * Runs the command the user asked for: the signals sent to us are its signals, and its status is ours.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, ownGroup?: boolean }} [options] ownGroup: keep the terminal's own
 *   signals from it, so that it gets each one once, through us
 * @returns {Promise<number>} its exit status
 */
export function runInForeground(command, args, { ownGroup = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const detached = ownGroup && process.platform !== 'win32';
    const child = spawn(command, args, { ...options, stdio: 'inherit', detached });
    let forwardedAt = -Infinity;
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => {
      if (Date.now() - forwardedAt < sameKeyPress) return;
      forwardedAt = Date.now();
      child.kill(signal);
    };
    for (const signal of forwarded) process.on(signal, forward);
    const stopWatching = watchNpm(() => forward('SIGTERM'));
    const stopForwarding = () => {
      stopWatching();
      for (const signal of forwarded) process.off(signal, forward);
    };
    child.on('error', (error) => {
      stopForwarding();
      reject(error);
    });
    child.on('close', (code, signal) => {
      stopForwarding();
      resolve(statusOf(code, signal));
    });
  });
}

/**
 * How to call npm: the very one that started this script, else the one on the path.
 * @param {string[]} args
 * @returns {[command: string, args: string[]]}
 */
export function npm(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('npm-cli.js')) return [process.execPath, [script, ...args]];
  return process.platform === 'win32' ? ['cmd.exe', ['/d', '/s', '/c', 'npm', ...args]] : ['npm', args];
}
