import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { aliases } from '../../../build/aliases.mjs';

/** Bundles the worker as the app does and gives the path of its entry. Takes seconds: once for a test file. */
export async function buildWorker(entry = 'electron/import/worker.ts'): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'warrant-worker-'));
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: aliases },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      target: 'node20.18',
      minify: false,
      rollupOptions: {
        input: { worker: fileURLToPath(new URL(`../../../${entry}`, import.meta.url)) },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  return join(outDir, 'worker.mjs');
}
