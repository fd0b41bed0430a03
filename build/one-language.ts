import type { Plugin } from 'vite';

const library = /node_modules\/(?:react-aria|react-stately|react-aria-components)\//;
const language = /\/[a-z]{2}-[A-Z]{2}\.m?js$/;

/**
 * React Aria says some of its words itself, in thirty languages: half of what the window would have to read before it
 * shows anything. Warrant's own words are English, so whatever the system's language, English stands for each of them.
 */
export const oneLanguage: Plugin = {
  name: 'warrant:one-language',
  enforce: 'pre',
  resolveId(source, importer) {
    if (importer === undefined || !library.test(importer) || !language.test(source)) return null;
    return this.resolve(source.replace(language, '/en-US.mjs'), importer, { skipSelf: true });
  },
};
