import type { ProjectStore } from '#electron/storage/project-store';
import type { Article } from '#shared/model/article';
import { canonicalText } from '#shared/model/canonical-text';
import { fail, ok, type Result } from '#shared/model/result';
import { sha256 } from './add-article';

/** An article's canonical text, once it is known to be the one that its annotations were made in. */
export async function readText(store: ProjectStore, article: Article): Promise<Result<string>> {
  const read = await store.readArticle(article.id);
  if (!read.ok) return read;
  const { text } = canonicalText(read.value.document);
  if (sha256(text) === article.textHash) return ok(text);
  return fail(
    'text-hash',
    `The text of “${article.metadata.title}” is not the one that was imported: its fingerprint differs. Its original ` +
      'file is kept in the project.',
  );
}
