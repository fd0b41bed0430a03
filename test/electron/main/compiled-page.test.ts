import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CompiledPage } from '#electron/main/compiled-page';

let folder: string;
let page: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warrant-compiled-'));
  page = join(folder, 'index.html');
  await writeFile(page, '<script src="a.js"></script>');
});
afterEach(() => rm(folder, { recursive: true }));

test('a page is kept once it was remembered, and another one of the next version is not', async () => {
  const compiled = new CompiledPage(folder, page);
  expect(compiled.isKept()).toBe(false);
  await compiled.remember();
  expect(new CompiledPage(folder, page).isKept()).toBe(true);
  await writeFile(page, '<script src="b.js"></script>');
  expect(compiled.isKept()).toBe(false);
});

test('scripts are held until they are released, and not for good', async () => {
  const compiled = new CompiledPage(folder, page);
  let free = false;
  const held = compiled.hold().then(() => (free = true));
  await new Promise((passed) => setTimeout(passed, 50));
  expect(free).toBe(false);
  compiled.release();
  await held;
  await new CompiledPage(folder, page).hold();
});

test('a profile that cannot be written to, and a page that is not there, are no reason to fail', async () => {
  const nowhere = join(folder, 'nowhere');
  await new CompiledPage(nowhere, page).remember();
  expect(new CompiledPage(nowhere, page).isKept()).toBe(false);
  const missing = new CompiledPage(folder, join(folder, 'missing.html'));
  await missing.remember();
  expect(missing.isKept()).toBe(false);
  expect(await readFile(join(folder, 'compiled-page.html'), 'utf8').catch(() => null)).toBe(null);
});
