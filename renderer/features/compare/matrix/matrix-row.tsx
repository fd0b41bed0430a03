import { Pin } from 'lucide-react';
import { memo } from 'react';
import { useProject } from '#renderer/bridge/use-project';
import type { MatrixViewRow } from '#shared/analysis/matrix/matrix-view';
import type { Rating } from '#shared/model/cell';
import { RatingMark, ratingName } from './rating-mark';

export type ShownCell = { readonly rating: Rating | null; readonly judged: boolean; readonly stale: boolean };

/** One row; what a person has just judged is shown at once, what follows from it when it was worked out. */
export const MatrixRow = memo(function MatrixRow({
  row,
  columns,
  top,
  index,
  activeColumn,
  openColumn,
  pinned,
}: {
  row: MatrixViewRow;
  columns: readonly { readonly id: string; readonly name: string }[];
  /** Pixels from the top of the rows; null for a row that is pinned and stands in its own place. */
  top: number | null;
  /** In the grid, from 1, the heading being 1. */
  index: number;
  /** The cell that has the keyboard; -1 for none. */
  activeColumn: number;
  openColumn: number;
  pinned: boolean;
}) {
  const judgedNow = useProject([`cellsBySource/${row.id}`], (project) => project.related('cellsBySource', row.id));
  const cellOf = (column: number): ShownCell => {
    const now = judgedNow.find(({ explanationId }) => explanationId === columns[column]?.id);
    if (now === undefined) return { rating: row.derived[column] ?? null, judged: false, stale: false };
    const known = row.judged.find((each) => each.column === column);
    return { rating: now.rating, judged: true, stale: known?.at === now.modified && known.stale };
  };
  const at = (column: number) => ({
    'aria-colindex': column + 1,
    'data-column': column,
    tabIndex: activeColumn === column ? 0 : -1,
    'data-active': activeColumn === column || undefined,
  });
  const last = columns.length + 1;
  return (
    <div
      role="row"
      aria-rowindex={index}
      className={pinned ? 'ach-row pinned' : 'ach-row'}
      data-row={row.id}
      style={top === null ? {} : { top: `${top}px` }}
    >
      <div role="rowheader" {...at(0)} className="ach-title" title={row.title}>
        {pinned ? <Pin size={12} aria-label="Pinned" /> : null}
        <span>{row.title}</span>
      </div>
      {columns.map(({ id, name }, column) => {
        const cell = cellOf(column);
        const links = row.links[column] ?? 0;
        return (
          <div
            key={id}
            role="gridcell"
            {...at(column + 1)}
            className="ach-cell"
            aria-selected={openColumn === column}
            aria-label={`${name}: ${ratingName(cell.rating, cell)}${links === 0 ? '' : `, ${links} ${links === 1 ? 'link' : 'links'}`}`}
          >
            <div className="ach-mark">
              <RatingMark {...cell} />
              {links > 1 ? <span className="ach-links">{links}</span> : null}
            </div>
          </div>
        );
      })}
      <div role="gridcell" {...at(last)} className="ach-number ach-weight" aria-label={`Weight ${rounded(row.weight)}`}>
        {rounded(row.weight)}
      </div>
      <div
        role="gridcell"
        {...at(last + 1)}
        className="ach-number"
        aria-label={`Diagnosticity ${rounded(row.diagnosticity)} of 4`}
      >
        <span className="ach-bar" style={{ width: `${row.diagnosticity * 7}px` }} />
        {rounded(row.diagnosticity)}
      </div>
      <div
        role="gridcell"
        {...at(last + 2)}
        className="ach-number"
        aria-label={
          row.changesOrder || row.changesIndependent ? 'Without it the order changes' : 'Without it the order stays'
        }
      >
        {row.changesOrder || row.changesIndependent ? 'changes' : '–'}
      </div>
    </div>
  );
});

export const rounded = (value: number): string => String(Number(value.toFixed(2)));
