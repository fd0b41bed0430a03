/** The text of a page as runs with a place, in points, upright, y growing downwards from the top of the page. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type Run = {
  readonly text: string;
  /** Left and right edge. */
  readonly x0: number;
  readonly x1: number;
  readonly baseline: number;
  /** Height of the font. */
  readonly size: number;
  /** Name within the document: runs of one font share it. */
  readonly font: string;
  readonly rtl: boolean;
  /** Whether white space stood before it in the page's own order. */
  readonly spaced: boolean;
};
export type PageRuns = {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  /** Text set across the reading direction, as in margins. */
  readonly across: readonly string[];
};

type Item = {
  str: string;
  dir: string;
  transform: unknown[];
  width: number;
  height: number;
  fontName: string;
  hasEOL: boolean;
};
type Matrix = readonly [number, number, number, number, number, number];
type Placed = {
  text: string;
  x: number;
  y: number;
  length: number;
  size: number;
  turn: number;
  font: string;
  rtl: boolean;
  spaced: boolean;
};

export async function runsOfPage(page: PDFPageProxy): Promise<PageRuns> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const placed: Placed[] = [];
  let spaced = false;
  for (const item of items) {
    if (!('str' in item)) continue;
    const text = clean(item.str);
    if (text.trim() === '') spaced = true;
    else {
      const run = place(item, text, viewport.transform as unknown as Matrix, spaced);
      if (run !== null) placed.push(run);
      spaced = /\s$/.test(text);
    }
    if (item.hasEOL) spaced = true;
  }
  const turn = mainTurn(placed);
  const { width, height } = turn % 2 === 0 ? viewport : { width: viewport.height, height: viewport.width };
  return {
    page: page.pageNumber,
    width,
    height,
    runs: placed.filter((run) => run.turn === turn).map((run) => upright(run, viewport)),
    across: placed.filter((run) => run.turn !== turn).map((run) => run.text),
  };
}

/** Without control characters and the marks of broken encodings; a soft hyphen at the end is kept for the joiner. */
const clean = (text: string): string =>
  // eslint-disable-next-line no-control-regex
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g, '').replace(/[\t\n\r\u00A0]/g, ' ');

function place(item: Item, text: string, viewport: Matrix, spaced: boolean): Placed | null {
  const numbers = item.transform.map(Number);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  const [va, vb, vc, vd, ve, vf] = viewport;
  const size = item.height > 0 ? item.height : Math.hypot(c, d);
  const right = { x: va * a + vc * b, y: vb * a + vd * b };
  const x = va * e + vc * f + ve;
  const y = vb * e + vd * f + vf;
  if (![x, y, size, item.width].every(Number.isFinite) || size <= 0) return null;
  return {
    text: text.trim(),
    x,
    y,
    length: item.width,
    size,
    turn: (Math.round(Math.atan2(right.y, right.x) / (Math.PI / 2)) + 4) % 4,
    font: item.fontName,
    rtl: item.dir === 'rtl',
    spaced: spaced || /^\s/.test(text),
  };
}

/** The quarter turn that most characters have. */
function mainTurn(runs: readonly Placed[]): number {
  const weight = [0, 0, 0, 0];
  for (const { turn, text } of runs) weight[turn] = (weight[turn] ?? 0) + text.length;
  return weight.indexOf(Math.max(...weight));
}

function upright(run: Placed, page: { width: number; height: number }): Run {
  const { x, y, length, turn, ...rest } = run;
  const [x0, baseline] =
    turn === 1
      ? [y, page.width - x]
      : turn === 2
        ? [page.width - x, page.height - y]
        : turn === 3
          ? [page.height - y, x]
          : [x, y];
  return {
    text: rest.text,
    x0,
    x1: x0 + length,
    baseline,
    size: rest.size,
    font: rest.font,
    rtl: rest.rtl,
    spaced: rest.spaced,
  };
}
