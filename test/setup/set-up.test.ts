import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { matchesLock } from '../../build/setup/lib/dependencies.mjs';
import { lacksDisplay } from '../../build/setup/lib/display.mjs';
import { fingerprint } from '../../build/setup/lib/fingerprint.mjs';
import { isSupportedNode } from '../../build/setup/lib/node-version.mjs';
import { cacheDirectory } from '../../build/setup/lib/paths.mjs';
import { isDebianLike, missingIn } from '../../build/setup/lib/system-libraries.mjs';
import { closingLine, sum, tally } from '../../build/setup/lib/test-steps.mjs';

test.each([
  ['18.20.4', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['20.20.2', true],
  ['21.7.3', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['24.1.0', true],
])('Node %s: %s', (version, supported) => {
  expect(isSupportedNode(version)).toBe(supported);
});

describe('installed dependencies', () => {
  const lock = (packages: object): string => JSON.stringify({ packages });
  const wanted = lock({
    '': { version: '0.1.0' },
    'node_modules/zod': { version: '4.6.7' },
    'node_modules/binary-for-another-system': { version: '1.0.0', optional: true },
  });

  test('match when npm recorded the same versions; other systems’ binaries may be absent', () => {
    expect(matchesLock(wanted, lock({ 'node_modules/zod': { version: '4.6.7' } }))).toBe(true);
  });
  test.each([
    ['there are none', undefined],
    ['one has another version', lock({ 'node_modules/zod': { version: '4.6.6' } })],
    ['one is missing', lock({})],
    [
      'an optional one has another version',
      lock({
        'node_modules/zod': { version: '4.6.7' },
        'node_modules/binary-for-another-system': { version: '0.9.0' },
      }),
    ],
  ])('do not when %s', (_case, installed) => {
    expect(matchesLock(wanted, installed)).toBe(false);
  });
});

test('the cache is the user’s own, as the XDG specification says', () => {
  expect(cacheDirectory({ XDG_CACHE_HOME: '/c' }, 'linux')).toBe(join('/c', 'warrant'));
  expect(cacheDirectory({ XDG_CACHE_HOME: 'relative' }, 'linux')).toBe(join(homedir(), '.cache', 'warrant'));
  expect(cacheDirectory({}, 'linux')).toBe(join(homedir(), '.cache', 'warrant'));
});

test('a fingerprint changes with every change to a file, and only then', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'warrant-print-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'deep'));
  await writeFile(join(folder, 'deep', 'a'), 'one');
  const before = fingerprint([folder]);
  expect(fingerprint([folder])).toBe(before);

  await writeFile(join(folder, 'deep', 'a'), 'two, longer');
  const longer = fingerprint([folder]);
  expect(longer).not.toBe(before);

  await utimes(join(folder, 'deep', 'a'), 1, 1);
  const older = fingerprint([folder]);
  expect(older).not.toBe(longer);

  await writeFile(join(folder, 'deep', 'b'), '');
  expect(fingerprint([folder])).not.toBe(older);
  expect(fingerprint([folder, join(folder, 'none')])).not.toBe(fingerprint([folder]));
});

test('ldd’s answer names what is missing, each once', () => {
  const output = [
    '\tlinux-vdso.so.1 (0x00007ffd2a3f2000)',
    '\tlibgtk-3.so.0 => not found',
    '\tlibm.so.6 => /lib/x86_64-linux-gnu/libm.so.6 (0x00007f1)',
    '\tlibasound.so.2 => not found',
    '\tlibgtk-3.so.0 => not found',
  ].join('\n');
  expect(missingIn(output)).toEqual(['libasound.so.2', 'libgtk-3.so.0']);
});

test.each([
  ['ID=debian\nVERSION_ID="12"', true],
  ['ID=ubuntu\nID_LIKE=debian', true],
  ['ID=linuxmint\nID_LIKE="ubuntu debian"', true],
  ['ID=fedora', false],
  ['NAME="not debian"\nID=arch', false],
])('a system whose release says %j is Debian-like: %s', (release, expected) => {
  expect(isDebianLike(release)).toBe(expected);
});

test('only Linux can lack a display', () => {
  expect(lacksDisplay({}, 'linux')).toBe(true);
  expect(lacksDisplay({ DISPLAY: ':0' }, 'linux')).toBe(false);
  expect(lacksDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(false);
  expect(lacksDisplay({ DISPLAY: '' }, 'linux')).toBe(true);
  expect(lacksDisplay({}, 'darwin')).toBe(false);
});

describe('the closing line', () => {
  const file = (status: string, ...tests: string[]): object => ({
    status,
    assertionResults: tests.map((result) => ({ status: result })),
  });
  const count = (status: number, ...files: object[]): string => closingLine(tally({ testResults: files }, status));

  test.each([
    ['sums up', count(0, file('passed', 'passed', 'passed'), file('passed', 'passed')), '3 passed, 0 failed'],
    ['counts failures', count(1, file('failed', 'passed', 'failed')), '1 passed, 1 failed'],
    ['names what was skipped', count(0, file('passed', 'passed', 'skipped', 'todo')), '1 passed, 0 failed, 2 skipped'],
    ['counts a file that did not load', count(1, file('failed'), file('passed', 'passed')), '1 passed, 1 failed'],
    ['never says 0 failed of a run that failed', count(1, file('passed', 'passed')), '1 passed, 1 failed'],
  ])('%s', (_case, line, expected) => {
    expect(line).toBe(expected);
  });

  test('adds up several runs', () => {
    const runs = [
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 2, failed: 3, skipped: 4 },
    ];
    expect(closingLine(sum(runs))).toBe('3 passed, 3 failed, 4 skipped');
  });
});
