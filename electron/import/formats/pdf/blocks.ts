/** Paragraphs to the document's blocks: headings, lists, captions, footnotes, and text joined across lines and pages. */
import type { BlockAttrs, DocumentBlock, DocumentInline } from '#shared/model/document';
import { joinLines, type Vocabulary } from './hyphens';
import { bullet, continues, type Paragraph } from './paragraphs';
import { rowsOf, isIdeograph, type Piece, type Row } from './rows';
import type { Cell } from './tables';

type Kind =
  | 'text'
  | 'bullet'
  | 'caption'
  | 'footnote'
  | { readonly heading: number }
  | { readonly cells: readonly (readonly Cell[])[] };
export type Part = { readonly kind: Kind; readonly rows: readonly Row[]; readonly page: number };

/** What the document as a whole is set in. */
export type Setting = {
  /** Height of the font of most of its characters. */
  readonly size: number;
  readonly font: string;
  /** Sizes of headings, largest first. */
  readonly headings: readonly number[];
};

export function settingOf(paragraphs: readonly Paragraph[]): Setting {
  const weight = new Map<string, { size: number; font: string; characters: number }>();
  for (const row of paragraphs.flatMap((paragraph) => paragraph.rows)) {
    const size = rounded(row.size);
    const key = `${size} ${row.font}`;
    const entry = weight.get(key) ?? { size, font: row.font, characters: 0 };
    entry.characters += row.text.length;
    weight.set(key, entry);
  }
  const bySize = new Map<number, number>();
  for (const { size, characters } of weight.values()) bySize.set(size, (bySize.get(size) ?? 0) + characters);
  const size = [...bySize].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
  const font =
    [...weight.values()].filter((entry) => entry.size === size).sort((a, b) => b.characters - a.characters)[0]?.font ??
    '';
  const headings = [
    ...new Set(
      paragraphs
        .filter((paragraph) => paragraph.cells === null && isLarge(paragraph, size))
        .map((paragraph) => rounded(paragraph.size)),
    ),
  ];
  return { size, font, headings: headings.sort((a, b) => b - a) };
}

const rounded = (size: number): number => Math.round(size * 2) / 2;

/** From a seventh larger than the text, and short: an opening paragraph may be set larger too. */
function isLarge({ rows, size }: Paragraph, usual: number): boolean {
  const length = rows.reduce((sum, row) => sum + row.text.length, 0);
  return size >= usual * 1.14 && length <= 240 && rows.some((row) => /\p{L}/u.test(row.text));
}

/** Paragraphs in reading order to parts; what goes on in the next column or page is one part. */
export function partsOf(paragraphs: readonly Paragraph[], setting: Setting): Part[] {
  const parts: { kind: Kind; rows: Row[]; page: number; last: Paragraph }[] = [];
  paragraphs.forEach((paragraph, index) => {
    const kind = kindOf(paragraph, paragraphs[index + 1], setting);
    // A figure or footnote may stand between the two halves.
    const before =
      kind === 'text' ? parts.findLast(({ kind: other }) => other !== 'caption' && other !== 'footnote') : undefined;
    const open = before !== undefined && (before.kind === 'text' || before.kind === 'bullet') ? before : undefined;
    if (open !== undefined && paragraph.above === 0 && continues(open.last, paragraph)) {
      open.rows.push(...paragraph.rows);
      open.last = paragraph;
    } else parts.push({ kind, rows: [...paragraph.rows], page: paragraph.page, last: paragraph });
  });
  return parts;
}

const captionStart =
  /^(?:figure|fig\.|table|chart|exhibit|graph|abbildung|abb\.|tabelle|tab\.|tableau|figura|tabla|图|圖|表)\s*\d+/i;
