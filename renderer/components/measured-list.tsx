/**
 * A list of rows of different heights, of which only those in view are in the page. Rows are measured when they are
 * first shown and whenever they change, and put in their places before anything is painted.
 */
import {
  startTransition,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
  type Ref,
} from 'react';
import { MeasuredPlaces, type Measured } from './measured-places';

/** What is drawn above and below the view: pixels, and rows beyond those, however tall one is. */
type Margin = { readonly pixels: number; readonly rows: number };
/** In the frame that shows another part of the list: the next row can be reached by key. */
const atOnce: Margin = { pixels: 0, rows: 1 };
/** When nothing more urgent is to be done. */
const inTime: Margin = { pixels: 200, rows: 2 };
/** Rows that come with the shown one after a jump; the others in the next frame. */
const firstRows = 1;
/** Pixels scrolled until other rows are drawn. */
const drawEvery = 60;
/** Milliseconds until the rows round the view are drawn, whatever else is to be done. */
const longestWait = 300;
/** Pixels left above a row that is brought into view. */
const roomAbove = 8;

/** `jumped`: it has only just come, and most of its rows are still to be drawn. */
type View = { readonly top: number; readonly height: number; readonly jumped: boolean };

export type ListHandle = {
  readonly box: HTMLElement | null;
  /** Brings the row into view, as little as that takes. */
  readonly show: (index: number) => void;
};

