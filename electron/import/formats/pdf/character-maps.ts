/** Where the character maps of pdf.js stand: beside the built code, or in its package when run from source. */
import { createRequire } from 'node:module';

export function characterMapFolders(): URL[] {
  const built = [new URL('./cmaps/', import.meta.url), new URL('../cmaps/', import.meta.url)];
  try {
    const entry = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
    return [...built, new URL(`file://${entry.replace(/[^/\\]*$/, '')}cmaps/`)];
  } catch {
    return built;
  }
}
