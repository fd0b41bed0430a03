import { describe, expect, it } from 'vitest';
import { importArticle } from '#electron/import/engine';
import { expand, previewTable } from '#electron/import/expand';
import type { ImportInput } from '#electron/import/types';
import { canonicalText } from '#shared/model/canonical-text';
import { zipOf } from '../archive/zip-builder';

const file = (text: string | Uint8Array, fileName: string): ImportInput => ({
  bytes: typeof text === 'string' ? Buffer.from(text) : text,
  fileName,
  charset: null,
});
const long = 'The company said on Tuesday that it would cut jobs, and named its new tools as the reason for doing so.';
const rowsOf = (input: ImportInput, mapping?: Parameters<typeof expand>[1]): ImportInput[] => {
  const expanded = expand(input, mapping);
  if (!expanded.ok) throw new Error(expanded.error.message);
  return (expanded.value?.inputs ?? []).map((row) => row.input);
};
async function article(input: ImportInput | undefined) {
  if (input === undefined) throw new Error('no such row');
  const result = await importArticle(input);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const csv = `Headline,Author,Source,Date,URL,Text
"Cuts, again",Ada Lovelace; Grace Hopper,Example Times,2026-01-05,https://example.org/a,"${long}

Second paragraph, with ""quotes""."
Nothing here,,,,,
Plain,,,not a date,javascript:alert(1),${long}
`;

describe('a table of articles', () => {
  it('becomes one article a row, with what the other columns say and where they stood', async () => {
    const rows = rowsOf(file(csv, 'articles.csv'));
    expect(rows.map((row) => row.fileName)).toEqual(['articles row 1.jsonl', 'articles row 3.jsonl']);
    const first = await article(rows[0]);
    expect(first.metadata).toMatchObject({
      title: 'Cuts, again',
      authors: ['Ada Lovelace', 'Grace Hopper'],
      publisher: 'Example Times',
      published: '2026-01-05',
      url: 'https://example.org/a',
    });
    expect(first.origins).toMatchObject({ title: 'table: Headline', published: 'table: Date' });
    expect(first.format).toBe('table');
    expect(canonicalText(first.document).text).toContain('Second paragraph, with "quotes".');
    const plain = await article(rows[1]);
    expect(plain.metadata).toMatchObject({ title: 'Plain', authors: [], published: null, url: null });
  });

  it.each([
    ['tabs', 'title\tbody\nOne\t' + long, 'a.tsv'],
    ['semicolons', `Titel;Inhalt;Datum\nOne;${long};2026-01-05`, 'a.csv'],
    [
      'JSON lines',
      `{"title":"One","author":{"name":"Ada Lovelace"},"content":${JSON.stringify(long)}}\n{"title":"Two","content":${JSON.stringify(long)}}`,
      'a.jsonl',
    ],
    ['a JSON list', JSON.stringify([{ title: 'One', text: long, tags: ['a', 'b'] }], null, 2), 'a.json'],
    ['columns in Chinese', `标题,正文,日期\nOne,"${long}",2026-01-05`, 'a.csv'],
    ['one column of long texts', `id,title,xyz\n1,One,"${long.repeat(5)}"`, 'a.csv'],
  ])('is read from %s', async (_what, text, name) => {
    const first = await article(rowsOf(file(text, name))[0]);
    expect(first.metadata.title).toBe('One');
    expect(canonicalText(first.document).text.startsWith(long)).toBe(true);
  });

  it('reads HTML and Markdown in its cells as what they are', async () => {
    const html = JSON.stringify([
      { title: 'One', content: `<p>${long}</p><script>alert(1)</script><p onclick="x()">Two</p>` },
    ]);
    const blocks = (await article(rowsOf(file(html, 'a.json'))[0])).document.content.filter(
      (block) => block.attrs.folded === null,
    );
    expect(blocks.map((block) => block.type)).toEqual(['paragraph', 'paragraph']);
    expect(JSON.stringify(blocks)).not.toContain('alert');
  });

  it('asks for the mapping when it is not certain, naming the columns, and takes the one it is given', async () => {
    const text = `id,first,second\n1,${long.repeat(6)},${long.repeat(6)}`;
    expect(expand(file(text, 'a.csv'))).toMatchObject({
      ok: false,
      error: { code: 'table-unmapped', message: expect.stringContaining('“first”') as string },
    });
    const row = rowsOf(file(text, 'a.csv'), { body: 'second', title: 'id' })[0];
    expect((await article(row)).metadata.title).toBe('1');
    const preview = previewTable(file(text, 'a.csv'));
    expect(preview.ok && preview.value.mapping).toEqual({});
  });

  it('does not take links or numbers for the text, nor a text for its date', () => {
    const preview = previewTable(file(`text,content,date\nhttps://a.example/b,${long},someday`, 'a.csv'));
    expect(preview.ok && preview.value.mapping).toEqual({ body: 'content' });
  });

  it.each([
    ['no rows', 'title,body\n', 'a.csv', 'table-damaged'],
    ['a broken line', '{"a":"b"}\n{broken', 'a.jsonl', 'table-damaged'],
    ['a broken list', '[{"a":"b"},', 'a.json', 'table-damaged'],
  ])('is refused with %s', (_what, text, name, code) => {
    expect(expand(file(text, name))).toMatchObject({ ok: false, error: { code } });
  });

  it('pollutes nothing', async () => {
    const text = `{"__proto__":{"polluted":"yes"},"constructor":"c","text":${JSON.stringify(long)}}\n{"text":${JSON.stringify(long)},"title":"Two"}`;
    for (const row of rowsOf(file(text, 'a.jsonl'), { body: 'text', title: 'constructor' })) await article(row);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('is not imported as if it were one article', async () => {
    expect(await importArticle(file(csv, 'articles.csv'))).toMatchObject({ ok: false, error: { code: 'table' } });
  });
});

describe('expand', () => {
  it('leaves single articles alone, and rows it made itself', () => {
    expect(expand(file('Just text.', 'a.txt'))).toEqual({ ok: true, value: null });
    const row = rowsOf(file(csv, 'a.csv'))[0];
    expect(row === undefined ? null : expand(row)).toEqual({ ok: true, value: null });
  });

  it('takes archives apart, tables inside them too', () => {
    const zip = zipOf({
      'set/one.md': '# One\n\nText',
      'set/table.csv': csv,
      'set/numbers.csv': 'a,b\n1,2',
      'set/deep.zip': zipOf({ 'a.txt': 'a' }),
    });
    const expanded = expand(file(zip, 'set.zip'));
    if (!expanded.ok || expanded.value === null) throw new Error('not expanded');
    expect(expanded.value.inputs.map((input) => input.name)).toEqual([
      'set/one.md',
      'set/table.csv, table row 1.jsonl',
      'set/table.csv, table row 3.jsonl',
      // Read by itself it says that its columns are not clear, and they can be asked for.
      'set/numbers.csv',
    ]);
    expect(expanded.value.inputs[0]?.input.fileName).toBe('one.md');
    expect(expanded.value.skipped.map(({ name }) => name)).toEqual(['set/deep.zip']);
  });

  it('parted by bars', () => {
    const rows = rowsOf(file(`id|headline|content\n1|Cuts|${long}\n2|More|${long} Again.\n`, 'bars.csv'));
    expect(rows).toHaveLength(2);
  });

  it('that says what parts its cells, as Excel reads it', () => {
    expect(rowsOf(file(`sep=;\r\nTitle;Text\r\nCuts;"${long}"\r\n`, 'a.csv'))).toHaveLength(1);
  });

  it('by its tabs, whatever its name', () => {
    const tabbed = `Title\tText\tDate\nCuts\t${long}\t03.02.2025\nMore\t${long} Again.\t04.02.2025\n`;
    expect(rowsOf(file(Buffer.from(`\uFEFF${tabbed}`, 'utf16le'), 'unicode.txt'))).toHaveLength(2);
    expect(rowsOf(file(`Words\tand more\n${long}\n${long}\n`, 'note.txt'))).toEqual([]);
  });

  it('says with each article when rows go on beyond the named columns', async () => {
    const [row] = rowsOf(file(`id|headline|content\n1|Cuts|${long} | and no quotes\n`, 'bars.csv'));
    expect((await article(row)).warnings.join()).toContain('1 row of the table has more cells');
  });

  it('gives the same bytes for the same row, so that duplicates are recognised', () => {
    const [first] = rowsOf(file(csv, 'a.csv'));
    const [again] = rowsOf(file(csv, 'other.csv'));
    expect(Buffer.from(first?.bytes ?? []).equals(Buffer.from(again?.bytes ?? []))).toBe(true);
  });
});
