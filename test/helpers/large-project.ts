/** Projects of any size, always the same for the same size. */
import type { Annotation } from '#shared/model/annotation';
import type { Article } from '#shared/model/article';
import type { Claim } from '#shared/model/claim';
import type { Code } from '#shared/model/codebook';
import type { ProjectRows } from '#shared/model/project';

export const at = '2026-01-06T09:30:00.000Z';
const stamp = { coderId: 'ada', created: at, modified: at };
const annotationsAnArticle = 100;
const words = 'layoffs capital spending models agents tracker survey regret rehire earnings call memo cuts roles'.split(
  ' ',
);
const sentence = (seed: number, length: number): string =>
  Array.from({ length }, (_, index) => words[(seed * 7 + index * (1 + (seed % 5))) % words.length]).join(' ');

export const codes: Code[] = (['replacement', 'excuse', 'capex', 'regret'] as const).map((id, order) => ({
  id,
  name: id,
  group: 'narrative',
  parentId: null,
  definition: '',
  include: '',
  exclude: '',
  example: '',
  colour: 'blue',
  mark: 'circle',
  key: String(order + 1),
  order,
  retired: false,
}));

/** A project with `annotations` annotations, each the one mention of its claim, a hundred an article. */
export function largeProject(annotations: number): ProjectRows {
  const articles = Math.max(1, Math.ceil(annotations / annotationsAnArticle));
  return {
    info: [{ id: 'large', title: `${annotations} annotations`, created: at }],
    coders: [{ id: 'ada', name: 'Ada' }],
    codes,
    articles: Array.from({ length: articles }, (_, index) => article(index)),
    annotations: Array.from({ length: annotations }, (_, index) => annotation(index)),
    claims: Array.from({ length: annotations }, (_, index) => claim(index)),
    sources: [],
    links: [],
    memos: [],
  };
}

function article(index: number): Article {
  return {
    id: `article-${index}`,
    metadata: {
      title: sentence(index, 8),
      authors: ['Ada L.'],
      publisher: 'The Paper',
      url: `https://example.org/${index}`,
      published: '2026-01-06',
      modified: null,
      language: 'en',
      section: null,
      tags: [],
    },
    origins: { title: 'meta:og:title' },
    provenance: {
      fileName: `${index}.html`,
      size: 20_000,
      sha256: index.toString(16).padStart(64, '0'),
      format: 'html',
      charset: 'utf-8',
      importer: 'html/1',
      imported: at,
      repairs: [],
      warnings: [],
    },
    textHash: index.toString(16).padStart(64, 'f'),
    length: 10_000,
    status: 'new',
  };
}

function annotation(index: number): Annotation {
  const exact = sentence(index, 14);
  const start = (index % annotationsAnArticle) * 90;
  return {
    id: `annotation-${index}`,
    articleId: `article-${Math.floor(index / annotationsAnArticle)}`,
    claimId: `claim-${index}`,
    selectors: {
      quote: { exact, prefix: sentence(index + 1, 5).slice(0, 32), suffix: sentence(index + 2, 5).slice(0, 32) },
      position: { start, end: start + exact.length },
    },
    codeIds: [codes[index % codes.length]?.id ?? ''],
    orphaned: false,
    ...stamp,
  };
}

const claim = (index: number): Claim => ({ id: `claim-${index}`, statement: sentence(index, 12), ...stamp });
