/** Tables of data stay tables; tables that only lay out a page become their content. */
import type { Draft } from './draft';
import { isElement, isText, type DomElement } from './dom';
import { isHidden } from './elements';
import { inside, type Context } from './context';
import { caption } from './textblocks';

type BlocksIn = (element: DomElement, context: Context) => Draft[];

export function tableDrafts(table: DomElement, context: Context, blocksIn: BlocksIn, mayNest: boolean): Draft[] {
  const rows = rowsOf(table);
  if (!mayNest || isLayout(table, rows) || hasLooseContent(table, rows)) return blocksIn(table, context);
  const captions = childrenNamed(table, 'caption').flatMap((element) =>
    blocksIn(element, { ...context, textblock: caption }),
  );
  const inner = { ...context, nesting: context.nesting + 2 };
  const children = rows.flatMap((row): Draft[] => {
    const cells = cellsOf(row).map((cell) => cellDraft(cell, inside(cell, inner), blocksIn));
    if (cells.length === 0) return [];
    return [{ kind: 'container', children: cells, build: (attrs, content) => ({ type: 'table_row', attrs, content }) }];
  });
  if (children.length === 0) return captions;
  return [...captions, { kind: 'container', children, build: (attrs, content) => ({ type: 'table', attrs, content }) }];
}

function cellDraft(cell: DomElement, context: Context, blocksIn: BlocksIn): Draft {
  const blocks = blocksIn(cell, context);
  const empty: Draft = {
    kind: 'text',
    pieces: [],
    build: (attrs) => ({ type: 'paragraph', attrs }),
  };
  const header = cell.localName === 'th';
  const colspan = span(cell, 'colspan');
  const rowspan = span(cell, 'rowspan');
  return {
    kind: 'container',
    children: blocks.length === 0 ? [empty] : blocks,
    build: (attrs, content) => ({ type: 'table_cell', attrs: { ...attrs, header, colspan, rowspan }, content }),
  };
}

/** Wide spans come from layout or malice; a table of an article stays within a hundred. */
const span = (cell: DomElement, name: string): number =>
  Math.min(100, Math.max(1, Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1));

const childrenNamed = (element: DomElement, ...names: readonly string[]): DomElement[] =>
  Array.from(element.children).filter((child) => names.includes(child.localName));

function rowsOf(table: DomElement): DomElement[] {
  const groups = childrenNamed(table, 'thead', 'tbody', 'tfoot').flatMap((group) => childrenNamed(group, 'tr'));
  return [...childrenNamed(table, 'tr'), ...groups].filter((row) => !isHidden(row));
}

const cellsOf = (row: DomElement): DomElement[] => childrenNamed(row, 'td', 'th').filter((cell) => !isHidden(cell));

function isLayout(table: DomElement, rows: readonly DomElement[]): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none') return true;
  if (table.querySelector('table') !== null) return true;
  const widths = rows.map((row) => cellsOf(row).length);
  if (Math.max(0, ...widths) <= 1) return true;
  if (table.querySelector('th, caption, thead') !== null) return false;
  if (rows.length === 1) return true;
  // Cells with several paragraphs, headings or articles are columns of a page, not values.
  return table.querySelector('td p + p, td h1, td h2, td h3, td article, td section, td ul') !== null;
}

/** Broken mark-up may have text between rows and cells; as a table it would be lost. */
function hasLooseContent(table: DomElement, rows: readonly DomElement[]): boolean {
  const parts = new Set([
    'caption',
    'colgroup',
    'col',
    'thead',
    'tbody',
    'tfoot',
    'tr',
    'td',
    'th',
    'script',
    'style',
    'template',
  ]);
  const frames = [table, ...childrenNamed(table, 'thead', 'tbody', 'tfoot'), ...rows];
  return frames.some((frame) =>
    Array.from(frame.childNodes).some((node) =>
      isElement(node) ? !parts.has(node.localName) : isText(node) && (node.textContent ?? '').trim() !== '',
    ),
  );
}
