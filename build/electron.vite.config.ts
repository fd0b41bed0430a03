import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'electron-vite';
import { aliases } from './aliases.mjs';
import { languageTable } from './language-table.ts';
import { oneLanguage } from './one-language.ts';
import { pdfCharacterMaps } from './pdf-character-maps.ts';
import { plainNode } from './plain-node.ts';

const path = (relative: string): string => fileURLToPath(new URL(`../${relative}`, import.meta.url));
const resolve = { alias: aliases };

/** The oldest runtime the code meets: Electron 33 is Node 20.18 and Chromium 130. */
const node = 'node20.18';
const chromium = 'chrome130';

/** Dependencies are bundled, so that a packaged Warrant carries `out/` and no `node_modules`. */
const main: NonNullable<UserConfig['main']> = {
  // Its build for Node declares a `require` of its own, which clashes with the one electron-vite adds.
  resolve: { alias: [...aliases, { find: /^fflate$/, replacement: 'fflate/browser' }] },
  plugins: [pdfCharacterMaps, languageTable, plainNode(['cli', 'import-worker', 'analysis-worker', 'search-worker'])],
  build: {
    outDir: path('out/main'),
    target: node,
    externalizeDeps: false,
    minify: false,
    rollupOptions: {
      input: {
        index: path('electron/main/index.ts'),
        cli: path('electron/cli/index.ts'),
        'import-worker': path('electron/import/worker.ts'),
        'analysis-worker': path('electron/analysis/worker.ts'),
        'search-worker': path('electron/search/worker.ts'),
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
};

/** A sandboxed preload cannot be an ES module and cannot load a second file: one CommonJS bundle. */
const preload: NonNullable<UserConfig['preload']> = {
  resolve,
  build: {
    outDir: path('out/preload'),
    target: node,
    externalizeDeps: false,
    minify: false,
    rollupOptions: {
      input: { index: path('electron/preload/index.ts') },
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
};

/** Nothing is inlined into the page: its Content-Security-Policy allows neither inline scripts nor data: scripts. */
const renderer: NonNullable<UserConfig['renderer']> = {
  root: path('renderer'),
  base: './',
  resolve,
  plugins: [react(), oneLanguage],
  worker: { format: 'es' },
  build: {
    outDir: path('out/renderer'),
    target: chromium,
    minify: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    rollupOptions: { input: { index: path('renderer/index.html') } },
  },
};

/** `WARRANT_BUILD=main` or `renderer` builds that half only: the command line needs no window. */
export default defineConfig(() => {
  switch (process.env.WARRANT_BUILD) {
    case 'main':
      return { main, preload };
    case 'renderer':
      return { renderer };
    default:
      return { main, preload, renderer };
  }
});
