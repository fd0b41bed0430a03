import { ok, type Result } from '#shared/model/result';
import { importArticle } from './engine';
import { expand, type ReadFile } from './expand';
import type { ImportInput } from './types';

/** What a worker does with a file: reads its article, or takes an archive or a table apart. */
export async function readFile(input: ImportInput): Promise<Result<ReadFile>> {
  const expanded = expand(input, input.mapping);
  if (!expanded.ok) return expanded;
  if (expanded.value !== null) return ok({ kind: 'several', ...expanded.value });
  const article = await importArticle(input);
  return article.ok ? ok({ kind: 'article', article: article.value }) : article;
}
