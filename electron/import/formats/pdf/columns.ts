/**
 * The reading order of a page: regions of one column each.
 *
 * Going down the page, rows are taken together as long as one vertical strip of white runs through all of them.
 * Such a group is columns when both sides of the strip hold lines of text that fill their side; otherwise (a table,
 * a line of two ends) it is read row by row. Whatever spans the strip ends the group, so a title above two columns
 * or a figure between them stands where it is read.
 */
import { rowsOf, type Row } from './rows';
import type { PageRuns, Run } from './runs';

export type Region = { readonly rows: readonly Row[]; readonly x0: number; readonly x1: number };
type Gap = readonly [from: number, to: number];

export function regionsOf({ page, runs }: Pick<PageRuns, 'page' | 'runs'>): Region[] {
  return split(runs, page, 0);
}

/** A page of columns in columns in columns does not exist. */
const maxDepth = 4;

/** Starts tried on one page; a page of more rows than that is no page of print. */
const maxAttempts = 300;

function split(runs: readonly Run[], page: number, depth: number): Region[] {
  if (runs.length === 0) return [];
  const rows = rowsOf(runs, page);
  const x0 = Math.min(...rows.map((row) => row.x0));
  const x1 = Math.max(...rows.map((row) => row.x1));
  const plain = (part: readonly Row[]): Region => ({ rows: part, x0, x1 });
  if (depth >= maxDepth) return [plain(rows)];

  const regions: Region[] = [];
  let single: Row[] = [];
  const flush = (): void => {
    if (single.length > 0) regions.push(plain(single));
    single = [];
  };
  let start = 0;
  let attempts = 0;
  while (start < rows.length) {
    const group = groupFrom(rows, start, x0, x1);
    const sides = attempts < maxAttempts ? sidesOf(group.rows, group.gaps, x1 - x0) : null;
    attempts += 1;
    if (sides === null) {
      // The first row may be what spoils the group, as a centred line above two columns does.
      single.push(...group.rows.slice(0, attempts < maxAttempts ? 1 : undefined));
      start += attempts < maxAttempts ? 1 : group.rows.length;
      continue;
    }
    flush();
    for (const side of sides) regions.push(...split(side, page, depth + 1));
    start += group.rows.length;
  }
  flush();
  return regions;
}

/** The rows from `start` on with a strip of white in common; `gaps` are the strips that all of them leave free. */
function groupFrom(rows: readonly Row[], start: number, x0: number, x1: number): { rows: Row[]; gaps: Gap[] } {
  const group: { rows: Row[]; gaps: Gap[] } = { rows: [], gaps: [[x0, x1]] };
  for (const row of rows.slice(start)) {
    const gaps = common(group.gaps, gapsOf(row, x0, x1)).filter(([from, to]) => to - from >= row.size * 0.8);
    if (gaps.length === 0) {
      if (group.rows.length === 0) group.rows.push(row);
      break;
    }
    group.rows.push(row);
    group.gaps = gaps;
  }
  return group;
}

function gapsOf(row: Row, x0: number, x1: number): Gap[] {
  const gaps: Gap[] = [];
  let at = x0;
  for (const run of [...row.runs].sort((a, b) => a.x0 - b.x0)) {
    if (run.x0 > at) gaps.push([at, run.x0]);
    at = Math.max(at, run.x1);
  }
  if (x1 > at) gaps.push([at, x1]);
  return gaps;
}

function common(left: readonly Gap[], right: readonly Gap[]): Gap[] {
  const shared: Gap[] = [];
  for (const [a, b] of left) {
    for (const [c, d] of right) {
      const from = Math.max(a, c);
      const to = Math.min(b, d);
      if (to > from) shared.push([from, to]);
    }
  }
  return shared;
}

/** The runs of each column, or null when the strips do not separate columns of text. */
function sidesOf(rows: readonly Row[], gaps: readonly Gap[], width: number): Run[][] | null {
  const runs = rows.flatMap((row) => row.runs);
  const cuts = gaps
    .map(([from, to]) => (from + to) / 2)
    .filter((cut) => runs.some((run) => run.x1 < cut) && runs.some((run) => run.x0 > cut));
  for (const chosen of [cuts, ...cuts.map((cut) => [cut])]) {
    if (chosen.length === 0) continue;
    const sides: Run[][] = Array.from({ length: chosen.length + 1 }, () => []);
    for (const run of runs) sides[chosen.filter((cut) => run.x0 > cut).length]?.push(run);
    const white = Math.min(
      ...gaps.filter(([from, to]) => chosen.some((cut) => cut > from && cut < to)).map(([from, to]) => to - from),
    );
    if (sides.every((side) => isColumn(side, width, white))) return sides;
  }
  return null;
}

/**
 * Lines of text rather than cells or labels: some of them, most of them long for the width they share. `white` is the
 * width of the strip beside them: the fewer the lines, the more likely it is wide spaces that happen to meet.
 */
function isColumn(runs: readonly Run[], width: number, white: number): boolean {
  if (runs.length === 0) return false;
  const rows = rowsOf(runs, 0);
  const x0 = Math.min(...rows.map((row) => row.x0));
  const x1 = Math.max(...rows.map((row) => row.x1));
  if (x1 - x0 < width * 0.12) return false;
  const fill = median(rows.map((row) => (row.x1 - row.x0) / (x1 - x0)));
  const length = median(rows.map((row) => row.text.length));
  const em = white / (rows[0]?.size ?? 1);
  if (rows.length >= 5) return fill >= 0.55 && length >= 12;
  if (rows.length >= 3) return fill >= 0.55 && length >= 12 && em >= 1.2;
  return rows.length === 2 && fill >= 0.8 && length >= 20 && em >= 2.5;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
