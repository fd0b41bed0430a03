import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of the files below `folder` whose name matches, sorted; none when it is not there. */
export function filesBelow(folder: string, name: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => name.test(path))
    .toSorted()
    .map((path) => join(folder, path));
}
