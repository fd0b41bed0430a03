/** Rows of a region to paragraphs: where one ends shows in white space, indents, short lines and the font. */
import { median, type Region } from './columns';
import type { Row } from './rows';
import { stretchesOf, type Cell } from './tables';

export type Paragraph = {
  readonly rows: readonly Row[];
  /** Height of the font of its first row. */
  readonly size: number;
  readonly page: number;
  /** White above its first row as a multiple of the usual line pitch; 0 at the top of a region. */
  readonly above: number;
  /** Whether its last row runs to the right edge, as the rows of a paragraph that goes on elsewhere do. */
  readonly full: boolean;
  /** Whether its first row is indented, as the first row of a new paragraph may be. */
  readonly indented: boolean;
  /** Its rows as cells, when it is a table. */
  readonly cells: readonly (readonly Cell[])[] | null;
};

export const bullet = /^[•▪‣●◦∙·○■□►➤❖✓\uF0B7\uF0A7](?:\s|(?=\p{L}))/u;
const numbered = /^(?:\(?\d{1,3}[.)]|\(?[a-z]\)|\[\d{1,3}\])\s/;
const sentenceEnd = /[.!?:;…。！？][\p{Pe}\p{Pf}"'’”»\])\d*†‡]*$/u;

export function paragraphsOf(region: Region): Paragraph[] {
  return stretchesOf(region.rows).flatMap((stretch) => {
    if (stretch.kind === 'text') return textParagraphs(stretch.rows, region);
    const first = stretch.rows[0];
    if (first === undefined) return [];
    const { rows, cells } = stretch;
    return [{ rows, cells, size: first.size, page: first.page, above: 2, full: false, indented: false }];
  });
}

function textParagraphs(rows: readonly Row[], region: Region): Paragraph[] {
  const pitch = pitchOf(rows);
  const left = median(rows.map((row) => row.x0));
  const edge = Math.min(...rows.map((row) => row.x0));
  const hanging = rows.filter((row) => row.x0 > edge + row.size * 0.7).length > rows.length / 2;
  const right = Math.max(...region.rows.map((row) => row.x1));

  const groups: { rows: Row[]; above: number }[] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const previous = group?.rows.at(-1);
    if (group === undefined || previous === undefined) {
      groups.push({ rows: [row], above: 0 });
      continue;
    }
    const above = (row.baseline - previous.baseline) / pitchFor(pitch, previous, row);
    if (startsParagraph(row, group.rows, { above, right, hanging })) groups.push({ rows: [row], above });
    else group.rows.push(row);
  }
  return groups.map(({ rows: own, above }) => {
    const first = own[0] as Row;
    const last = own.at(-1) as Row;
    return {
      rows: own,
      size: first.size,
      page: first.page,
      above,
      full: last.x1 > right - last.size * 2,
      indented: first.x0 > left + first.size * 0.7,
      cells: null,
    };
  });
}

type Layout = { readonly above: number; readonly right: number; readonly hanging: boolean };

function startsParagraph(row: Row, group: readonly Row[], { above, right, hanging }: Layout): boolean {
  const previous = group.at(-1);
  const first = group[0];
  if (previous === undefined || first === undefined) return true;
  const em = row.size;
  const larger = Math.max(row.size, previous.size) / Math.min(row.size, previous.size);
  if (larger > 1.08 && !isLabelled(previous, row)) return true;
  if (above > 1.38) return true;
  if (bullet.test(row.text)) return true;

  // A line of its own in another font: a heading in bold, a byline in italics.
  if (previous.x1 < right - em * 2 && !shareFont(previous, row)) return true;

  const ended = sentenceEnd.test(previous.text);
  const short = previous.x1 < right - em * 2;
  if (numbered.test(row.text) && (ended || short)) return true;

  const indent = row.x0 - previous.x0;
  if (group.length > 1 && row.x0 < (group[1]?.x0 ?? 0) - em * 0.7 && Math.abs(row.x0 - first.x0) < em * 0.5 && hanging)
    return true;
  if (
    group.length === 1 &&
    hanging &&
    indent < em * 0.5 &&
    Math.abs(indent) < em * 0.5 &&
    row.x0 < right - em * 8 &&
    ended
  )
    return true;
  if (indent > em * 0.7 && indent < em * 5 && !hanging && !bullet.test(first.text) && !numbered.test(first.text)) {
    // Poems and centred lines wander; an indented first line follows a line that ended or ran full.
    return ended || short;
  }
  // The next word would have fitted: the line was ended on purpose.
  const begins = /^[\p{Lu}\p{Lt}\p{Lo}"'“‘«¿¡([\d]/u.test(row.text);
  return begins && ended && right - previous.x1 > firstWordWidth(row) + em * 1.2;
}

/** A raised number or a small label at the start belongs to what follows, whatever its size. */
const isLabelled = (previous: Row, row: Row): boolean =>
  Math.abs(row.baseline - previous.baseline) < Math.max(row.size, previous.size) * 0.4;

const shareFont = (a: Row, b: Row): boolean => a.runs.some((run) => b.runs.some((other) => other.font === run.font));

function firstWordWidth(row: Row): number {
  const word = /^\S+/.exec(row.text)?.[0] ?? '';
  return ((row.x1 - row.x0) * word.length) / Math.max(row.text.length, 1);
}

/** The usual distance between baselines, by font size in half points. */
function pitchOf(rows: readonly Row[]): Map<number, number> {
  const bySize = new Map<number, number[]>();
  rows.forEach((row, index) => {
    const next = rows[index + 1];
    if (next === undefined || sizeClass(next) !== sizeClass(row)) return;
    const distance = next.baseline - row.baseline;
    if (distance <= row.size * 0.8 || distance >= row.size * 2.6) return;
    const distances = bySize.get(sizeClass(row));
    if (distances === undefined) bySize.set(sizeClass(row), [distance]);
    else distances.push(distance);
  });
  // The lower quartile: where every paragraph has one line, the median would be the paragraph spacing.
  return new Map(
    [...bySize].map(([size, distances]) => [
      size,
      distances.sort((a, b) => a - b)[Math.floor(distances.length / 4)] ?? 0,
    ]),
  );
}

const sizeClass = (row: Row): number => Math.round(row.size * 2);

function pitchFor(pitch: ReadonlyMap<number, number>, previous: Row, row: Row): number {
  const size = Math.max(previous.size, row.size);
  return pitch.get(sizeClass(row)) ?? pitch.get(sizeClass(previous)) ?? size * 1.25;
}

/** Whether a paragraph goes on in the next column or on the next page. */
export function continues(before: Paragraph, after: Paragraph): boolean {
  if (Math.abs(before.size / after.size - 1) > 0.05) return false;
  const last = before.rows.at(-1);
  const first = after.rows[0];
  if (last === undefined || first === undefined) return false;
  if (bullet.test(first.text) || numbered.test(first.text)) return false;
  if (/[\p{L}\p{M}][-\u2010\u00AD]$/u.test(last.text)) return true;
  if (sentenceEnd.test(last.text)) return false;
  if (/^\p{Ll}/u.test(first.text)) return true;
  return before.full && !after.indented && before.rows.length > 1;
}
