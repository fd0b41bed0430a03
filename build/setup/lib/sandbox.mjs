import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runQuietly } from './child.mjs';
import { say, SetupError } from './say.mjs';

/** Whether an unprivileged process may make a user namespace, which is what Chromium's sandbox is built on. */
async function allowsNamespaces() {
  const { status } = await runQuietly('unshare', ['--user', '--map-root-user', 'true']);
  if (status !== 127) return status === 0;
  /** @param {string} name */
  const setting = (name) => (existsSync(name) ? readFileSync(name, 'utf8').trim() : undefined);
  return (
    setting('/proc/sys/kernel/unprivileged_userns_clone') !== '0' &&
    setting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') !== '1' &&
    setting('/proc/sys/user/max_user_namespaces') !== '0'
  );
}

/** @param {string} helper */
function isSetuidRoot(helper) {
  const stats = statSync(helper, { throwIfNoEntry: false });
  return stats !== undefined && stats.uid === 0 && (stats.mode & 0o4000) !== 0;
}

/**
 * Chromium's sandbox stays on wherever it can work. It refuses to start as root, so there alone it is switched off.
 * @param {string} executable Electron's
 * @returns {Promise<string[]>} the switches to start Electron with
 */
export async function sandboxSwitches(executable) {
  if (process.platform !== 'linux') return [];
  if (process.getuid?.() === 0) {
    say("Running as root: Chromium's sandbox is off, as it cannot work for root");
    return ['--no-sandbox'];
  }
  const helper = join(dirname(executable), 'chrome-sandbox');
  if (isSetuidRoot(helper) || (await allowsNamespaces())) return [];
  throw new SetupError(
    "This system does not let Chromium's sandbox start without a helper. Give the helper its rights, then try again:\n\n" +
      `  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'\n`,
  );
}
