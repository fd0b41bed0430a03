import { createArticleFinder } from '#electron/actions/article-finder';
import { readText } from '#electron/actions/article-text';
import { createCodePointMap } from '#shared/anchoring/code-points';
import type { Command } from '../command';
import { printJson } from '../io';
import { readProject, refused } from '../project';

export const text: Command = {
  name: 'text',
  arguments: 'DIR ARTICLE',
  least: 2,
  most: 2,
  options: {},
  summary: "print an article's text, the one that all positions count in",
  details: [
    'ARTICLE is an id, the beginning of one, a file name or a title. The text is followed',
    'by one newline that is no part of it; with --json it stands there exactly.',
  ],
  run: (given, io) =>
    readProject(given.word(0), io, async (store) => {
      const article = createArticleFinder(store.project.all('articles'))(given.word(1));
      if (!article.ok) return refused(io, article.error.message);
      const read = await readText(store, article.value);
      if (!read.ok) return refused(io, read.error.message);
      const { id, metadata, textHash } = article.value;
      const characters = createCodePointMap(read.value).length;
      if (given.has('json'))
        await printJson(io, { article: id, title: metadata.title, textHash, characters, text: read.value });
      else await io.print(`${read.value}\n`);
      return 'done';
    }),
};
