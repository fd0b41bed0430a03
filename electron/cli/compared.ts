/** What `compare` puts side by side, from the words of its call. */
import { comparedSchema, type Compared } from '#shared/model/compared';
import type { ProjectReader } from '#shared/model/project-state';
import { fail, ok, type Result } from '#shared/model/result';

export const comparedKinds = ['narratives', 'queries', 'articles', 'publishers', 'periods'] as const;
export type ComparedKind = (typeof comparedKinds)[number];

type Named = { readonly id: string; readonly name: string };

/** Each word names a column: a code, saved query or article by its id or name, a publisher, or a period `DAY..DAY`. */
export function comparedOf(project: ProjectReader, by: ComparedKind, words: readonly string[]): Result<Compared> {
  if (words.length === 0 && by !== 'narratives') return fail('nothing-named', `Name the ${by} to compare.`);
  const found = columnsOf(project, by, words);
  if (!found.ok) return found;
  const compared = comparedSchema.safeParse(found.value);
  return compared.success
    ? ok(compared.data)
    : fail('not-valid', `These ${by} cannot be compared: ${compared.error.issues[0]?.message ?? ''}`);
}

function columnsOf(project: ProjectReader, by: ComparedKind, words: readonly string[]): Result<object> {
  switch (by) {
    case 'narratives':
      return withIds(by, words, 'narrative', [...project.all('codes')]);
    case 'queries':
      return withIds(by, words, 'saved query', [...project.all('info')][0]?.queries ?? []);
    case 'articles':
      return withIds(
        by,
        words,
        'article',
        Array.from(project.all('articles'), ({ id, metadata }) => ({ id, name: metadata.title })),
      );
    case 'publishers': {
      const known = new Set(Array.from(project.all('articles'), ({ metadata }) => metadata.publisher));
      const missing = words.find((word) => !known.has(word));
      return missing === undefined ? ok({ by, names: words }) : fail('not-there', `No article is by "${missing}".`);
    }
    case 'periods': {
      const periods = words.map((word) => word.split('..'));
      const wrong = periods.findIndex((ends) => ends.length !== 2 || ends.some((end) => end !== '' && !day.test(end)));
      if (wrong !== -1)
        return fail('not-valid', `"${words[wrong]}" is no period: write 2025-01-01..2025-06-30, or leave out one end.`);
      return ok({ by, periods: periods.map(([from = '', to = '']) => ({ from: from || null, to: to || null })) });
    }
  }
}

const day = /^\d{4}-\d\d-\d\d$/;

function withIds(by: ComparedKind, words: readonly string[], kind: string, known: readonly Named[]): Result<object> {
  const ids: string[] = [];
  for (const word of words) {
    const own = known.find(({ id }) => id === word) ?? known.find(({ name }) => name === word);
    if (own === undefined) return fail('not-there', `There is no ${kind} "${word}".`);
    ids.push(own.id);
  }
  return ok({ by, ids });
}
