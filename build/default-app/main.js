/**
 * What a bare Electron runs: the app folder named on its command line. The official runtime brings such a default app;
 * the one from the registry does not (see build/setup/lib/registry-runtime.mjs).
 */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (named === undefined) {
  process.stderr.write('electron: name the folder of an app\n');
  process.exit(1);
}

/**
 * @param {string} folder
 * @returns {{ main?: string, name?: string, productName?: string, version?: string } | undefined}
 */
function describe(folder) {
  try {
    const text = readFileSync(join(folder, 'package.json'), 'utf8');
    return /** @type {ReturnType<typeof describe>} */ (JSON.parse(text));
  } catch {
    return undefined;
  }
}

/**
 * With the two that Electron keeps to its own default app.
 * @typedef {{ setVersion(version: string): void, setAppPath(path: string): void }} Hidden
 */
const shell = /** @type {typeof app & Hidden} */ (app);

const target = resolve(named);
const description = describe(target);
const entry = description === undefined ? target : resolve(target, description.main ?? 'index.js');

if (description !== undefined) {
  app.setName(description.productName ?? description.name ?? app.getName());
  if (description.version !== undefined) shell.setVersion(description.version);
}
if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(app.getPath('appData'), app.getName()));
shell.setAppPath(description === undefined ? dirname(target) : target);

// Awaited at the top level: Electron's `ready` waits for it, so the app can still register schemes and switches.
await import(pathToFileURL(entry).href);
