/**
 * What Electron needs of a Linux system beyond itself: shared libraries, a font, and without a display Xvfb. On Debian
 * and Ubuntu root gets them installed; anybody else gets the command to type.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { mustRun, runQuietly } from './child.mjs';
import { fingerprint, stamp } from './fingerprint.mjs';
import { stateDirectory } from './paths.mjs';
import { say, SetupError } from './say.mjs';

/**
 * Shared library -> Debian package. Where Ubuntu 24.04 and Debian 13 renamed one for 64-bit time, its newer name comes
 * first. What these packages depend on comes with them.
 * @type {Record<string, string[]>}
 */
const packagesByLibrary = {
  'libX11-xcb.so.1': ['libx11-xcb1'],
  'libX11.so.6': ['libx11-6'],
  'libXcomposite.so.1': ['libxcomposite1'],
  'libXcursor.so.1': ['libxcursor1'],
  'libXdamage.so.1': ['libxdamage1'],
  'libXext.so.6': ['libxext6'],
  'libXfixes.so.3': ['libxfixes3'],
  'libXi.so.6': ['libxi6'],
  'libXrandr.so.2': ['libxrandr2'],
  'libXrender.so.1': ['libxrender1'],
  'libXtst.so.6': ['libxtst6'],
  'libasound.so.2': ['libasound2t64', 'libasound2'],
  'libatk-1.0.so.0': ['libatk1.0-0t64', 'libatk1.0-0'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  'libatspi.so.0': ['libatspi2.0-0t64', 'libatspi2.0-0'],
  'libcairo.so.2': ['libcairo2'],
  'libcups.so.2': ['libcups2t64', 'libcups2'],
  'libdbus-1.so.3': ['libdbus-1-3'],
  'libdrm.so.2': ['libdrm2'],
  'libexpat.so.1': ['libexpat1'],
  'libgbm.so.1': ['libgbm1'],
  'libgio-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libglib-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgobject-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgtk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libnspr4.so': ['libnspr4'],
  'libnss3.so': ['libnss3'],
  'libnssutil3.so': ['libnss3'],
  'libpango-1.0.so.0': ['libpango-1.0-0'],
  'libsmime3.so': ['libnss3'],
  'libudev.so.1': ['libudev1'],
  'libxcb.so.1': ['libxcb1'],
  'libxkbcommon.so.0': ['libxkbcommon0'],
};

/**
 * @param {string} output of ldd
 * @returns {string[]} the libraries it could not find
 */
export function missingIn(output) {
  return [...new Set([...output.matchAll(/^\s*(\S+) => not found/gm)].map(([, name = '']) => name))].sort();
}

/**
 * The answer is kept while executable and ldd's cache stay as they are: ldd takes longer than all other checks together.
 * @param {string} executable
 */
async function missingLibraries(executable) {
  const complete = stamp(join(stateDirectory, 'libraries'));
  const state = fingerprint([executable, '/etc/ld.so.cache']);
  if (complete.is(state)) return [];
  const { output } = await runQuietly('ldd', [executable], { env: { ...process.env, LC_ALL: 'C' } });
  const missing = missingIn(output);
  if (missing.length === 0) complete.set(state);
  return missing;
}

/** @param {string} name */
function isOnPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}

/** @param {string} folder */
const holdsSomething = (folder) => statSync(folder, { throwIfNoEntry: false })?.isDirectory() && readdirSync(folder)[0];

/** Whether any font is installed; a window without one shows no text at all. */
function hasFonts() {
  const home = process.env.HOME ?? '/nonexistent';
  return ['/usr/share/fonts', '/usr/local/share/fonts', join(home, '.fonts'), join(home, '.local/share/fonts')].some(
    holdsSomething,
  );
}

/** @param {string} release text of /etc/os-release */
export function isDebianLike(release) {
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release);
}

const hasApt = () =>
  existsSync('/etc/os-release') && isDebianLike(readFileSync('/etc/os-release', 'utf8')) && isOnPath('apt-get');

/** @param {string} name of a package; whether this release of the system has it */
const isPackage = async (name) => (await runQuietly('apt-cache', ['show', '--no-all-versions', name])).status === 0;

/** @param {string[]} needs libraries, and packages by their own name */
async function packagesFor(needs) {
  /** @type {Set<string>} */
  const names = new Set();
  for (const need of needs) {
    const candidates = packagesByLibrary[need] ?? [need];
    for (const name of candidates) {
      if (name === candidates.at(-1) || (await isPackage(name))) {
        names.add(name);
        break;
      }
    }
  }
  return [...names].sort();
}

/** The faces that Warrant's own style asks for first: a comfort, so they come along with what is needed, if they exist. */
async function readingFonts() {
  const names = ['fonts-inter', 'fonts-sil-charis'];
  const known = await Promise.all(names.map(isPackage));
  return names.filter((_, index) => known[index]);
}

/** @param {string[]} needs */
async function install(needs) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const patient = ['-o', 'DPkg::Lock::Timeout=300'];
  await mustRun('Could not update the list of packages', 'apt-get', [...patient, 'update'], { env });
  const packages = [...(await packagesFor(needs)), ...(await readingFonts())];
  say(`Installing system packages (once): ${packages.join(' ')}`);
  const args = [...patient, 'install', '-y', '--no-install-recommends', ...packages];
  await mustRun('Could not install the system packages', 'apt-get', args, { env });
}

/**
 * @param {string} executable Electron's
 * @param {boolean} needsDisplay whether there is no display, so that Xvfb has to be one
 */
async function whatIsMissing(executable, needsDisplay) {
  const needs = await missingLibraries(executable);
  if (needsDisplay && !isOnPath('Xvfb')) needs.push('xvfb');
  // DejaVu is what the generic families fall back to; Liberation has the widths of the fonts that pages ask for by name.
  if (!hasFonts()) needs.push('fonts-dejavu-core', 'fonts-liberation');
  return needs;
}

/**
 * Sees to it that Electron can start on this Linux; on other systems there is nothing to do.
 * @param {string} executable Electron's
 * @param {boolean} needsDisplay
 */
export async function ensureSystemLibraries(executable, needsDisplay) {
  if (process.platform !== 'linux') return;
  const needs = await whatIsMissing(executable, needsDisplay);
  if (needs.length === 0) return;
  if (!hasApt()) {
    throw new SetupError(
      `Electron needs what is missing here; install it with your package manager: ${needs.join(' ')}`,
    );
  }
  if (process.getuid?.() !== 0) {
    const command = `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${(await packagesFor(needs)).join(' ')}`;
    throw new SetupError(`Electron needs packages that are missing here. Type this, then try again:\n\n  ${command}\n`);
  }
  await install(needs);
  const still = await whatIsMissing(executable, needsDisplay);
  if (still.length > 0) throw new SetupError(`Still missing after the installation: ${still.join(' ')}`);
}
