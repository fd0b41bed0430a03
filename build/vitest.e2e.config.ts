import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { aliases } from './aliases.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** End-to-end tests drive the built app in a real window, one after the other: they share one display. */
export default defineConfig({
  root,
  resolve: { alias: aliases },
  test: {
    name: 'e2e',
    environment: 'node',
    include: ['test/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
    // The machine may be busy.
    expect: { poll: { timeout: 20_000 } },
  },
});
