import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { aliases } from './aliases.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const resolve = { alias: aliases };
/** Milliseconds: what hangs is found; what is merely slow on a busy machine is not taken for it. */
const testTimeout = 30_000;

/** Unit tests: everything but the interface runs in plain Node, `test/renderer/` in jsdom. */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        resolve,
        test: {
          name: 'node',
          environment: 'node',
          testTimeout,
          include: ['test/**/*.test.ts'],
          exclude: ['test/renderer/**', 'test/e2e/**'],
        },
      },
      {
        root,
        resolve,
        plugins: [react()],
        test: { name: 'dom', environment: 'jsdom', testTimeout, include: ['test/renderer/**/*.test.{ts,tsx}'] },
      },
    ],
  },
});
