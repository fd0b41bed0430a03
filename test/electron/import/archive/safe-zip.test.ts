import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openZip } from '#electron/import/archive/safe-zip';
import { patchDirectory, zipOf } from './zip-builder';

const codeOf = (bytes: Uint8Array): string => {
  const zip = openZip(bytes);
  return zip.ok ? 'opened' : zip.error.code;
};

const utf8 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

describe('openZip', () => {
  it('reads stored and deflated files, checked', () => {
    const zip = openZip(zipOf({ 'a/b.txt': 'text '.repeat(50), 'résumé.txt': 'ü', folder: new Uint8Array() }));
    if (!zip.ok) throw new Error(zip.error.message);
    expect(zip.value.entries.map((entry) => entry.name)).toEqual(['a/b.txt', 'résumé.txt', 'folder']);
    const content = zip.value.read('a/b.txt');
    expect(content.ok && utf8(content.value)).toBe('text '.repeat(50));
    expect(zip.value.read('missing')).toMatchObject({ ok: false, error: { code: 'archive-missing' } });
  });

  it.each([
    ['..', '../evil.txt'],
    ['.. inside', 'a/../../evil.txt'],
    ['an absolute path', '/etc/passwd'],
    ['a backslash', 'a\\..\\evil.txt'],
    ['a drive', 'C:/evil.txt'],
    ['an absolute URI as in QDPX', 'absolute:///evil.txt'],
  ])('refuses %s', (_what, name) => {
    expect(codeOf(zipOf({ 'good.txt': 'good', [name]: 'evil' }))).toBe('archive-path');
  });

  it('refuses more than 5,000 entries from the directory alone', () => {
    const many = Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`${index}.txt`, '']));
    expect(codeOf(zipOf(many))).toBe('archive-too-many');
  });

  it('refuses 100:1 and over 200 MB without inflating', () => {
    expect(codeOf(zipOf({ 'zeros.txt': new Uint8Array(20_000_000) }))).toBe('archive-ratio');
    const declared = patchDirectory(zipOf({ 'a.txt': randomBytes(3000) }), 24, 300 * 1024 * 1024, 4);
    expect(codeOf(declared)).toBe('archive-too-big');
  });

  it('accepts a small file of repeated mark-up', () => {
    expect(codeOf(zipOf({ 'a.xml': '<w:p/>'.repeat(100_000) }))).toBe('opened');
  });

  it('catches a file that inflates to more than it declared', () => {
    const zip = openZip(patchDirectory(zipOf({ 'bomb.txt': new Uint8Array(20_000_000) }), 24, 1000, 4));
    if (!zip.ok) throw new Error(zip.error.message);
    expect(zip.value.read('bomb.txt')).toMatchObject({ ok: false, error: { code: 'archive-too-big' } });
  });

  it('catches a wrong size and a wrong checksum', () => {
    const good = zipOf({ 'a.txt': 'one two three four five six seven eight nine ten one two three four' });
    for (const bad of [patchDirectory(good, 24, 70, 4), patchDirectory(good, 16, 7, 4)]) {
      const zip = openZip(bad);
      if (!zip.ok) throw new Error(zip.error.message);
      expect(zip.value.read('a.txt')).toMatchObject({ ok: false, error: { code: 'archive-damaged' } });
    }
  });

  it('refuses encrypted archives and says so', () => {
    expect(codeOf(patchDirectory(zipOf({ 'a.txt': 'secret' }), 8, 1, 2))).toBe('encrypted');
  });

  it('leaves symbolic links out', () => {
    const made = patchDirectory(zipOf({ 'link.txt': '/etc/passwd' }), 40, 0o120777, 2);
    const zip = openZip(patchDirectory(made, 4, 0x0314, 2));
    expect(zip.ok && zip.value.entries).toEqual([]);
  });

  it('answers damaged archives with a reason, never with an exception', () => {
    const good = zipOf({ 'a.txt': 'one two three four five six', 'b.txt': randomBytes(500) });
    for (let cut = 0; cut < good.length; cut += 7) {
      expect(['archive-damaged']).toContain(codeOf(good.subarray(0, cut)));
    }
    for (let at = 0; at < good.length; at += 1) {
      const flipped = new Uint8Array(good);
      flipped[at] = (flipped[at] ?? 0) ^ 0xff;
      const zip = openZip(flipped);
      if (zip.ok) for (const entry of zip.value.entries) zip.value.read(entry.name);
    }
  });
});
