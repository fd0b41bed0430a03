/**
 * `node build/setup/run.mjs [--window] SCRIPT.ts [ARGS]`: runs a TypeScript script of this project (a benchmark, an
 * evaluation) after the same set-up as everything else. The script is bundled as the app is, so that what it measures
 * is what ships; dependencies stay outside the bundle.
 *
 * The script's working directory is the project's root; `INIT_CWD` is where the command was typed. `globalThis.gc` is
 * there. The app and the command line are built. With `--window` the script gets the environment of end-to-end tests:
 * see environmentOf() in lib/window.mjs.
 */
import { basename, extname, join } from 'node:path';
import { ensureBuild } from './lib/build.mjs';
import { runInForeground } from './lib/child.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { checkNodeVersion } from './lib/node-version.mjs';
import { root } from './lib/paths.mjs';
import { main, SetupError } from './lib/say.mjs';
import { environmentOf, withWindowSystem } from './lib/window.mjs';

/**
 * @param {string} script
 * @returns {Promise<string>} the bundle
 */
async function bundle(script) {
  const { build } = await import('vite');
  const { aliases } = await import('../aliases.mjs');
  const name = basename(script, extname(script));
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: aliases },
    build: {
      ssr: join(root, script),
      outDir: join(root, 'out', 'scripts', name),
      emptyOutDir: true,
      target: 'node20.18',
      sourcemap: true,
      rollupOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  });
  return join(root, 'out', 'scripts', name, `${name}.mjs`);
}

await main(async () => {
  const words = process.argv.slice(2);
  const inWindow = words[0] === '--window';
  const [script, ...args] = inWindow ? words.slice(1) : words;
  if (script === undefined) throw new SetupError('name the script to run: run.mjs [--window] SCRIPT.ts [ARGS]');

  checkNodeVersion();
  await ensureDependencies();
  await ensureBuild();
  const command = ['--enable-source-maps', '--expose-gc', await bundle(script), ...args];
  /** @param {NodeJS.ProcessEnv} env */
  const run = (env) => runInForeground(process.execPath, command, { cwd: root, env });
  return inWindow ? withWindowSystem((system) => run(environmentOf(system))) : run(process.env);
});
