import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Settings } from '#electron/main/settings';
import { defaultPreferences } from '#shared/ipc/preferences';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warrant-settings-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('what is preferred comes back, one thing at a time and all at once', async () => {
  const file = join(folder, 'new/settings.json');
  const settings = await Settings.read(file);
  expect(settings.preferences).toEqual(defaultPreferences);
  await Promise.all([
    settings.prefer({ keys: { 'import.files': ['Mod+J'], 'import.folder': [] } }),
    settings.prefer({ recentActions: ['import.files'] }),
    settings.opened('/somewhere/A.warrant', 'A'),
    settings.prefer({ exactSelection: true }),
  ]);
  const again = await Settings.read(file);
  expect(again.preferences).toEqual({
    ...defaultPreferences,
    keys: { 'import.files': ['Mod+J'], 'import.folder': [] },
    recentActions: ['import.files'],
    exactSelection: true,
  });
  expect(again.recent().map(({ title }) => title)).toEqual(['A']);
});

test('preferences that cannot be read cost themselves alone', async () => {
  const file = join(folder, 'odd.json');
  const recent = [{ folder: '/somewhere/B.warrant', title: 'B' }];
  await writeFile(file, JSON.stringify({ recent, preferences: { keys: 'all' } }));
  const settings = await Settings.read(file);
  expect(settings.preferences).toEqual(defaultPreferences);
  expect(settings.recent().map(({ title }) => title)).toEqual(['B']);
  await settings.prefer({ exactSelection: true });
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ recent, preferences: { exactSelection: true } });
});

test('where articles were read last is kept, without a write for each place, for projects that are opened still', async () => {
  const file = join(folder, 'places.json');
  const settings = await Settings.read(file);
  await settings.opened('/somewhere/A.warrant', 'A');
  for (let offset = 0; offset < 100; offset += 1) settings.readTo('/somewhere/A.warrant', 'one', offset);
  settings.readTo('/somewhere/A.warrant', 'two', 7);
  expect(settings.placesIn('/somewhere/A.warrant')).toEqual({ one: 99, two: 7 });
  expect((await Settings.read(file)).placesIn('/somewhere/A.warrant')).toEqual({});
  await settings.flush();
  expect((await Settings.read(file)).placesIn('/somewhere/A.warrant')).toEqual({ one: 99, two: 7 });
  for (let n = 0; n < 400; n += 1) settings.readTo('/somewhere/A.warrant', `article-${n}`, n);
  settings.readTo('/somewhere/A.warrant', 'article-200', 1);
  for (let n = 0; n < 12; n += 1) {
    expect(Object.keys(settings.placesIn('/somewhere/A.warrant'))).toHaveLength(300);
    await settings.opened(`/somewhere/${n}.warrant`, `${n}`);
  }
  expect(settings.placesIn('/somewhere/A.warrant')).toEqual({});
});

test('places that cannot be read cost themselves alone', async () => {
  const file = join(folder, 'odd-places.json');
  await writeFile(
    file,
    JSON.stringify({ coderName: 'Ada', places: { '/a': { one: 'far' } }, coderIds: { '/a': 'ada' } }),
  );
  const settings = await Settings.read(file);
  expect(settings.coderIdIn('/a')).toBe('ada');
  expect(settings.placesIn('/a')).toEqual({});
});
