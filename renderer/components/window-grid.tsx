/**
 * A list of rows, of which only those in view are in the page: what it costs to show, to scroll and to change does not
 * depend on how many there are. The row that has the keyboard stays in the page wherever it is.
 */
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useChooseRows, type Choosing } from './choose-rows';
import { useKeepFocus, useKeepPlace, useNearEnd } from './keep-place';
import { evenRows, unevenRows } from './row-places';
import { WindowRow, type RowActs } from './window-row';

type Key = string | number;

export function WindowGrid<T extends { readonly id: Key }>({
  label,
  items,
  rowHeight,
  textOf,
  selectedId = null,
  onSelect,
  onOpen,
  onNearEnd,
  keepsPlace = false,
  headings,
  choosing,
  className = '',
  rowClassName,
  maxHeight,
  onKey,
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
  /** What a click and the Enter key do. */
  onOpen?: (item: T) => void;
  /** Called when the end of the list comes close. */
  onNearEnd?: () => void;
  /** What stands in view stays there when rows come and go above it. */
  keepsPlace?: boolean;
  /** Rows of another height that only head those below them: the keyboard passes over them. */
  headings?: { readonly is: (item: T) => boolean; readonly height: number };
  /** Left out: several rows cannot be chosen together. */
  choosing?: Choosing;
  className?: string;
  rowClassName: (item: T) => string;
  /** Keys on a row that the list itself has no use for; true when the key was used. */
  onKey?: (item: T, event: KeyboardEvent) => boolean;
  /** Pixels, for a list as high as its rows; left out: the list fills its place. */
  maxHeight?: number;
  /** `active`: the row has the keyboard, so that its buttons can be reached with the tab key. */
  children: (item: T, active: boolean) => ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [[top, height], setView] = useState([0, 0]);
  const [activeId, setActiveId] = useState(selectedId);
  const focusWanted = useRef(false);
  const typed = useRef({ text: '', at: 0 });

  const isHeading = (item: T | undefined): boolean => item !== undefined && headings?.is(item) === true;
  const places = useMemo(
    () =>
      headings === undefined
        ? evenRows(items.length, rowHeight)
        : unevenRows(items.map((item) => (headings.is(item) ? headings.height : rowHeight))),
    // What is a heading is a matter of the item alone.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [items, rowHeight, headings?.height],
  );
  const first = Math.max(0, places.at(top) - overscan);
  const last = Math.min(items.length, places.at(top + height) + 1 + overscan);
  const activeIndex = indexOf(items, activeId ?? selectedId);
  const firstRow =
    headings === undefined
      ? 0
      : Math.max(
          0,
          items.findIndex((item) => !isHeading(item)),
        );
  const tabIndexAt = activeIndex === -1 ? firstRow : activeIndex;
  const choose = useChooseRows(items, (item) => !isHeading(item), choosing);
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

  useKeepPlace(box, items, places, keepsPlace);
  useNearEnd(places, top + height, items.length, onNearEnd);
  const keepFocus = useKeepFocus(box, items, (index) => {
    const item = items[pastHeadings(index)];
    if (item === undefined) return;
    focusWanted.current = true;
    setActiveId(item.id);
  });

  const show = (index: number): void => {
    const element = box.current;
    if (element === null || index < 0) return;
    // The heading of the first row comes into view with it.
    const from = places.topOf(isHeading(items[index - 1]) ? index - 1 : index);
    const to = places.topOf(index + 1);
    if (from < element.scrollTop) element.scrollTop = from;
    else if (to > element.scrollTop + element.clientHeight) element.scrollTop = to - element.clientHeight;
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

  const goTo = (index: number, extending = false): void => {
    const item = items[Math.min(items.length - 1, Math.max(0, index))];
    if (item === undefined) return;
    focusWanted.current = true;
    setActiveId(item.id);
    show(indexOf(items, item.id));
    if (!extending) onSelect?.(item);
  };

  /** The row to go to instead of a heading: the next one in the same direction, else the next one the other way. */
  const pastHeadings = (index: number): number => {
    const wanted = Math.min(items.length - 1, Math.max(0, index));
    const by = wanted < tabIndexAt ? -1 : 1;
    for (const step of [by, -by])
      for (let at = wanted; items[at] !== undefined; at += step) if (!isHeading(items[at])) return at;
    return wanted;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLButtonElement) return;
    if (choose.onKey(event, tabIndexAt)) return;
    const at = items[tabIndexAt];
    if (event.target === event.currentTarget && at !== undefined && onKey?.(at, event) === true)
      return event.preventDefault();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && onOpen !== undefined) {
      event.preventDefault();
      const item = items[tabIndexAt];
      if (item !== undefined) onOpen(item);
      return;
    }
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
    const to = pastHeadings(step);
    choose.onMove(event, tabIndexAt, to);
    goTo(to, event.shiftKey && choosing !== undefined);
  };

  /** Where typing leads: the next row whose name begins with what was typed; null for nowhere. */
  const found = (key: string): number | null => {
    const now = performance.now();
    const text = (now - typed.current.at > typingPause ? '' : typed.current.text) + key.toLowerCase();
    typed.current = { text, at: now };
    const begins = (item: T): boolean => !isHeading(item) && textOf(item).toLowerCase().startsWith(text);
    const from = text.length === 1 ? tabIndexAt + 1 : tabIndexAt;
    const after = items.findIndex((item, index) => index >= from && begins(item));
    const index = after === -1 ? items.findIndex(begins) : after;
    return index === -1 ? null : index;
  };

  const acts = useLatestActs({
    onFocus: (index) => {
      keepFocus.onFocus(index);
      setActiveId(items[index]?.id ?? null);
    },
    onBlur: keepFocus.onBlur,
    onClick: (event, index) => {
      const item = items[index];
      if (item === undefined || choose.onClick(event, index, tabIndexAt)) return;
      onSelect?.(item);
      onOpen?.(item);
    },
    onKeyDown,
  });

  return (
    <div
      ref={box}
      role="grid"
      tabIndex={-1}
      aria-label={label}
      aria-rowcount={items.length}
      aria-multiselectable={choosing === undefined ? undefined : true}
      className={`window-grid ${className}`}
      style={maxHeight === undefined ? {} : { height: `${Math.min(places.total, maxHeight)}px` }}
    >
      <div role="presentation" className="window-rows" style={{ height: `${places.total}px` }}>
        {drawn.map((index) => {
          const item = items[index];
          if (item === undefined) return null;
          const heading = isHeading(item);
          const selected = !heading && item.id === selectedId;
          return (
            <WindowRow
              key={item.id}
              item={item}
              index={index}
              top={places.topOf(index)}
              height={places.topOf(index + 1) - places.topOf(index)}
              label={textOf(item)}
              className={rowClassName(item)}
              active={!heading && index === tabIndexAt}
              selected={selected}
              chosen={!heading && choosing?.chosen.has(item.id) === true}
              marks={
                heading ? 'none' : choosing !== undefined ? 'chosen' : onSelect !== undefined ? 'selected' : 'none'
              }
              acts={heading ? null : acts}
              draw={children}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The same object in each drawing, which does what the last drawing says: rows that stay need not be drawn again. */
function useLatestActs(acts: RowActs): RowActs {
  const latest = useRef(acts);
  useLayoutEffect(() => {
    latest.current = acts;
  });
  return useMemo(
    () => ({
      onFocus: (index) => latest.current.onFocus(index),
      onBlur: (event) => latest.current.onBlur(event),
      onClick: (event, index) => latest.current.onClick(event, index),
      onKeyDown: (event) => latest.current.onKeyDown(event),
    }),
    [],
  );
}

/** Rows drawn beyond the view on either side. */
const overscan = 4;
/** Milliseconds after which typing begins a new word. */
const typingPause = 900;

const indexOf = <T extends { readonly id: Key }>(items: readonly T[], id: Key | null): number =>
  id === null ? -1 : items.findIndex((item) => item.id === id);
