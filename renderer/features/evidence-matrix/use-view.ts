import { useLayoutEffect, useState, type RefObject } from 'react';

export type View = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** What of a scrolled box is in view, in its own pixels. */
export function useView(box: RefObject<HTMLElement | null>): View {
  const [view, setView] = useState<View>({ left: 0, top: 0, width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = (): void => {
      const { scrollLeft: left, scrollTop: top, clientWidth: width, clientHeight: height } = element;
      setView((before) =>
        before.left === left && before.top === top && before.width === width && before.height === height
          ? before
          : { left, top, width, height },
      );
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box]);
  return view;
}

/** The indexes of the rows or columns in view, and a few beyond; `also` is one that must be among them. */
export function inView(from: number, length: number, size: number, count: number, also: number): number[] {
  const first = Math.max(0, Math.floor(from / size) - overscan);
  const last = Math.min(count, Math.ceil((from + length) / size) + overscan);
  const indexes = Array.from({ length: Math.max(0, last - first) }, (_, offset) => first + offset);
  return also < count && also >= 0 && (also < first || also >= last) ? [...indexes, also] : indexes;
}

const overscan = 2;
