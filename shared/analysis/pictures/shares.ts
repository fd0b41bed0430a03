import type { ProjectReader } from '#shared/model/project-state';
import type { ComparedColumn } from '../compared/columns';

/** Groups from the one with most mentions down, months in their order; each count is of one group and column. */
export type Shares = {
  readonly groups: readonly { readonly id: string; readonly name: string; readonly mentions: number }[];
  readonly counts: readonly { readonly group: string; readonly column: string; readonly count: number }[];
  /** Groups left out, being too many for a picture. */
  readonly left: number;
};
type GroupKind = 'article' | 'publisher' | 'month';

const mostGroups = 40;

/** How many mentions each column has in each group of articles. */
export function sharesOf(project: ProjectReader, columns: readonly ComparedColumn[], kind: GroupKind): Shares {
  const names = new Map<string, string>();
  const counts = new Map<string, number[]>();
  for (const mention of project.all('annotations')) {
    const article = project.get('articles', mention.articleId);
    if (article === undefined) continue;
    const { title, publisher, published } = article.metadata;
    const [id, name] =
      kind === 'article'
        ? [article.id, title]
        : kind === 'publisher'
          ? [publisher ?? '', publisher ?? 'Publisher unknown']
          : [published?.slice(0, 7) ?? '', published?.slice(0, 7) ?? 'Date unknown'];
    for (const [column, { includes }] of columns.entries()) {
      if (!includes(mention)) continue;
      const own = counts.get(id) ?? columns.map(() => 0);
      own[column] = (own[column] ?? 0) + 1;
      counts.set(id, own);
      names.set(id, name);
    }
  }
  const groups = Array.from(names, ([id, name]) => ({
    id,
    name,
    mentions: (counts.get(id) ?? []).reduce((sum, count) => sum + count, 0),
  })).sort((a, b) =>
    kind === 'month' ? byText(a.id, b.id) : b.mentions - a.mentions || byText(a.name, b.name) || byText(a.id, b.id),
  );
  const shown = kind === 'month' ? groups.slice(-mostGroups) : groups.slice(0, mostGroups);
  return {
    groups: shown,
    counts: shown.flatMap(({ id }) =>
      columns.map((column, index) => ({ group: id, column: column.id, count: counts.get(id)?.[index] ?? 0 })),
    ),
    left: groups.length - shown.length,
  };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
