import type { Article } from '#shared/model/article';
import type { Command } from '../command';
import { printJson } from '../io';
import { columns, count, short } from '../lines';
import { readProject } from '../project';
import { listRecord } from '../records';

export const list: Command = {
  name: 'list',
  arguments: 'DIR',
  least: 1,
  most: 1,
  options: {},
  summary: 'list the articles of a project',
  details: ['In the order of their import.'],
  run: (given, io) =>
    readProject(given.word(0), io, async ({ project }) => {
      const articles = [...project.all('articles')].sort(byImport);
      const annotationsOf = ({ id }: Article): number => project.related('annotationsByArticle', id).length;
      if (given.has('json')) {
        for (const article of articles) await printJson(io, listRecord(article, annotationsOf(article)));
        return 'done';
      }
      const length = tellingLength(articles);
      const rows = articles.map((article) => {
        const { title, published, publisher } = article.metadata;
        const annotations = count(annotationsOf(article), 'annotation');
        return [shortId(article, length), published ?? '', annotations, short(title), short(publisher ?? '', 30)];
      });
      const info = [...project.all('info')].map(({ title }) => `“${short(title)}”`).join('');
      await io.print([...columns(rows), `${count(articles.length, 'article')} in ${info}`, ''].join('\n'));
      return 'done';
    }),
};

function byImport({ id, provenance }: Article, other: Article): number {
  const [left, right] = [`${provenance.imported} ${id}`, `${other.provenance.imported} ${other.id}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Ids made at random are cut to what tells them apart; ids that somebody chose stay as they are. */
const random = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const shortId = ({ id }: Article, length: number): string => (random.test(id) ? id.slice(0, length) : id);

function tellingLength(articles: readonly Article[]): number {
  let length = 8;
  while (length < 36 && new Set(articles.map(({ id }) => id.slice(0, length))).size < articles.length) length += 1;
  return length;
}
