import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun } from './child.mjs';
import { fingerprint, stamp } from './fingerprint.mjs';
import { withLock } from './lock.mjs';
import { root, stateDirectory } from './paths.mjs';
import { say } from './say.mjs';

/**
 * The two halves of the build: what runs in Node (main process, preload, import worker, command line) and the page.
 * @typedef {'main' | 'renderer'} Half
 */

/** The build's own configuration and plugins, and the versions of what it bundles. */
const configuration = [
  ...readdirSync(join(root, 'build'))
    .filter((name) => /\.(ts|mjs)$/.test(name))
    .map((name) => `build/${name}`),
  'package.json',
  'package-lock.json',
];

/** @type {Record<Half, { sources: string[], result: string }>} */
const halves = {
  main: { sources: ['shared', 'electron', ...configuration], result: 'out/main/cli.js' },
  renderer: { sources: ['shared', 'renderer', ...configuration], result: 'out/renderer/index.html' },
};

/** @param {Half} half */
const stampOf = (half) => stamp(join(stateDirectory, `built-${half}`));

/** @param {Half} half */
const sourcesOf = (half) => fingerprint(halves[half].sources.map((path) => join(root, path)));

/** @param {Half} half */
const isBuilt = (half) => stampOf(half).is(sourcesOf(half)) && existsSync(join(root, halves[half].result));

/**
 * Builds what is missing or older than its sources, and only that. Several commands may come here at once: one builds,
 * the others wait for it.
 * @param {Half[]} wanted
 */
export async function ensureBuild(wanted = ['main', 'renderer']) {
  if (wanted.every(isBuilt)) return;
  await withLock(join(stateDirectory, 'build.lock'), async () => {
    const stale = wanted.filter((half) => !isBuilt(half));
    const [first, second] = stale;
    if (first === undefined) return;
    say(second === undefined && first === 'main' ? 'Building the command line…' : 'Building Warrant…');

    // Taken before the build: a file saved meanwhile makes it stale again.
    const sources = stale.map(sourcesOf);
    for (const half of stale) stampOf(half).clear();
    const script = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    const args = [
      script,
      'build',
      '--config',
      join(root, 'build', 'electron.vite.config.ts'),
      '--logLevel',
      'warn',
      '--ignoreConfigWarning',
    ];
    const colours = process.stderr.isTTY ? {} : { NO_COLOR: '1' };
    const env = { ...process.env, ...colours, WARRANT_BUILD: second === undefined ? first : '' };
    await mustRun('Could not build Warrant', process.execPath, args, { cwd: root, env });
    stale.forEach((half, index) => stampOf(half).set(sources[index] ?? ''));
  });
}
