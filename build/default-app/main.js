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

/** @param {string} folder */
function describe(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

const target = resolve(named);
const description = describe(target);
const entry = description === undefined ? target : resolve(target, description.main ?? 'index.js');

if (description !== undefined) {
  app.setName(description.productName ?? description.name ?? app.getName());
  if (description.version !== undefined) app.setVersion(description.version);
}
if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(app.getPath('appData'), app.getName()));
app.setAppPath(description === undefined ? dirname(target) : target);

// Awaited at the top level: Electron's `ready` waits for it, so the app can still register schemes and switches.
await import(pathToFileURL(entry).href);
