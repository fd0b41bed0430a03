/** Running heads and feet and page numbers: what returns at the edge of page after page, numbers aside. */
import { median } from './columns';
import { rowsOf, type Row } from './rows';
import type { PageRuns, Run } from './runs';

export type Furniture = { readonly page: number; readonly place: 'head' | 'foot'; readonly text: string };
export type Cleared = { readonly pages: readonly PageRuns[]; readonly furniture: readonly Furniture[] };

/** Rows looked at from each edge; below them the text begins. */
const rowsPerEdge = 3;

export function withoutFurniture(pages: readonly PageRuns[]): Cleared {
  const edges = pages.map(edgeRows);
  const seen = new Map<string, Set<number>>();
  for (const { row, place } of edges.flat()) {
    const key = keyOf(row, place);
    seen.set(key, (seen.get(key) ?? new Set()).add(row.page));
  }
  const drop = new Set<Run>();
  const furniture: Furniture[] = [];
  for (const [index, page] of pages.entries()) {
    const own = (edges[index] ?? []).filter((edge) =>
      isFurniture(edge, seen.get(keyOf(edge.row, edge.place))?.size ?? 0, pages.length),
    );
    // Pages alike from top to bottom are forms or slides, not text under a running head.
    const covered = own.reduce((sum, { row }) => sum + row.runs.length, 0);
    for (const { row, place } of covered < page.runs.length ? own : own.filter(isNumberEdge)) {
      row.runs.forEach((run) => drop.add(run));
      furniture.push({ page: row.page, place, text: row.text });
    }
  }
  return { pages: pages.map((page) => ({ ...page, runs: page.runs.filter((run) => !drop.has(run)) })), furniture };
}

type Edge = { readonly row: Row; readonly place: 'head' | 'foot'; readonly margin: boolean; readonly large: boolean };

/** The outer rows; `margin` when nothing but furniture stands further out and white separates it from the text. */
function edgeRows(page: PageRuns): Edge[] {
  const rows = rowsOf(page.runs, page.page);
  const usual = median(rows.map((row) => row.size));
  const edge = (list: readonly Row[], place: 'head' | 'foot'): Edge[] => {
    const taken = list.slice(0, rowsPerEdge);
    return taken.map((row, index) => {
      const next = list[index + 1];
      const apart = next === undefined || Math.abs(next.baseline - row.baseline) > 1.7 * Math.max(next.size, row.size);
      const out = place === 'head' ? row.baseline < page.height * 0.15 : row.baseline > page.height * 0.85;
      return { row, place, margin: out && apart && index === 0, large: row.size > usual * 1.25 };
    });
  };
  if (rows.length < 2) return [];
  const half = Math.floor(rows.length / 2);
  return [...edge(rows.slice(0, Math.max(half, 1)), 'head'), ...edge([...rows.slice(half)].reverse(), 'foot')];
}

/** Same words at about the same height; digits differ from page to page. */
const keyOf = (row: Row, place: string): string =>
  `${place} ${Math.round(row.baseline / 6)} ${row.text
    .toLowerCase()
    .replace(/\d+|\b[ivxlc]+\b/g, '#')
    .replace(/\s+/g, ' ')}`;

function isFurniture({ row, place, margin, large }: Edge, pagesWithIt: number, pages: number): boolean {
  const text = row.text.trim();
  if (isNumberEdge({ row, margin })) return true;
  // “Question 1”, “Question 2” atop each page are headings: furniture is never set larger than the text.
  if (large) return false;
  // Odd and even pages often differ, and the first has none: a third of the pages is enough, from three on.
  if (pagesWithIt >= 3 && pagesWithIt >= pages / 3) return text.length <= 200;
  if (pagesWithIt === 2 && pages <= 3) return margin || (place === 'foot' && /\d/.test(text) && text.length <= 80);
  return false;
}

const isNumberEdge = ({ row, margin }: Pick<Edge, 'row' | 'margin'>): boolean =>
  margin && isPageNumber(row.text.trim(), row.page);

/** `7`, `- 7 -`, `Page 7 of 9`, `7 | Report`; a roman number; not a year on its own. */
function isPageNumber(text: string, page: number): boolean {
  if (/^(?:page|seite|página|pagina|p\.)\s*\d{1,4}(?:\s*(?:of|von|de|di|sur|\/)\s*\d{1,4})?$/i.test(text)) return true;
  if (/^\d{1,4}\s*\/\s*\d{1,4}$/.test(text)) return true;
  const number = /^[-–—[(|\s]*(\d{1,4}|[ivxlc]{1,7})[-–—\])|\s]*$/i.exec(text)?.[1];
  if (number === undefined) return false;
  return !/^(?:19|20)\d\d$/.test(number) || Math.abs(Number(number) - page) <= 1;
}
