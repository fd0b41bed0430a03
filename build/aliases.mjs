import { fileURLToPath } from 'node:url';

/** @param {string} name of a folder of the project */
const folder = (name) => fileURLToPath(new URL(`../${name}/`, import.meta.url));

/**
 * `#shared/…`, `#electron/…` and `#renderer/…` for every tool built on Vite. The `imports` of package.json say the
 * same, but can name only one extension each, and the renderer has two (`.ts` and `.tsx`).
 */
export const aliases = ['shared', 'electron', 'renderer'].map((name) => ({
  find: new RegExp(`^#${name}/`),
  replacement: folder(name),
}));
