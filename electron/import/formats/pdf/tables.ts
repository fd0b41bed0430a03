/** Rows of cells: three or more rows, one below another, whose wide gaps stand at the same places. */
import type { Row } from './rows';
import type { Run } from './runs';

export type Cell = { readonly x0: number; readonly x1: number; readonly runs: readonly Run[] };
export type Stretch =
  | { readonly kind: 'text'; readonly rows: readonly Row[] }
  | { readonly kind: 'table'; readonly rows: readonly Row[]; readonly cells: readonly (readonly Cell[])[] };

/** White of this many letter heights separates cells: justified text stays below it. */
const cellGap = 1.5;
const minRows = 3;

export function stretchesOf(rows: readonly Row[]): Stretch[] {
  const stretches: Stretch[] = [];
  const cells = rows.map(cellsOf);
  let text: Row[] = [];
  let index = 0;
  while (index < rows.length) {
    let end = index;
    while (
      end < rows.length &&
      (cells[end]?.length ?? 0) > 1 &&
      (end === index || aligned(cells[end - 1] ?? [], cells[end] ?? []))
    )
      end += 1;
    if (end - index < minRows) {
      text.push(...rows.slice(index, Math.max(end, index + 1)));
      index = Math.max(end, index + 1);
      continue;
    }
    if (text.length > 0) stretches.push({ kind: 'text', rows: text });
    text = [];
    stretches.push({ kind: 'table', rows: rows.slice(index, end), cells: cells.slice(index, end) });
    index = end;
  }
  if (text.length > 0) stretches.push({ kind: 'text', rows: text });
  return stretches;
}

function cellsOf(row: Row): Cell[] {
  const cells: { x0: number; x1: number; runs: Run[] }[] = [];
  for (const run of [...row.runs].sort((a, b) => a.x0 - b.x0)) {
    const last = cells.at(-1);
    if (last === undefined || run.x0 - last.x1 > row.size * cellGap)
      cells.push({ x0: run.x0, x1: run.x1, runs: [run] });
    else {
      last.runs.push(run);
      last.x1 = Math.max(last.x1, run.x1);
    }
  }
  return cells;
}

/** Two cells or more begin, end or centre at the same place. */
function aligned(above: readonly Cell[], below: readonly Cell[]): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 4;
  const matches = below.filter((cell) =>
    above.some(
      (other) => near(cell.x0, other.x0) || near(cell.x1, other.x1) || near(cell.x0 + cell.x1, other.x0 + other.x1),
    ),
  );
  return matches.length >= 2;
}
