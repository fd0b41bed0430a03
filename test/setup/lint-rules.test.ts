/**
 * The architecture is kept by lint rules, and a rule whose pattern no longer matches is silent. So each one has to catch
 * an offender here, and let its honest neighbour through.
 */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '../..');

type Case = { readonly file: string; readonly imports: string };

/** Each import breaks the rule of the folder it stands in; the words are from the message that names the right door. */
const forbidden: readonly (Case & { readonly door: string })[] = [
  { file: 'shared/model/a.ts', imports: 'node:fs', door: 'shared/ is pure' },
  { file: 'shared/ipc/a.ts', imports: 'electron', door: 'shared/ is pure' },
  { file: 'shared/export/a.ts', imports: 'react', door: 'shared/ is pure' },
  { file: 'shared/anchoring/a.ts', imports: 'react-dom/client', door: 'shared/ is pure' },
  { file: 'shared/commands/a.ts', imports: 'prosemirror-model', door: 'shared/ is pure' },
  { file: 'shared/analysis/a.ts', imports: '#electron/storage/store', door: 'knows neither' },
  { file: 'shared/analysis/b.ts', imports: '../../renderer/state/store', door: 'knows neither' },
  { file: 'shared/model/b.ts', imports: '#shared/anchoring/x', door: 'the ground' },
  { file: 'shared/model/c.ts', imports: '../commands/x', door: 'the ground' },
  { file: 'shared/anchoring/b.ts', imports: '#shared/commands/x', door: 'shared/model alone' },
  { file: 'shared/commands/b.ts', imports: '../export/claim-map/x', door: 'shared/commands imports' },
  { file: 'shared/commands/deep/c.ts', imports: '../../analysis/x', door: 'shared/commands imports' },
  { file: 'shared/analysis/c.ts', imports: '#shared/commands/x', door: 'shared/analysis imports' },
  { file: 'shared/export/b.ts', imports: '#shared/commands/x', door: 'shared/export imports' },
  { file: 'shared/export/c.ts', imports: '#shared/analysis/x', door: 'shared/export imports' },
  { file: 'shared/migrate/a.ts', imports: '#shared/commands/x', door: 'shared/migrate imports' },
  { file: 'shared/ipc/channels.ts', imports: 'zod', door: 'shared/ipc/contract' },

  { file: 'electron/storage/a.ts', imports: '#renderer/state/x', door: 'They meet in shared/' },
  { file: 'electron/main/a.ts', imports: '../../renderer/state/x', door: 'They meet in shared/' },
  { file: 'electron/main/b.ts', imports: 'react', door: 'lives in renderer/' },
  { file: 'electron/import/a.ts', imports: 'electron', door: 'on plain Node' },
  { file: 'electron/cli/a.ts', imports: 'electron', door: 'on plain Node' },
  { file: 'electron/cli/b.ts', imports: '#electron/main/x', door: 'without a window' },
  { file: 'electron/actions/a.ts', imports: '../ipc/handle', door: 'without a window' },
  { file: 'electron/preload/a.ts', imports: 'zod', door: 'stays tiny' },
  { file: 'electron/preload/b.ts', imports: '#shared/model/claim', door: 'stays tiny' },

  { file: 'renderer/app/a.ts', imports: 'electron', door: 'renderer/bridge' },
  { file: 'renderer/bridge/a.ts', imports: 'node:path', door: 'renderer/bridge' },
  { file: 'renderer/features/reader/a.ts', imports: '#electron/ipc/x', door: 'They meet in shared/' },
  { file: 'renderer/main.tsx', imports: '../electron/ipc/x', door: 'They meet in shared/' },
  { file: 'renderer/features/reader/b.tsx', imports: 'prosemirror-view', door: 'renderer/editor' },
  { file: 'renderer/features/reader/parts/b.tsx', imports: 'prosemirror-view', door: 'renderer/editor' },
  { file: 'renderer/components/a.tsx', imports: 'prosemirror-state', door: 'renderer/editor' },
  { file: 'renderer/components/b.tsx', imports: '#renderer/features/claims/x', door: 'Features stand above' },
  { file: 'renderer/editor/a.ts', imports: '../features/reader/x', door: 'Features stand above' },
  { file: 'renderer/features/claims/a.tsx', imports: '#renderer/features/reader/x', door: 'never imports another' },
  { file: 'renderer/features/claims/b.tsx', imports: '../reader/x', door: 'never imports another' },
  { file: 'renderer/features/claims/parts/c.tsx', imports: '../../reader/x', door: 'never imports another' },
];

