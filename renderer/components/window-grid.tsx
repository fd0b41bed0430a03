/**
 * A list of rows of one height, of which only those in view are in the page: what it costs to show, to scroll and to
 * change does not depend on how many there are. The row that has the keyboard stays in the page wherever it is.
 */
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

type Key = string | number;

export function WindowGrid<T extends { readonly id: Key }>({
  label,
  items,
  rowHeight,
  textOf,
  selectedId = null,
  onSelect,
  className = '',
  rowClassName,
  maxHeight,
  children,
}: {
  label: string;
  items: readonly T[];
  /** Pixels, the space to the next row included. */
  rowHeight: number;
  /** The row's name, and what typing finds it by. */
  textOf: (item: T) => string;
  selectedId?: Key | null;
  /** Left out: rows cannot be selected. */
  onSelect?: (item: T) => void;
  className?: string;
  rowClassName: (item: T) => string;
  /** Pixels, for a list as high as its rows; left out: the list fills its place. */
  maxHeight?: number;
  /** `active`: the row has the keyboard, so that its buttons can be reached with the tab key. */
  children: (item: T, active: boolean) => ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [[top, height], setView] = useState([0, 0]);
  const [activeId, setActiveId] = useState<Key | null>(null);
  const focusWanted = useRef(false);
  const typed = useRef({ text: '', at: 0 });

  const first = Math.max(0, Math.floor(top / rowHeight) - overscan);
  const last = Math.min(items.length, Math.ceil((top + height) / rowHeight) + overscan);
  const activeIndex = indexOf(items, activeId ?? selectedId);
  const tabIndexAt = activeIndex === -1 ? 0 : activeIndex;
  const drawn = Array.from({ length: Math.max(0, last - first) }, (_, offset) => first + offset);
  if (tabIndexAt < items.length && (tabIndexAt < first || tabIndexAt >= last)) drawn.push(tabIndexAt);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = (): void =>
      setView((before) => {
        const now: [number, number] = [element.scrollTop, element.clientHeight];
        return before[0] === now[0] && before[1] === now[1] ? before : now;
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

  const show = (index: number): void => {
    const element = box.current;
    if (element === null || index < 0) return;
    const from = index * rowHeight;
    if (from < element.scrollTop) element.scrollTop = from;
    else if (from + rowHeight > element.scrollTop + element.clientHeight)
      element.scrollTop = from + rowHeight - element.clientHeight;
  };

  useEffect(() => {
    if (selectedId === null) return;
    setActiveId(selectedId);
    show(indexOf(items, selectedId));
    // Only another selection scrolls, not a change of the list around it.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [selectedId]);

  useEffect(() => {
    if (!focusWanted.current) return;
    focusWanted.current = false;
    box.current?.querySelector<HTMLElement>('[data-active]')?.focus({ preventScroll: true });
  });

  const goTo = (index: number): void => {
    const item = items[Math.min(items.length - 1, Math.max(0, index))];
    if (item === undefined) return;
    focusWanted.current = true;
    setActiveId(item.id);
    show(indexOf(items, item.id));
    onSelect?.(item);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLButtonElement || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor(height / rowHeight) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: tabIndexAt + 1,
      ArrowUp: tabIndexAt - 1,
      PageDown: tabIndexAt + page,
      PageUp: tabIndexAt - page,
      Home: 0,
      End: items.length - 1,
    };
    const step = steps[event.key] ?? (event.key.length === 1 ? found(event.key) : null);
    if (step === null) return;
    event.preventDefault();
    goTo(step);
  };

  /** Where typing leads: the next row whose name begins with what was typed; null for nowhere. */
  const found = (key: string): number | null => {
    const now = performance.now();
    const text = (now - typed.current.at > typingPause ? '' : typed.current.text) + key.toLowerCase();
    typed.current = { text, at: now };
    const begins = (item: T): boolean => textOf(item).toLowerCase().startsWith(text);
    const from = text.length === 1 ? tabIndexAt + 1 : tabIndexAt;
    const after = items.findIndex((item, index) => index >= from && begins(item));
    const index = after === -1 ? items.findIndex(begins) : after;
    return index === -1 ? null : index;
  };

  return (
    <div
      ref={box}
      role="grid"
      tabIndex={-1}
      aria-label={label}
      aria-rowcount={items.length}
      className={`window-grid ${className}`}
      style={maxHeight === undefined ? {} : { height: `${Math.min(items.length * rowHeight, maxHeight)}px` }}
    >
      <div role="presentation" className="window-rows" style={{ height: `${items.length * rowHeight}px` }}>
        {drawn.map((index) => {
          const item = items[index];
          if (item === undefined) return null;
          const active = index === tabIndexAt;
          const selected = item.id === selectedId;
          return (
            <div
              key={item.id}
              role="row"
              aria-label={textOf(item)}
              aria-rowindex={index + 1}
              aria-selected={onSelect === undefined ? undefined : selected}
              data-active={active || undefined}
              data-selected={selected || undefined}
              tabIndex={active ? 0 : -1}
              className={`window-row ${rowClassName(item)}`}
              style={{ top: `${index * rowHeight}px`, height: `${rowHeight}px` }}
              onFocus={() => setActiveId(item.id)}
              onClick={() => onSelect?.(item)}
              onKeyDown={onKeyDown}
            >
              <div role="gridcell" className="window-cell">
                {children(item, active)}
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Rows drawn beyond the view on either side. */
const overscan = 4;
/** Milliseconds after which typing begins a new word. */
const typingPause = 900;

const indexOf = <T extends { readonly id: Key }>(items: readonly T[], id: Key | null): number =>
  id === null ? -1 : items.findIndex((item) => item.id === id);
