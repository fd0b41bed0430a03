import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { z } from 'zod';
import { packedTable } from '../electron/import/metadata/language-table.ts';

const reader = fileURLToPath(new URL('../electron/import/metadata/language-table.ts', import.meta.url));
const tableSchema = z.object({
  ngramsData: z.looseObject({ ngrams: z.record(z.string(), z.record(z.string(), z.number())) }),
});

/** The language detector's table, which Node would take half a second to build in every worker, as one text. */
export const languageTable: Plugin = {
  name: 'warrant:language-table',
  async transform(_, id) {
    if (!id.endsWith('/eld/src/ngrams/small.js')) return null;
    const { ngrams, ...rest } = tableSchema.parse(await import(pathToFileURL(id).href)).ngramsData;
    const text = packedTable(ngrams);
    if (text === null) return this.error('the table of the language detector cannot be packed as it is');
    const code =
      `import { unpackedTable } from ${JSON.stringify(reader)};\n` +
      `export const ngramsData = { ...${JSON.stringify(rest)}, ngrams: unpackedTable(${JSON.stringify(text)}) };\n`;
    return { code, map: null };
  },
};
