import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fileInArchive } from '#electron/actions/file-in-archive';

const archive = zipSync(
  { 'clippings/a.csv': strToU8('a,b\n1,2\n'), 'huge.csv': new Uint8Array(33 * 1024 * 1024) },
  { level: 0 },
);

test('a file is taken out by its path and named without its folders', () => {
  const file = fileInArchive(archive, 'clippings/a.csv');
  expect(file).toMatchObject({ ok: true, value: { fileName: 'a.csv' } });
  expect(file.ok && new TextDecoder().decode(file.value.bytes)).toBe('a,b\n1,2\n');
});

test('what is not there, not an archive or a trap is refused', () => {
  const codes = [
    fileInArchive(archive, 'b.csv'),
    fileInArchive(strToU8('no archive'), 'a.csv'),
    fileInArchive(archive, 'huge.csv'),
  ].map((file) => (file.ok ? 'read' : file.error.code));
  expect(codes).toEqual(['archive-missing', expect.stringMatching(/^archive/), 'too-large']);
});
