/** Whether everything that a project says can still be proved from its own files. */
import type { ProjectStore } from '#electron/storage/project-store';
import { createReanchorer } from '#shared/anchoring/reanchor';
import type { Article } from '#shared/model/article';
import type { Selectors } from '#shared/model/selector';
import { readText } from './article-text';

type Fault = {
  readonly kind: 'project' | 'article' | 'original' | 'annotation' | 'source' | 'link';
  /** Id of the annotation, or of the source or link whose passage it is; of an original, its article's; null for the project. */
  readonly id: string | null;
  readonly message: string;
};

export type Verification = {
  readonly articles: number;
  /** The next five add up to these. */
  readonly annotations: number;
  /** The words stand exactly where the annotation says, between the words it says. */
  readonly anchored: number;
  /** They stand elsewhere in the text, or in other words. */
  readonly moved: number;
  readonly orphaned: number;
  readonly ambiguous: number;
  /** Their article's text cannot be relied on. */
  readonly unchecked: number;
  /** Nothing to complain of. */
  readonly sound: boolean;
  readonly problems: readonly Fault[];
};

/** `damage` and `notices` are what opening the project said. */
export async function verifyProject(
  store: ProjectStore,
  { damage, notices }: { readonly damage: string | null; readonly notices: readonly string[] },
): Promise<Verification> {
  const problems: Fault[] = [...notices, ...(damage === null ? [] : [damage])].map((message) => ({
    kind: 'project',
    id: null,
    message,
  }));
  const found = { anchored: 0, moved: 0, orphaned: 0, ambiguous: 0, unchecked: 0 };
  for (const article of store.project.all('articles')) {
    const { id, provenance } = article;
    const original = await store.readOriginal(provenance.sha256);
    if (!original.ok) problems.push({ kind: 'original', id, message: original.error.message });
    const read = await readText(store, article);
    const annotations = store.project.related('annotationsByArticle', id);
    if (!read.ok) {
      problems.push({ kind: 'article', id, message: read.error.message });
      found.unchecked += annotations.length;
      continue;
    }
    const standing = standingIn(read.value, article);
    for (const { id: annotationId, selectors, orphaned } of annotations) {
      const { status, message } = standing(selectors, orphaned);
      found[status] += 1;
      if (message !== null) problems.push({ kind: 'annotation', id: annotationId, message });
    }
    for (const { kind, id: holder, selectors } of passagesIn(store, id)) {
      const { message } = standing(selectors, false);
      if (message !== null) problems.push({ kind, id: holder, message: `A passage: ${message}` });
    }
  }
  const articles = store.project.count('articles');
  const annotations = store.project.count('annotations');
  return { articles, annotations, ...found, sound: problems.length === 0, problems };
}

/** The passages of an article that sources and evidence links name. */
function passagesIn({ project }: ProjectStore, articleId: string) {
  const sources = project.related('sourcesByArticle', articleId).map((row) => ({ row, kind: 'source' as const }));
  const links = project.related('linksByArticle', articleId).map((row) => ({ row, kind: 'link' as const }));
  return [...sources, ...links].flatMap(({ kind, row: { id, passage } }) =>
    passage === null ? [] : [{ kind, id, selectors: passage.selectors }],
  );
}

type Standing = { status: 'anchored' | 'moved' | 'orphaned' | 'ambiguous'; message: string | null };

function standingIn(text: string, { metadata }: Article): (selectors: Selectors, orphaned: boolean) => Standing {
  const reanchor = createReanchorer(null, text);
  return (selectors, orphaned) => {
    const { quote, position } = selectors;
    const words = `“${quote.exact}” in “${metadata.title}”`;
    if (orphaned) return { status: 'orphaned', message: `${words} is orphaned: its words are not in the text.` };
    if (
      text.slice(position.start, position.end) === quote.exact &&
      text.startsWith(quote.prefix, position.start - quote.prefix.length) &&
      text.startsWith(quote.suffix, position.end)
    )
      return { status: 'anchored', message: null };
    switch (reanchor(selectors).status) {
      case 'anchored':
      case 'moved':
        return { status: 'moved', message: `${words} does not stand exactly at its position.` };
      case 'ambiguous':
        return { status: 'ambiguous', message: `${words} may be any of several passages.` };
      case 'orphan':
        return { status: 'orphaned', message: `${words} does not stand in the text.` };
    }
  };
}
