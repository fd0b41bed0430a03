import type { Article } from '#shared/model/article';
import { byAlphabet } from '#shared/model/by-alphabet';

/** What the order of articles goes by. */
export type Dated = { readonly metadata: Pick<Article['metadata'], 'published' | 'title'> };

/** The order in which articles are offered: newest first; without a date last; then by title. */
export function newestFirst({ metadata: a }: Dated, { metadata: b }: Dated): number {
  const [dateA, dateB] = [a.published ?? '', b.published ?? ''];
  return dateA === dateB ? byAlphabet(a.title, b.title) : dateA < dateB ? 1 : -1;
}
