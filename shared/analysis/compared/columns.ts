/** The columns of a comparison, whatever it puts side by side: each says which mentions are its own. */
import type { Annotation } from '#shared/model/annotation';
import type { Article } from '#shared/model/article';
import type { Compared, ComparedPeriod } from '#shared/model/compared';
import type { ProjectReader } from '#shared/model/project-state';
import { narrativesInOrder } from '../codebook-order';

export type ComparedColumn = {
  /** Stable: the id of the code, query or article; else the publisher's name or the period. */
  readonly id: string;
  readonly name: string;
  readonly includes: (mention: Annotation) => boolean;
};

/** A saved query's name and the mentions that it asks for; null for a query that is not there. */
export type QueriedMentions = (queryId: string) => Pick<ComparedColumn, 'name' | 'includes'> | null;

/** In the order named; what is not in the project is left out. */
export function comparedColumns(
  project: ProjectReader,
  compared: Compared,
  queried: QueriedMentions = () => null,
): ComparedColumn[] {
  switch (compared.by) {
    case 'narratives': {
      const codes =
        compared.ids.length === 0
          ? narrativesInOrder(project)
          : compared.ids.flatMap((id) => project.get('codes', id) ?? []);
      return codes.map(({ id, name }) => ({ id, name, includes: ({ codeIds }) => codeIds.includes(id) }));
    }
    case 'queries':
      return compared.ids.flatMap((id) => {
        const found = queried(id);
        return found === null ? [] : { id, ...found };
      });
    case 'articles':
      return compared.ids.flatMap((id) => {
        const article = project.get('articles', id);
        return article === undefined
          ? []
          : { id, name: article.metadata.title, includes: ({ articleId }: Annotation) => articleId === id };
      });
    case 'publishers':
      return compared.names.map((name) => ({
        id: name,
        name,
        includes: byArticle(project, ({ metadata }) => metadata.publisher === name),
      }));
    case 'periods':
      return compared.periods.map((period) => ({
        id: periodName(period),
        name: periodName(period),
        includes: byArticle(project, ({ metadata: { published } }) => published !== null && isIn(published, period)),
      }));
  }
}

function byArticle(project: ProjectReader, belongs: (article: Article) => boolean): ComparedColumn['includes'] {
  const ids = new Set([...project.all('articles')].filter(belongs).map(({ id }) => id));
  return ({ articleId }) => ids.has(articleId);
}

const isIn = (day: string, { from, to }: ComparedPeriod): boolean =>
  (from === null || from <= day) && (to === null || day <= to);

export function periodName({ from, to }: ComparedPeriod): string {
  if (from !== null && to !== null) return `${from} to ${to}`;
  if (from !== null) return `From ${from}`;
  return to === null ? 'Any time' : `Until ${to}`;
}
