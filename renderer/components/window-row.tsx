import { memo, type FocusEvent, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';

/** What a row does, by its place in the list. */
export type RowActs = {
  readonly onFocus: (index: number) => void;
  readonly onBlur: (event: FocusEvent) => void;
  readonly onClick: (event: MouseEvent, index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

type Props<T> = {
  item: T;
  index: number;
  /** Pixels. */
  top: number;
  height: number;
  label: string;
  className: string;
  active: boolean;
  selected: boolean;
  chosen: boolean;
  /** What is told of the row as selected: that it is chosen with others, that it is the selected one, or neither. */
  marks: 'chosen' | 'selected' | 'none';
  /** Null for a heading. */
  acts: RowActs | null;
  draw: (item: T, active: boolean) => ReactNode;
};

/** One row of a long list. While others scroll into view it is not drawn again. */
export const WindowRow = memo(Row) as typeof Row;

function Row<T>({ item, index, top, height, label, className, active, selected, chosen, marks, acts, draw }: Props<T>) {
  const place = { top: `${top}px`, height: `${height}px` };
  const cell = (
    <div role="gridcell" className="window-cell">
      {draw(item, active)}
    </div>
  );
  if (acts === null)
    return (
      <div role="row" aria-label={label} aria-rowindex={index + 1} className={`window-row ${className}`} style={place}>
        {cell}
      </div>
    );
  return (
    <div
      role="row"
      aria-label={label}
      aria-rowindex={index + 1}
      aria-selected={marks === 'none' ? undefined : marks === 'chosen' ? chosen : selected}
      aria-current={marks === 'chosen' && selected ? true : undefined}
      data-active={active || undefined}
      data-selected={selected || undefined}
      data-chosen={chosen || undefined}
      tabIndex={active ? 0 : -1}
      className={`window-row ${className}`}
      style={place}
      onFocus={() => acts.onFocus(index)}
      onBlur={acts.onBlur}
      onClick={(event) => acts.onClick(event, index)}
      onKeyDown={acts.onKeyDown}
    >
      {cell}
    </div>
  );
}
