import type { FactRow } from '#shared/analysis/facts/facts';

type Named = Pick<FactRow, 'title' | 'detail' | 'conflicts'>;

/** What to call rows in a line of their own: rows of one title by what they count, or else by what conflicts in them. */
export function rowNames(rows: readonly Named[]): string[] {
  const told = rows.map(({ title, detail }) => (detail === '' ? title : `${title} (${detail})`));
  return rows.map(({ title, conflicts }, index) => {
    if (rows.filter((other) => other.title === title).length === 1) return title;
    const name = told[index] ?? title;
    const why = conflicts[0]?.why ?? '';
    return told.filter((other) => other === name).length === 1 || why === '' ? name : `${title} (${why})`;
  });
}
