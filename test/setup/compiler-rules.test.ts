/** What the compiler keeps out of a folder by having no types for it: proved on small offenders. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '../..');
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');

/** Statements that must not compile in the folder; `nothing` shows that an innocent one does. */
const cases = [
  { project: 'shared', statement: 'export const a = document.title;', missing: 'document' },
  { project: 'shared', statement: 'export const a = window.name;', missing: 'window' },
  { project: 'shared', statement: 'export const a = process.pid;', missing: 'process' },
  { project: 'shared', statement: "export const a = Buffer.from('');", missing: 'Buffer' },
  {
    project: 'shared',
    statement: "import { join } from 'node:path';\nexport const a = join('a');",
    missing: 'node:path',
  },
  { project: 'electron', statement: 'export const a = document.title;', missing: 'document' },
  { project: 'renderer', statement: 'export const a = process.pid;', missing: 'process' },
  { project: 'shared', statement: 'export const a = [1].at(-1);', missing: 'nothing' },
  { project: 'electron', statement: 'export const a = process.pid;', missing: 'nothing' },
  { project: 'renderer', statement: 'export const a = document.title;', missing: 'nothing' },
];

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warrant-types-'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the compiler says of a file that stands under the rules of one of the project's folders; '' if it is content. */
async function complaints(project: string, statement: string): Promise<string> {
  const configuration = {
    extends: join(root, project, 'tsconfig.json'),
    compilerOptions: {
      composite: false,
      declaration: false,
      emitDeclarationOnly: false,
      noEmit: true,
      rootDir: folder,
    },
    include: [join(folder, 'offender.ts')],
    references: [],
  };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(configuration));
  await writeFile(join(folder, 'offender.ts'), `${statement}\n`);
  const run = promisify(execFile)(process.execPath, [compiler, '--project', folder]);
  const { stdout } = await run.catch((failure: unknown) => z.object({ stdout: z.string() }).parse(failure));
  return stdout;
}

test.each(cases)('$project: $statement', async ({ project, statement, missing }) => {
  const said = await complaints(project, statement);
  if (missing === 'nothing') expect(said).toBe('');
  else expect(said).toContain(`'${missing}'`);
});
