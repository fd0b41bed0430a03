import { execFileSync } from 'node:child_process';
import { appendFile, mkdtemp, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { withFile } from '#electron/actions/whole-file';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warrant-whole-file-'));
});

const whole = (path: string, before: () => Promise<void> = async () => {}): Promise<string> =>
  withFile(path, async ({ read }) => {
    await before();
    return Buffer.from(await read()).toString();
  });

describe('a file read as a whole', () => {
  test.each([0, 1, 65_536, 300_000])('%i bytes', async (length) => {
    const path = join(folder, String(length));
    await writeFile(path, 'a'.repeat(length));
    expect(await whole(path)).toBe('a'.repeat(length));
  });

  test('is what is there when it is read, however it changed since it was opened', async () => {
    const path = join(folder, 'changing');
    await writeFile(path, 'abc');
    expect(await whole(path, () => appendFile(path, 'd'.repeat(200_000)))).toBe(`abc${'d'.repeat(200_000)}`);
    expect(await whole(path, () => truncate(path, 2))).toBe('ab');
  });

  test('what is not there is said as the file system says it', async () => {
    await expect(whole(join(folder, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  // Windows has no pipes that stand in a folder as files do.
  test.skipIf(process.platform === 'win32')('a pipe that nobody writes to is told, not waited for', async () => {
    const path = join(folder, 'pipe');
    execFileSync('mkfifo', [path]);
    expect(await withFile(path, ({ stats }) => Promise.resolve(stats.isFile()))).toBe(false);
  });
});
