import { describe, expect, it } from 'vitest';
import { expandArchive } from '#electron/import/archive/expand-archive';
import { zipOf } from './zip-builder';

describe('expandArchive', () => {
  it('gives the files, and names what it left out', () => {
    const inner = zipOf({ 'inner.txt': 'never read' });
    const docx = zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' });
    const result = expandArchive(
      zipOf({
        'articles/one.md': '# One',
        'articles/two.docx': docx,
        'articles/page_files/logo.png': 'png',
        'articles/more.zip': inner,
        '__MACOSX/articles/._one.md': 'clutter',
        'articles/.DS_Store': 'clutter',
      }),
    );
    if (!result.ok) throw new Error(result.error.message);
    expect(result.value.files.map((file) => file.name)).toEqual(['articles/one.md', 'articles/two.docx']);
    expect(result.value.skipped.map((file) => file.name)).toEqual([
      'articles/page_files/logo.png',
      'articles/more.zip',
    ]);
  });

  it('keeps the good files of a damaged archive', () => {
    const bytes = zipOf({ 'a.txt': 'first '.repeat(100), 'b.txt': 'second' });
    const at = Buffer.from(bytes).indexOf('a.txt') + 10;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    const result = expandArchive(bytes);
    expect(result.ok && result.value.files.map((file) => file.name)).toEqual(['b.txt']);
    expect(result.ok && result.value.skipped).toHaveLength(1);
  });
});
