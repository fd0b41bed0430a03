/** Articles as the command line's JSON has them. */
import type { FileReport } from '#electron/actions/import-files';
import type { Article } from '#shared/model/article';

/** What `import --json` prints for a file; a duplicate gives the article that it is a duplicate of. */
export function importRecord(report: FileReport) {
  const { file } = report;
  if ('error' in report) {
    const { code, message } = report.error;
    return { file, status: 'failed', ...noArticle, error: { code, message } };
  }
  const { article, status, characters } = report;
  const { format, repairs, warnings } = article.provenance;
  return { file, status, ...described(article), format, characters, repairs, warnings };
}

/** What `list --json` prints for an article. */
export function listRecord(article: Article, annotations: number) {
  const { format, fileName, imported } = article.provenance;
  return { ...described(article), format, status: article.status, annotations, fileName, imported };
}

function described({ id, metadata }: Article) {
  const { title, authors, publisher, url, published, language } = metadata;
  return { article: id, title, authors, publisher: publisher || null, url: url || null, published, language };
}

const noArticle = {
  article: null,
  title: null,
  authors: [],
  publisher: null,
  url: null,
  published: null,
  language: null,
  format: null,
  characters: null,
  repairs: [],
  warnings: [],
};
