import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { aliases } from './aliases.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const resolve = { alias: aliases };

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
          include: ['test/**/*.test.ts'],
          exclude: ['test/renderer/**', 'test/e2e/**'],
        },
      },
      {
        root,
        resolve,
        plugins: [react()],
        test: { name: 'dom', environment: 'jsdom', include: ['test/renderer/**/*.test.{ts,tsx}'] },
      },
    ],
  },
});
