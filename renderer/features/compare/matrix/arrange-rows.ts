/** Which rows of the matrix are shown, and in which order. */
import type { MatrixViewRow } from '#shared/analysis/matrix/matrix-view';
import { ratings, type Rating } from '#shared/model/cell';
import type { EvidenceSource } from '#shared/model/source';
import { sourceWords } from '#shared/model/source-words';

export type SortKey = 'title' | 'weight' | 'diagnosticity' | 'sensitivity' | 'date' | `column ${number}`;
export type Sort = { readonly key: SortKey; readonly down: boolean };
export const groupings = ['none', 'kind', 'publisher', 'origin', 'rating'] as const;
export type Grouping = (typeof groupings)[number];
export const filters = ['all', 'telling', 'judged', 'stale', 'gaps'] as const;
export type Filter = (typeof filters)[number];
export type Arrangement = {
  readonly sort: Sort;
  readonly group: Grouping;
  readonly filter: Filter;
  readonly words: string;
};

export type Line =
  | { readonly kind: 'group'; readonly name: string; readonly count: number }
  | { readonly kind: 'row'; readonly row: MatrixViewRow };

type SourceOf = (id: string) => EvidenceSource | undefined;

export function arrangeRows(rows: readonly MatrixViewRow[], arrangement: Arrangement, sourceOf: SourceOf): Line[] {
  const { sort, group, filter, words } = arrangement;
  const wanted = words.trim().toLowerCase();
  const shown = rows
    .filter((row) => passes(row, filter))
    .filter((row) => wanted === '' || textOf(row, sourceOf(row.id)).includes(wanted))
    .map((row) => ({ row, value: valueOf(row, sort.key, sourceOf) }))
    .sort((a, b) => {
      const order = a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
      return (sort.down ? -order : order) || (a.row.id < b.row.id ? -1 : 1);
    })
    .map(({ row }) => row);
  if (group === 'none') return shown.map((row) => ({ kind: 'row', row }));
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  const groups = new Map<string, MatrixViewRow[]>();
  for (const row of shown) {
    const name = groupOf(row, group, sourceOf(row.id), titles);
    const own = groups.get(name);
    if (own === undefined) groups.set(name, [row]);
    else own.push(row);
  }
  return [...groups].flatMap(([name, own]): Line[] => [
    { kind: 'group', name, count: own.length },
    ...own.map((row): Line => ({ kind: 'row', row })),
  ]);
}

/** What a cell counts as: what a person judged, or what the links say. */
const ratingIn = (row: MatrixViewRow, column: number): Rating | null =>
  row.judged.find((judged) => judged.column === column)?.rating ?? row.derived[column] ?? null;

function passes(row: MatrixViewRow, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'telling':
      return row.diagnosticity > 0;
    case 'judged':
      return row.judged.length > 0;
    case 'stale':
      return row.judged.some(({ stale }) => stale);
    case 'gaps':
      return row.derived.some((_, column) => ratingIn(row, column) === null);
  }
}

const textOf = (row: MatrixViewRow, source: EvidenceSource | undefined): string =>
  `${row.title} ${source?.publisher ?? ''} ${source?.authors.join(' ') ?? ''}`.toLowerCase();

function valueOf(row: MatrixViewRow, key: SortKey, sourceOf: SourceOf): string | number {
  switch (key) {
    case 'title':
      return row.title.toLowerCase();
    case 'weight':
      return row.weight;
    case 'diagnosticity':
      return row.diagnosticity;
    case 'sensitivity':
      return Number(row.changesOrder) + Number(row.changesIndependent);
    case 'date':
      return sourceOf(row.id)?.date ?? '';
    default: {
      const rating = ratingIn(row, Number(key.slice('column '.length)));
      return rating === null ? ratings.length : ratings.indexOf(rating);
    }
  }
}

function groupOf(
  row: MatrixViewRow,
  group: Grouping,
  source: EvidenceSource | undefined,
  titles: ReadonlyMap<string, string>,
): string {
  switch (group) {
    case 'none':
      return '';
    case 'kind':
      return source === undefined ? '' : sourceWords.kinds[source.kind];
    case 'publisher':
      return source?.publisher === '' || source === undefined ? 'Publisher unknown' : source.publisher;
    case 'origin':
      return `Same origin as ${titles.get(row.line) ?? row.title}`;
    case 'rating':
      return row.derived.some((_, column) => ['I', 'II'].includes(ratingIn(row, column) ?? ''))
        ? 'Speaks against something'
        : 'Speaks against nothing';
  }
}