const allowed: readonly Case[] = [
  { file: 'shared/model/ok.ts', imports: './claim' },
  { file: 'shared/model/ok2.ts', imports: 'zod' },
  { file: 'shared/anchoring/ok.ts', imports: '#shared/model/x' },
  { file: 'shared/commands/ok.ts', imports: '#shared/anchoring/x' },
  { file: 'shared/export/claim-map/ok.ts', imports: '../x' },
  { file: 'shared/ipc/ok.ts', imports: '#shared/commands/x' },
  { file: 'electron/storage/ok.ts', imports: 'node:fs' },
  { file: 'electron/main/ok.ts', imports: '#electron/ipc/handle' },
  { file: 'electron/ipc/ok.ts', imports: 'electron' },
  { file: 'electron/preload/ok.ts', imports: '#shared/ipc/channels' },
  { file: 'electron/import/formats/ok.ts', imports: '../decode' },
  { file: 'renderer/editor/ok.ts', imports: 'prosemirror-view' },
  { file: 'renderer/app/ok.tsx', imports: '#renderer/features/claims/x' },
  { file: 'renderer/features/claims/ok.tsx', imports: '../../components/button' },
  { file: 'renderer/features/claims/parts/ok.tsx', imports: '../rows' },
  { file: 'renderer/features/claims/ok2.tsx', imports: '#renderer/editor/view' },
];

const rules: readonly { readonly file: string; readonly text: string; readonly rule: string }[] = [
  {
    file: 'electron/main/raw-ipc.ts',
    text: "import { ipcMain } from 'electron';\nipcMain.on('x', () => {});\n",
    rule: 'eslint(no-restricted-imports)',
  },
  { file: 'shared/model/any.ts', text: 'export const a: any = 1;\n', rule: 'typescript(no-explicit-any)' },
  {
    file: 'shared/model/bang.ts',
    text: 'export const a = (b: string | null) => b!.length;\n',
    rule: 'typescript(no-non-null-assertion)',
  },
  {
    file: 'shared/model/type-import.ts',
    text: "import { Claim } from './claim';\nexport const a = (b: Claim) => b.id;\n",
    rule: 'typescript(consistent-type-imports)',
  },
  {
    file: 'shared/model/circle.ts',
    text: "import { b } from '#shared/model/circle-back';\nexport const a = () => b;\n",
    rule: 'import(no-cycle)',
  },
  {
    file: 'renderer/components/hook.tsx',
    text: "import { useState } from 'react';\nexport function A({ b }: { b: boolean }) {\n  if (b) useState(1);\n  return null;\n}\n",
    rule: 'react-hooks(rules-of-hooks)',
  },
  {
    file: 'renderer/components/alt.tsx',
    text: 'export const A = () => <img src="a.png" />;\n',
    rule: 'jsx-a11y(alt-text)',
  },
  {
    file: 'test/only.test.ts',
    text: "import { expect, test } from 'vitest';\ntest.only('a', () => expect(1).toBe(1));\n",
    rule: 'vitest(no-focused-tests)',
  },
];

const reportSchema = z.object({
  diagnostics: z.array(
    z.object({ filename: z.string(), code: z.string(), message: z.string(), help: z.string().optional() }),
  ),
});
type Problem = z.infer<typeof reportSchema>['diagnostics'][number];

let folder = '';
let problems: Problem[] = [];
const problemsIn = (file: string): Problem[] =>
  problems.filter(({ filename }) => filename.replaceAll('\\', '/') === file);

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warrant-lint-'));
  await copyFile(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  await copyFile(join(root, 'package.json'), join(folder, 'package.json'));
  for (const { file, imports } of [...forbidden, ...allowed]) {
    await put(file, `import { a } from '${imports}';\nexport const b = a;\n`);
  }
  for (const { file, text } of rules) await put(file, text);
  await put('shared/model/circle-back.ts', "import { a } from './circle';\nexport const b = () => a;\n");

  const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const run = promisify(execFile)(process.execPath, [oxlint, '--format=json', '.'], { cwd: folder });
  // It exits with 1, since it finds what it is meant to find.
  const { stdout } = await run.catch((failure: unknown) => z.object({ stdout: z.string() }).parse(failure));
  problems = reportSchema.parse(JSON.parse(stdout)).diagnostics;
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a folder may not import', () => {
  test.each(forbidden)('$file ← $imports', ({ file, door }) => {
    const found = problemsIn(file).filter(({ code }) => code === 'eslint(no-restricted-imports)');
    expect(found).toHaveLength(1);
    expect(found[0]?.help ?? '').toContain(door);
  });
});

test.each(allowed)('$file may import $imports', ({ file }) => {
  expect(problemsIn(file)).toEqual([]);
});

test.each(rules)('$rule', ({ file, rule }) => {
  expect(problemsIn(file).map(({ code }) => code)).toContain(rule);
});
