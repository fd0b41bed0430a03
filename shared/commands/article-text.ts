import type { Article } from '#shared/model/article';
import { fail, ok } from '#shared/model/result';
import type { CommandOf } from './commands';
import { existing, quoted, type Context, type Done } from './context';

/** What the project knows of an article's text; that it is true of the text, who plans the command has to see to. */
export function setArticleText(
  context: Context,
  { id, textHash, length, folds, version }: CommandOf<'article.set-text'>,
): Done {
  const found = existing(context, 'articles', id);
  if (!found.ok) return found;
  const { folds: _before, ...article } = found.value;
  const next: Article = { ...article, textHash, length, ...(Object.keys(folds).length > 0 && { folds }) };
  if (version === undefined) {
    context.draft.put('articles', next);
    return ok(`Folded or restored lines in ${quoted(article.metadata.title)}`);
  }
  const [same] = context.draft
    .related('articlesByOriginal', version.provenance.sha256)
    .filter((other) => other.id !== id);
  if (same !== undefined)
    return fail('duplicate', `The same file is in the project already, as ${quoted(same.metadata.title)}.`);
  const { textId, number, metadata, origins, provenance } = version;
  context.draft.put('articles', { ...next, textId, version: number, metadata, origins, provenance });
  return ok(`A newer version of ${quoted(metadata.title)}`);
}
