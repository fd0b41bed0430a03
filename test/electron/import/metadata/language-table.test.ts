import { eld } from 'eld/small';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { packedTable, unpackedTable } from '#electron/import/metadata/language-table';

const tableSchema = z.object({
  ngramsData: z.object({ ngrams: z.record(z.string(), z.record(z.string(), z.number())) }),
});

describe('the language detector’s table as one text', () => {
  test('says of every n-gram what the library’s says', async () => {
    const path = '../ngrams/small.js';
    const file = new URL(path, import.meta.resolve('eld/small')).href;
    const { ngrams } = tableSchema.parse(await import(/* @vite-ignore */ file)).ngramsData;
    const text = packedTable(ngrams) ?? '';
    const packed = unpackedTable(text);
    const all = Object.entries(ngrams);
    expect(all.length).toBeGreaterThan(80_000);
    expect(all.filter(([gram, scores]) => JSON.stringify(packed[gram]) !== JSON.stringify(scores))).toEqual([]);
    expect(packed['\t\r\t\r']).toBeUndefined();
    expect(packed['']).toBeUndefined();
    expect(text.length).toBeLessThan(700_000);
  });

  test('is not made of what it could not give back', () => {
    expect(packedTable({ ' abc': { 0: 7, 59: 207 } })).not.toBeNull();
    expect(packedTable({ ' abc': { 0: 208 } })).toBeNull();
    expect(packedTable({ ' ab\tc': { 0: 7 } })).toBeNull();
    expect(packedTable({ ' abc': { 0: 0.5 } })).toBeNull();
  });

  test('belongs to the detector as it is used', () => {
    expect(eld.info()['Data type']).toBe('S60');
  });
});