export function MeasuredList({
  ids,
  usualHeight,
  gap,
  shownId,
  className,
  listClassName,
  rowClassName,
  handle,
  children,
}: {
  ids: readonly string[];
  /** Pixels of a row before it is measured. */
  usualHeight: number;
  /** Pixels between rows. */
  gap: number;
  /** The row that is brought into view when it becomes another one; null for none. */
  shownId: string | null;
  className: string;
  listClassName: string;
  rowClassName: string;
  handle: Ref<ListHandle>;
  /** Draws one row; what it draws should be memoised, so that rows that stay cost next to nothing. */
  children: (id: string) => ReactNode;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const [places] = useState(() => new MeasuredPlaces(usualHeight + gap));
  const [view, setView] = useState<View>({ top: 0, height: 800, jumped: false });
  /** Where the list really stands: `view` is only near it. */
  const [at] = useState({ top: 0, height: 800 });
  const [kept, setKept] = useState<string | null>(null);
  const [brought, setBrought] = useState<string | null>(null);
  places.setIds(ids);
  /** Where to scroll to, so that the row has its head in view with room for what opens below it; null where it has. */
  const wantedTop = (id: string | null): number | null => {
    const index = id === null ? -1 : ids.indexOf(id);
    const top = places.top(index);
    return index === -1 || (top >= at.top && top <= at.top + at.height / 2) ? null : Math.max(0, top - roomAbove);
  };
  // Its rows are drawn together with what made it the shown one, and not a moment after.
  if (shownId !== brought) {
    setBrought(shownId);
    const top = wantedTop(shownId);
    if (top !== null) setView({ top, height: at.height, jumped: true });
  }
  useEffect(() => {
    if (!view.jumped) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rest = (): void => setView((now) => (now === view ? { ...view, jumped: false } : now));
    const frame = requestAnimationFrame(() => (timer = setTimeout(rest)));
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [view]);
  const rowsNear = ({ top, height, jumped }: View, { pixels, rows }: Margin): number[] => {
    const [from, to] = places.between(top - pixels, top + height + pixels);
    const shownAt = jumped && shownId !== null ? ids.indexOf(shownId) : -1;
    const least = shownAt === -1 ? 0 : shownAt;
    const most = shownAt === -1 ? ids.length : shownAt + 1 + firstRows;
    const [first, last] = [Math.max(0, least, from - rows), Math.min(ids.length, most, to + rows)];
    return Array.from({ length: Math.max(0, last - first) }, (_, offset) => first + offset);
  };
  // Rows round the view come, and those of the view before go, when nobody waits for the window.
  const [later, setLater] = useState<View | null>(null);
  useEffect(() => {
    if (later === view || view.jumped) return;
    const idle = requestIdleCallback(() => startTransition(() => setLater(view)), { timeout: longestWait });
    return () => cancelIdleCallback(idle);
  }, [later, view]);
  const near = new Set([...rowsNear(view, atOnce), ...(later === null ? [] : rowsNear(later, inTime))]);
  // The row that holds the keyboard stays in the page wherever it is.
  const keptAt = kept === null ? -1 : ids.indexOf(kept);
  if (keptAt !== -1) near.add(keptAt);
  const drawn = [...near].sort((a, b) => a - b);

  const [observer] = useState(
    () =>
      new ResizeObserver((entries) => {
        measure(entries.map(({ target }) => target));
      }),
  );
  const measured = useRef(new Set<Element>());
  const shown = useRef<string | null>(null);
  /** What was written last, so that nothing is written twice. */
  const placed = useRef(new WeakMap<Element, number>());

  /** Where rows stand is written to them directly: it changes more often than what they show. */
  const put = (): void => {
    if (list.current === null) return;
    if (placed.current.get(list.current) !== places.total) list.current.style.height = `${places.total}px`;
    placed.current.set(list.current, places.total);
    for (const element of list.current.children) {
      if (!(element instanceof HTMLElement)) continue;
      const top = places.top(Number(element.dataset.index));
      if (placed.current.get(element) !== top) element.style.transform = `translateY(${top}px)`;
      placed.current.set(element, top);
    }
  };
  const look = (): void => {
    const element = scroller.current;
    if (element === null) return;
    at.top = element.scrollTop;
    at.height = element.clientHeight;
    draw();
  };
  /** Goes by what is known: to ask the page would lay it out once more. */
  const draw = (): void =>
    setView((before) =>
      Math.abs(before.top - at.top) < drawEvery && before.height === at.height ? before : { ...at, jumped: false },
    );
  const measure = (elements: Iterable<Element>): void => {
    const heights = [...elements].flatMap((element): Measured[] => {
      if (!(element instanceof HTMLElement) || !element.isConnected) return [];
      const { offsetHeight, dataset } = element;
      return [
        { id: dataset.id ?? '', index: Number(dataset.index), height: offsetHeight === 0 ? 0 : offsetHeight + gap },
      ];
    });
    const before = shown.current === null ? null : places.topOf(shown.current);
    if (!places.setHeights(heights)) return;
    put();
    // A row above it closed or opened: the shown row stays where it is seen.
    const after = shown.current === null ? null : places.topOf(shown.current);
    if (scroller.current === null || before === null || after === null || before === after) return;
    if (before < at.top || before > at.top + at.height) return;
    at.top = Math.max(0, at.top + after - before);
    scroller.current.scrollTop = at.top;
    draw();
  };

  useImperativeHandle(handle, () => ({
    box: scroller.current,
    show: (index) => {
      const element = scroller.current;
      if (element === null) return;
      const { scrollTop, clientHeight } = element;
      if (places.top(index) < scrollTop) element.scrollTop = places.top(index) - roomAbove;
      else if (places.top(index + 1) > scrollTop + clientHeight)
        element.scrollTop = places.top(index + 1) - clientHeight;
      look();
    },
  }));
  useLayoutEffect(() => {
    const rows = new Set(list.current?.children);
    const added = [...rows].filter((element) => !measured.current.has(element));
    for (const element of measured.current) if (!rows.has(element)) observer.unobserve(element);
    for (const element of added) observer.observe(element);
    measured.current = rows;
    // Another row is shown: the one before it may move.
    const other = shown.current !== shownId;
    shown.current = shownId;
    put();
    const top = other ? wantedTop(shownId) : null;
    if (top !== null && scroller.current !== null) {
      // To scroll lays out the page, the new rows with it: measured after that, they cost nothing more.
      scroller.current.scrollTop = top;
      // Should it not go as far, the event that it scrolled says so.
      at.top = top;
      draw();
    }
    measure(added);
  });
  useEffect(() => () => observer.disconnect(), [observer]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    look();
    const resized = new ResizeObserver(look);
    resized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    const focused = ({ target }: FocusEvent): void =>
      setKept(target instanceof Element ? (target.closest('li')?.dataset.id ?? null) : null);
    const left = (): void => setKept(null);
    element.addEventListener('focusin', focused);
    element.addEventListener('focusout', left);
    return () => {
      resized.disconnect();
      element.removeEventListener('focusin', focused);
      element.removeEventListener('focusout', left);
      element.removeEventListener('scroll', look);
    };
    // Both read what is current by references.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return (
    <div className={className} ref={scroller}>
      <ol className={listClassName} ref={list}>
        {drawn.map((index) => {
          const id = ids[index] ?? '';
          return (
            <li
              key={id}
              data-id={id}
              data-index={index}
              aria-setsize={ids.length}
              aria-posinset={index + 1}
              className={id === shownId ? `${rowClassName} selected` : rowClassName}
            >
              {children(id)}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
