import { startTransition, useEffect, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { registry } from '#renderer/actions/registry';

/** Milliseconds without a change of what is wanted or a hand at the list, and the longest wait for an idle moment then. */
const stillFor = 200;
const longestWait = 400;

let touchedAt = 0;
const touch = (event: Event): void => {
  // The text scrolls by itself as well, while it is laid out.
  const counts =
    event.type !== 'scroll' || (event.target instanceof Element && event.target.closest('.claims') !== null);
  if (counts) touchedAt = performance.now();
};
for (const type of ['keydown', 'pointerdown', 'wheel', 'scroll'])
  document.addEventListener(type, touch, { capture: true, passive: true });

/**
 * `wanted`, as soon as the window is still: what takes long to put up or take down holds neither the frame that shows
 * the choice nor the next key, and is not put up at all for what is passed by. A key that nothing else takes may be
 * meant for it: then it is there at once.
 */
export function useWhenStill(wanted: boolean): boolean {
  const [shown, setShown] = useState(false);
  const awaited = wanted && !shown;
  useLayoutEffect(() => (awaited ? registry.promise(() => flushSync(() => setShown(true))) : undefined), [awaited]);
  useEffect(() => {
    if (wanted === shown) return;
    let idle = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (milliseconds: number): void => {
      timer = setTimeout(() => {
        const rest = touchedAt + stillFor - performance.now();
        if (rest > 0) return wait(rest);
        idle = requestIdleCallback(() => startTransition(() => setShown(wanted)), { timeout: longestWait });
      }, milliseconds);
    };
    wait(stillFor);
    return () => {
      clearTimeout(timer);
      cancelIdleCallback(idle);
    };
  }, [wanted, shown]);
  return shown;
}
