/** A TypeScript file made into one that plain Node runs, for tests that need a process of its own. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** Gives the path of the bundle, in a temporary folder. */
export async function bundled(entry: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'warrant-bundle-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'process.mjs' } },
    },
  });
  return join(folder, 'process.mjs');
}
