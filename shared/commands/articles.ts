import { fail, ok } from '#shared/model/result';
import { removeMention } from './annotations';
import type { CommandOf } from './commands';
import { defined, existing, quoted, taken, type Context, type Done } from './context';
import { removeMemosOn } from './memos';

export function addArticle(context: Context, { article }: CommandOf<'article.add'>): Done {
  const clash = taken(context, 'articles', article.id);
  if (clash !== null) return clash;
  const [same] = context.draft.related('articlesByOriginal', article.provenance.sha256);
  if (same !== undefined)
    return fail('duplicate', `The same file is in the project already, as ${quoted(same.metadata.title)}.`);
  context.draft.put('articles', article);
  return ok(`Imported ${quoted(article.metadata.title)}`);
}

/** Values a person changed say so: their origin becomes `edited`. */
export function editArticle(
  context: Context,
  { id, metadata, status, dismissed, collections }: CommandOf<'article.edit'>,
): Done {
  const found = existing(context, 'articles', id);
  if (!found.ok) return found;
  const article = found.value;
  const edited = Object.fromEntries(Object.keys(metadata ?? {}).map((key) => [key, 'edited']));
  const { collections: before, ...rest } = article;
  const named = collections === undefined ? before : [...new Set(collections)].sort();
  context.draft.put('articles', {
    ...rest,
    metadata: { ...article.metadata, ...defined(metadata ?? {}) },
    origins: { ...article.origins, ...edited },
    status: status ?? article.status,
    ...(dismissed !== undefined && { dismissed }),
    ...(named !== undefined && named.length > 0 && { collections: named }),
  });
  const title = quoted(article.metadata.title);
  const parts = [metadata, dismissed, collections].filter((part) => part !== undefined);
  if (status !== undefined && parts.length === 0) return ok(`Set ${title} to “${status.replace('-', ' ')}”`);
  return ok(`Edited ${title}`);
}

export function removeArticle(context: Context, { id }: CommandOf<'article.remove'>): Done {
  const found = existing(context, 'articles', id);
  if (!found.ok) return found;
  for (const annotation of context.draft.related('annotationsByArticle', id)) removeMention(context, annotation);
  for (const source of context.draft.related('sourcesByArticle', id))
    context.draft.put('sources', { ...source, articleId: null, passage: null });
  for (const link of context.draft.related('linksByArticle', id))
    context.draft.put('links', { ...link, passage: null });
  removeMemosOn(context, { kind: 'article', id });
  context.draft.remove('articles', id);
  return ok(`Removed ${quoted(found.value.metadata.title)}`);
}
