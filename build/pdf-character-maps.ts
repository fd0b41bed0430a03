import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const folder = fileURLToPath(new URL('../node_modules/pdfjs-dist/cmaps/', import.meta.url));

/** The tables that pdf.js needs for East Asian text, put beside the code that asks for them (`cmaps/`). */
export const pdfCharacterMaps: Plugin = {
  name: 'pdf-character-maps',
  generateBundle() {
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.bcmap'))) {
      this.emitFile({ type: 'asset', fileName: `cmaps/${name}`, source: readFileSync(`${folder}${name}`) });
    }
  },
};
