/** Runs that stand on one line, from left to right (or right to left), with spaces where the page shows them. */
import type { Run } from './runs';

export type Piece = { readonly text: string; readonly raised: boolean };
export type Row = {
  readonly runs: readonly Run[];
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly baseline: number;
  /** Height of the font of most of its characters. */
  readonly size: number;
  readonly font: string;
  readonly page: number;
};

/** Rows from top to bottom. */
export function rowsOf(runs: readonly Run[], page: number): Row[] {
  const sorted = [...runs].sort((a, b) => a.baseline - b.baseline || a.x0 - b.x0);
  const rows: { runs: Run[]; top: number; bottom: number }[] = [];
  for (const run of sorted) {
    const { top, bottom } = extent(run);
    const row = rows.slice(-reach).findLast((candidate) => overlap(candidate, top, bottom) > 0.5);
    if (row === undefined) rows.push({ runs: [run], top, bottom });
    else {
      row.runs.push(run);
      // A large initial must not stretch the row over the rows beside it.
      if (bottom - top < (row.bottom - row.top) * 1.6) {
        row.top = Math.min(row.top, top);
        row.bottom = Math.max(row.bottom, bottom);
      }
    }
  }
  return rows.map((row) => rowOf(row.runs, page)).sort((a, b) => a.baseline - b.baseline);
}

/** Rows above the newest that may still overlap it: more columns side by side than any page has. */
const reach = 12;

/** What a line of text occupies between the lines above and below it. */
const extent = ({ baseline, size }: Run) => ({ top: baseline - size * 0.7, bottom: baseline + size * 0.1 });

function overlap(row: { top: number; bottom: number }, top: number, bottom: number): number {
  const shared = Math.min(row.bottom, bottom) - Math.max(row.top, top);
  return shared / Math.min(row.bottom - row.top, bottom - top);
}

function rowOf(unsorted: readonly Run[], page: number): Row {
  const weight = new Map<string, number>();
  for (const run of unsorted) {
    const key = `${run.size.toFixed(1)} ${run.font}`;
    weight.set(key, (weight.get(key) ?? 0) + run.text.length);
  }
  const main = unsorted.reduce((best, run) => (weightOf(run) > weightOf(best) ? run : best));
  function weightOf(run: Run): number {
    return weight.get(`${run.size.toFixed(1)} ${run.font}`) ?? 0;
  }
  const rtl = unsorted.filter((run) => run.rtl).length * 2 > unsorted.length;
  const runs = [...unsorted].sort((a, b) => (rtl ? b.x1 - a.x1 : a.x0 - b.x0));
  const pieces = piecesOf(runs, main, rtl);
  return {
    runs,
    pieces,
    text: pieces.map((piece) => piece.text).join(''),
    x0: Math.min(...runs.map((run) => run.x0)),
    x1: Math.max(...runs.map((run) => run.x1)),
    baseline: main.baseline,
    size: main.size,
    font: main.font,
    page,
  };
}

function piecesOf(runs: readonly Run[], main: Run, rtl: boolean): Piece[] {
  const pieces: { text: string; raised: boolean }[] = [];
  let before: Run | null = null;
  for (const run of runs) {
    const raised =
      run.size < main.size * 0.85 && run.baseline < main.baseline - main.size * 0.15 && run.text.length <= 8;
    const space: string = before !== null && isSpaced(before, run, rtl) && !/\s$/.test(before.text) ? ' ' : '';
    const last = pieces.at(-1);
    if (last !== undefined && last.raised === raised) last.text += space + run.text;
    else if (raised || last === undefined) {
      if (last !== undefined) last.text += space;
      pieces.push({ text: run.text, raised });
    } else pieces.push({ text: space + run.text, raised });
    before = run;
  }
  return pieces;
}

/** A gap shows as a space from about a sixth of the letters' height; ideographs stand apart without one. */
function isSpaced(before: Run, run: Run, rtl: boolean): boolean {
  const gap = rtl ? before.x0 - run.x1 : run.x0 - before.x1;
  const size = Math.min(before.size, run.size);
  if (isIdeograph(before.text.at(-1)) && isIdeograph(run.text[0])) return gap > size * 0.6;
  return gap > size * 0.16 || (run.spaced && gap > size * 0.08);
}

/** Without the wide forms of Latin letters, which stand in words with spaces between. */
const ideograph = /[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF01-\uFF0F\uFF1A-\uFF20\uFF5B-\uFFEF]/;
export const isIdeograph = (character: string | undefined): boolean =>
  character !== undefined && ideograph.test(character);
