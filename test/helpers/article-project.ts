/** Projects on disk whose articles are given as plain paragraphs. */
import { articleOf } from '#electron/actions/add-article';
import { writeArticle } from '#electron/storage/article-files';
import { buildProject } from '#electron/storage/create-project';
import { nodeFileSystem } from '#electron/storage/file-system';
import { createProject, type ProjectStore } from '#electron/storage/project-store';
import { canonicalText } from '#shared/model/canonical-text';
import { defaultCodes } from '#shared/model/default-codebook';
import type { ArticleDocument, DocumentBlock } from '#shared/model/document';
import type { ProjectRows } from '#shared/model/project';

export const adaAtNine = { coderId: 'ada', at: '2026-01-06T09:30:00.000Z' };

export const paragraphs = (texts: readonly string[]): ArticleDocument => ({
  type: 'doc',
  content: texts.map((text): DocumentBlock => ({
    type: 'paragraph',
    attrs: { folded: null, page: null },
    content: [{ type: 'text', text }],
  })),
});

/** Ada's project with the default codebook; the caller closes it. */
export async function newProject(folder: string, title: string): Promise<ProjectStore> {
  const created = await createProject(folder, {
    title,
    coderName: 'Ada',
    coderId: adaAtNine.coderId,
    at: adaAtNine.at,
    codes: defaultCodes,
  });
  if (!created.ok) throw new Error(created.error.message);
  return created.value;
}

/** Gives the article's canonical text. */
export async function addDocument(
  store: ProjectStore,
  id: string,
  title: string,
  document: ArticleDocument,
): Promise<string> {
  const { text } = canonicalText(document);
  const bytes = new TextEncoder().encode(text);
  const { article, text: articleText } = articleOf(
    id,
    {
      metadata: {
        title,
        authors: [],
        publisher: null,
        url: null,
        published: null,
        modified: null,
        language: 'en',
        section: null,
        tags: [],
      },
      origins: {},
      document,
      candidates: [],
      format: 'text',
      charset: 'utf-8',
      importer: 'test/1',
      repairs: [],
      warnings: [],
    },
    { bytes, fileName: `${id}.txt` },
    adaAtNine.at,
  );
  const added = await store.addArticle({ article, text: articleText, original: bytes }, adaAtNine);
  if (!added.ok) throw new Error(added.error.message);
  return text;
}

/** Rows as a project on the disk; `textsOf` gives an article's paragraphs, as its row has been made from them. */
export async function projectOnDisk(
  folder: string,
  rows: ProjectRows,
  textsOf: (articleId: string) => readonly string[],
): Promise<void> {
  await buildProject(nodeFileSystem, folder, rows, adaAtNine.at);
  for (const { id, textHash } of rows.articles) {
    const document = paragraphs(textsOf(id));
    const text = { id, document, textHash, candidates: [] };
    const written = await writeArticle(nodeFileSystem, folder, text, new TextEncoder().encode(id));
    if (!written.ok) throw new Error(written.error.message);
  }
}