/** A mark and the start of a sentence: a line may well begin with the second half of `10–19, 2011`. */
const footnoteStart = /^(?:\d{1,3}[.)]?\s+[\p{Lu}\p{Lo}"“‘(]|[*†‡§¶]+\s?\S)/u;
const sectionNames =
  /^(?:\d+(?:\.\d+)*\.?\s+\S.*|abstract|summary|executive summary|introduction|background|methods?|methodology|data|results|findings|discussion|conclusions?|references|bibliography|sources|notes|acknowledge?ments|appendix.*|zusammenfassung|einleitung|literatur|quellen)$/i;

function kindOf(paragraph: Paragraph, next: Paragraph | undefined, setting: Setting): Kind {
  const { rows, size } = paragraph;
  const first = rows[0];
  if (first === undefined) return 'text';
  if (paragraph.cells !== null) return { cells: paragraph.cells };
  const text = first.text;
  if (isLarge(paragraph, setting.size))
    return { heading: Math.min(setting.headings.indexOf(rounded(size)) + 1 || 1, 6) };
  if (bullet.test(text)) return 'bullet';
  if (captionStart.test(text) && rows.length <= 6 && size <= setting.size) return 'caption';
  if (size <= setting.size * 0.92 && (first.pieces[0]?.raised === true || footnoteStart.test(text))) {
    return 'footnote';
  }
  if (isRunInHeading(paragraph, next, setting)) return { heading: Math.min(setting.headings.length + 1, 6) };
  return 'text';
}

/** A heading in the size of the text: one line alone, in another font, above text in the text's own font. */
function isRunInHeading({ rows, size, above }: Paragraph, next: Paragraph | undefined, setting: Setting): boolean {
  const row = rows[0];
  if (row === undefined || rows.length !== 1 || next === undefined || next.rows[0]?.font !== setting.font) return false;
  if (row.font === setting.font || size < setting.size * 0.95 || row.text.length > 80) return false;
  if (row.runs.some((run) => run.font === setting.font)) return false;
  if (sectionNames.test(row.text)) return true;
  const shout = /\p{Lu}{3}/u.test(row.text) && row.text === row.text.toUpperCase();
  const apart = above === 0 || above > 1.25;
  return apart && (shout || /^\p{Lu}[^@/\d]*[\p{L}?!]$/u.test(row.text)) && !/^(?:by|von|par|por|da)\s/i.test(row.text);
}

const attrs = (page: number, folded: string | null = null): BlockAttrs => ({ folded, page });

export const foldedBlock = (text: string, page: number, reason: string): DocumentBlock => ({
  type: 'paragraph',
  attrs: attrs(page, reason),
  content: [{ type: 'text', text }],
});

/** Blocks in order; bullets that follow one another are one list. */
export function blocksOf(parts: readonly Part[], words: Vocabulary): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  for (const part of parts) {
    if (part.kind !== 'bullet') {
      blocks.push(blockOf(part, words));
      continue;
    }
    const item: DocumentBlock = { type: 'list_item', attrs: attrs(part.page), content: [blockOf(part, words)] };
    const last = blocks.at(-1);
    if (last?.type === 'bullet_list') last.content.push(item);
    else blocks.push({ type: 'bullet_list', attrs: attrs(part.page), content: [item] });
  }
  return blocks;
}

function blockOf({ kind, rows, page }: Part, words: Vocabulary): DocumentBlock {
  const pieces = joined(rows, words);
  if (kind === 'bullet') pieces[0] = { text: (pieces[0]?.text ?? '').replace(bullet, '').trimStart(), raised: false };
  if (kind === 'footnote') {
    const [label, rest] = labelled(pieces);
    return { type: 'footnote', attrs: { ...attrs(page), label }, content: inlines(rest) };
  }
  if (typeof kind === 'object' && 'cells' in kind) return tableOf(kind.cells, page);
  if (typeof kind === 'object')
    return { type: 'heading', attrs: { ...attrs(page), level: kind.heading }, content: inlines(pieces) };
  return { type: kind === 'caption' ? 'caption' : 'paragraph', attrs: attrs(page), content: inlines(pieces) };
}

function tableOf(rows: readonly (readonly Cell[])[], page: number): DocumentBlock {
  const cell = ({ runs }: Cell): DocumentBlock => ({
    type: 'table_cell',
    attrs: { ...attrs(page), header: false, colspan: 1, rowspan: 1 },
    content: [
      { type: 'paragraph', attrs: attrs(page), content: inlines(rowsOf(runs, page).flatMap((row) => row.pieces)) },
    ],
  });
  return {
    type: 'table',
    attrs: attrs(page),
    content: rows.map((cells) => ({ type: 'table_row', attrs: attrs(page), content: cells.map(cell) })),
  };
}

/** The rows as one line of text, hyphens at line ends resolved. */
function joined(rows: readonly Row[], words: Vocabulary): Piece[] {
  const pieces: { text: string; raised: boolean }[] = [];
  for (const row of rows) {
    const last = pieces.at(-1);
    if (last !== undefined) {
      const { cut, glue } = joinLines(last.text, row.text, words);
      last.text =
        last.text.slice(0, last.text.length - cut) +
        (isIdeograph(last.text.at(-1)) && isIdeograph(row.text[0]) ? '' : glue);
    }
    for (const piece of row.pieces) {
      const open = pieces.at(-1);
      if (open !== undefined && open.raised === piece.raised) open.text += piece.text;
      else pieces.push({ ...piece });
    }
  }
  return pieces.map((piece) => ({ ...piece, text: piece.text.replaceAll('\u00AD', '') }));
}

/** The mark of a footnote, taken off its text. */
function labelled(pieces: readonly Piece[]): [label: string, rest: readonly Piece[]] {
  const [first, ...others] = pieces;
  const match = /^(\d{1,3}|[*†‡§¶]+|\[\d{1,3}\])[.)]?\s*/.exec(first?.text ?? '');
  if (first === undefined || match === null) return ['', pieces];
  const rest = first.text.slice(match[0].length);
  return [
    (match[1] ?? '').replace(/[[\]]/g, ''),
    [
      { ...first, raised: false, text: rest },
      ...others.map((piece, index) =>
        index === 0 && rest === '' ? { ...piece, text: piece.text.trimStart() } : piece,
      ),
    ],
  ];
}

const inlines = (pieces: readonly Piece[]): DocumentInline[] =>
  pieces
    .filter((piece) => piece.text !== '')
    .map((piece) => ({
      type: 'text',
      text: piece.text,
      ...(piece.raised ? { marks: [{ type: 'sup' as const }] } : {}),
    }));
