import type { Plugin } from 'vite';

/**
 * Fails the build when one of these entries would load Electron: the command line and the import worker also run on
 * plain Node, where there is none. Lint forbids the import in their own folders; this sees what the bundle came to.
 */
export const plainNode = (entries: readonly string[]): Plugin => ({
  name: 'warrant:plain-node',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || !entries.includes(chunk.name) || !chunk.isEntry) continue;
      const seen = new Set([chunk.fileName]);
      for (const file of seen) {
        const loaded = bundle[file];
        if (loaded?.type !== 'chunk') continue;
        for (const next of [...loaded.imports, ...loaded.dynamicImports]) {
          if (next === 'electron') this.error(`${chunk.name} would load Electron, by way of ${file}`);
          seen.add(next);
        }
      }
    }
  },
});
