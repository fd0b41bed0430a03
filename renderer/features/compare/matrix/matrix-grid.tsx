/**
 * The matrix as a grid in which only the rows in view are in the page. One cell has the keyboard: arrows, Home, End and
 * the page keys move it, Enter opens it. The heading, the first column and the scores stay where they are.
 */
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { MatrixView } from '#shared/analysis/matrix/matrix-view';
import type { Line, Sort, SortKey } from './arrange-rows';
import { MatrixHead } from './matrix-head';
import { MatrixRow } from './matrix-row';
import { ScoreRows } from './score-rows';

const rowHeight = 34;
/** Rows drawn beyond the view on either side. */
const overscan = 6;

type Named = { readonly id: string; readonly name: string };
export type OpenPlace = { readonly rowId: string; readonly column: number };

export function MatrixGrid({
  view,
  at,
  lines,
  pinnedIds,
  sort,
  onSort,
  open,
  onOpen,
  independent,
}: {
  view: MatrixView;
  /** The state of the project that the view was made of. */
  at: number;
  lines: readonly Line[];
  pinnedIds: readonly string[];
  sort: Sort;
  onSort: (sort: Sort) => void;
  open: OpenPlace | null;
  /** `column`: the number of the explanation; -1 for the title, beyond the explanations the weight. */
  onOpen: (place: OpenPlace, cell: HTMLElement) => void;
  independent: boolean;
}) {
  const { explanations, rows } = view;
  // Names alone, so that rows are not drawn anew when a score changes.
  const named = JSON.stringify(explanations.map(({ id, name }) => ({ id, name })));
  const columns = useMemo(() => JSON.parse(named) as Named[], [named]);
  const box = useRef<HTMLDivElement>(null);
  const [[scrolled, height], setScroll] = useState<[number, number]>([0, 0]);
  const focusWanted = useRef(false);

  const pinned = useMemo(() => {
    const byId = new Map(rows.map((row) => [row.id, row]));
    return pinnedIds.flatMap((id) => byId.get(id) ?? []);
  }, [rows, pinnedIds]);
  /** Row -1 is the heading, then the pinned ones, then the lines. */
  const count = pinned.length + lines.length;
  const [active, setActive] = useState({ row: 0, column: 0 });
  const activeRow = Math.min(active.row, count - 1);
  const columnCount = columns.length + 4;

  const first = Math.max(0, Math.floor(scrolled / rowHeight) - overscan);
  const last = Math.min(lines.length, Math.ceil((scrolled + height) / rowHeight) + overscan);
  const drawn = Array.from({ length: Math.max(0, last - first) }, (_, offset) => first + offset);
  const activeLine = activeRow - pinned.length;
  if (activeLine >= 0 && (activeLine < first || activeLine >= last)) drawn.push(activeLine);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = (): void =>
      setScroll((before) => {
        const now: [number, number] = [element.scrollTop, element.clientHeight];
        // A few pixels draw no other rows.
        const same = Math.floor(before[0] / rowHeight) === Math.floor(now[0] / rowHeight) && before[1] === now[1];
        return same ? before : now;
      });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);

  useEffect(() => {
    if (!focusWanted.current) return;
    focusWanted.current = false;
    box.current?.querySelector<HTMLElement>('[data-active]')?.focus({ preventScroll: true });
  });

  const go = (row: number, column: number, step: 1 | -1): void => {
    let next = Math.max(-1, Math.min(count - 1, row));
    // Headings of groups are passed over.
    while (next >= pinned.length && lines[next - pinned.length]?.kind === 'group') {
      if (next + step >= count || next + step < -1) return;
      next += step;
    }
    focusWanted.current = true;
    setActive({ row: next, column: Math.max(0, Math.min(columnCount - 1, column)) });
    reveal(next - pinned.length);
  };

  const reveal = (line: number): void => {
    const element = box.current;
    if (element === null || line < 0) return;
    const head = element.querySelector<HTMLElement>('.ach-fixed')?.offsetHeight ?? 0;
    const foot = element.querySelector<HTMLElement>('.ach-scores')?.offsetHeight ?? 0;
    const [top, bottom] = [line * rowHeight, (line + 1) * rowHeight];
    const view = element.clientHeight - head - foot;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + view) element.scrollTop = bottom - view;
  };

  const rowAt = (index: number): string | null => {
    const line = lines[index - pinned.length];
    return index < pinned.length ? (pinned[index]?.id ?? null) : line?.kind === 'row' ? line.row.id : null;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const { row, column } = { row: activeRow, column: active.column };
    const page = Math.max(1, Math.floor(height / rowHeight) - 6);
    const wide = event.ctrlKey || event.metaKey;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowUp: () => go(row - 1, column, -1),
      ArrowDown: () => go(row + 1, column, 1),
      ArrowLeft: () => go(row, column - 1, 1),
      ArrowRight: () => go(row, column + 1, 1),
      Home: () => go(wide ? 0 : row, 0, 1),
      End: () => go(wide ? count - 1 : row, columnCount - 1, -1),
      PageUp: () => go(Math.max(0, row - page), column, -1),
      PageDown: () => go(row + page, column, 1),
      Enter: () => press(event.target),
      ' ': () => press(event.target),
    };
    const move = moves[event.key];
    if (move === undefined || event.altKey) return;
    event.preventDefault();
    move();
  };

  const press = (target: EventTarget): void => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
    if (cell === null) return;
    const column = Number(cell.dataset.column);
    const sortKey = cell.dataset.sort;
    if (sortKey !== undefined) {
      // The heading's own names for what it sorts by.
      const key = sortKey as SortKey;
      const down = sort.key === key ? !sort.down : key !== 'title';
      setActive({ row: -1, column });
      onSort({ key, down });
      return;
    }
    const rowId = cell.closest<HTMLElement>('[data-row]')?.dataset.row;
    if (rowId === undefined) return;
    const index = Array.from({ length: count }, (_, at) => at).find((at) => rowAt(at) === rowId) ?? 0;
    setActive({ row: index, column });
    onOpen({ rowId, column: column - 1 }, cell);
  };

  const least = 230 + columns.length * 88 + 252;
  const widths = `minmax(230px, 1.6fr) repeat(${columns.length}, minmax(88px, 1fr)) 72px 92px 88px`;
  const openColumnOf = (id: string): number => (open?.rowId === id ? open.column : -2);
  return (
    <div
      ref={box}
      role="grid"
      tabIndex={-1}
      aria-label="Evidence against explanations"
      aria-rowcount={count + 1}
      aria-colcount={columnCount}
      className="ach-grid"
      style={{ ['--ach-columns' as string]: widths, ['--ach-least' as string]: `${least}px` }}
      onKeyDown={onKeyDown}
      onClick={(event: MouseEvent) => press(event.target)}
    >
      <div role="rowgroup" className="ach-fixed">
        <MatrixHead columns={columns} sort={sort} activeColumn={activeRow === -1 ? active.column : -1} />
        {pinned.map((row, index) => (
          <MatrixRow
            key={row.id}
            row={row}
            columns={columns}
            top={null}
            index={index + 2}
            activeColumn={activeRow === index ? active.column : -1}
            openColumn={openColumnOf(row.id)}
            pinned
          />
        ))}
      </div>
      <div role="rowgroup" className="ach-rows" style={{ height: `${lines.length * rowHeight}px` }}>
        {drawn.map((line) => {
          const shown = lines[line];
          if (shown === undefined) return null;
          const index = pinned.length + line;
          if (shown.kind === 'group')
            return (
              <div
                key={`group ${shown.name}`}
                role="row"
                aria-rowindex={index + 2}
                className="ach-row ach-group"
                style={{ top: `${line * rowHeight}px` }}
              >
                <div role="rowheader" aria-colspan={columnCount}>
                  {shown.name} <span className="quiet">{shown.count}</span>
                </div>
              </div>
            );
          return (
            <MatrixRow
              key={shown.row.id}
              row={shown.row}
              columns={columns}
              top={line * rowHeight}
              index={index + 2}
              activeColumn={activeRow === index ? active.column : -1}
              openColumn={openColumnOf(shown.row.id)}
              pinned={false}
            />
          );
        })}
      </div>
      <ScoreRows view={view} at={at} independent={independent} />
    </div>
  );
}
