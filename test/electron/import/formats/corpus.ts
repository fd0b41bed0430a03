/** Folders of real files that some machines have beside the project; elsewhere their tests say that they skip. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../../shared/corpora/', import.meta.url));

export function corpus(name: string): string | null {
  const folder = `${root}${name}`;
  if (existsSync(folder)) return folder;
  console.warn(`Skipped: no folder ../shared/corpora/${name} beside the project.`);
  return null;
}
