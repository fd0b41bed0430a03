import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { npm, runInForeground, runQuietly } from './child.mjs';
import { root } from './paths.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally number of tests */

const results = join(root, 'out', 'test-results');

/**
 * Runs one of package.json's checks and tells how it went; what it says is shown if it fails.
 * @param {string} script
 * @param {string} [title]
 * @returns {Promise<Tally>} a failed check counts as one failed test, a passed one not at all
 */
export async function check(script, title = script) {
  const begun = Date.now();
  const [command, args] = npm(['run', '--silent', script]);
  const { status, output } = await runQuietly(command, args, { cwd: root });
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  if (status !== 0) process.stdout.write(output);
  process.stdout.write(`${status === 0 ? '✓' : '✗'} ${title} (${seconds} s)\n`);
  return { passed: 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

/**
 * Counts what Vitest's JSON reporter wrote. A file that failed without a failed test in it did not load, and a run that
 * failed with nothing failed had an error outside the tests: either counts as one, so that no failure sums up to 0.
 * @param {unknown} report
 * @param {number} status Vitest's exit status
 * @returns {Tally}
 */
export function tally(report, status) {
  const { testResults } = /** @type {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} */ (
    report
  );
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults.map((test) => test.status));
  /** @param {string} wanted */
  const count = (wanted) => tests.filter((found) => found === wanted).length;
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const passed = count('passed');
  const failed = count('failed') + unloaded;
  return {
    passed,
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: tests.length - passed - count('failed'),
  };
}

/**
 * @param {string} name of the report
 * @param {string} config
 * @param {string[]} args further ones for Vitest; with them it is no failure to find no test
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Tally>}
 */
export async function vitest(name, config, args, env) {
  const report = join(results, `${name}.json`);
  rmSync(report, { force: true });
  const script = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const lenient = args.length > 0 ? ['--passWithNoTests'] : [];
  const command = [script, 'run', '--config', config, ...reporters, ...lenient, ...args];
  const status = await runInForeground(process.execPath, command, { cwd: root, env });
  try {
    return tally(JSON.parse(readFileSync(report, 'utf8')), status);
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** @param {Tally[]} tallies */
export function sum(tallies) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of tallies) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/** @param {Tally} total */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
