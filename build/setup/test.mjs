/**
 * `npm test`: the same set-up as `npm start`, then types, lint and format, unit tests, build and end-to-end tests. The
 * last line on standard output sums up all tests: `N passed, N failed`, and `, N skipped` if any were; the exit status
 * is 0 only if nothing failed. A check that fails, or a test file that does not load, counts as one failed.
 *
 * `npm test -- unit` or `npm test -- e2e` runs that part only; whatever else stands there goes to Vitest, for example
 * `npm test -- unit test/shared/anchoring` or `npm test -- e2e -t 'quits'`.
 *
 * End-to-end tests find in their environment how to open a window (environmentOf() in lib/window.mjs), and in
 * `WARRANT_SCREENSHOTS` the folder for their screenshots.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from './lib/build.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { checkNodeVersion } from './lib/node-version.mjs';
import { root } from './lib/paths.mjs';
import { main } from './lib/say.mjs';
import { check, closingLine, sum, vitest } from './lib/test-steps.mjs';
import { environmentOf, withWindowSystem } from './lib/window.mjs';

/** @typedef {import('./lib/test-steps.mjs').Tally} Tally */

/** @returns {Promise<Tally[]>} */
async function checks() {
  return [await check('types'), await check('lint'), await check('format:check', 'format')];
}

/**
 * @param {NodeJS.ProcessEnv} windowEnv
 * @param {string[]} args
 * @returns {Promise<Tally>}
 */
async function endToEnd(windowEnv, args) {
  await ensureBuild();
  const screenshots = join(root, 'out', 'screenshots');
  mkdirSync(screenshots, { recursive: true });
  return vitest('e2e', 'build/vitest.e2e.config.ts', args, { ...windowEnv, WARRANT_SCREENSHOTS: screenshots });
}

/** @param {string[]} args */
const unit = (args) => vitest('unit', 'build/vitest.config.ts', args, process.env);

await main(async () => {
  const words = process.argv.slice(2);
  const part = words[0] === 'unit' || words[0] === 'e2e' ? words[0] : 'all';
  const args = part === 'all' ? words : words.slice(1);

  checkNodeVersion();
  await ensureDependencies();
  /** @type {Tally[]} */
  let tallies;
  if (part === 'unit') {
    tallies = [await unit(args)];
  } else {
    tallies = await withWindowSystem(async (system) => {
      const windowEnv = environmentOf(system);
      if (part === 'e2e') return [await endToEnd(windowEnv, args)];
      return [...(await checks()), await unit(args), await endToEnd(windowEnv, args)];
    });
  }
  const total = sum(tallies);
  process.stdout.write(`\n${closingLine(total)}\n`);
  return total.failed === 0 ? 0 : 1;
});
