import { startTransition, useEffect, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { registry } from '#renderer/actions/registry';

/** Milliseconds without a change of what is wanted, and the longest wait for an idle moment after them. */
const stillFor = 200;
const longestWait = 400;

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
    const timer = setTimeout(() => {
      idle = requestIdleCallback(() => startTransition(() => setShown(wanted)), { timeout: longestWait });
    }, stillFor);
    return () => {
      clearTimeout(timer);
      cancelIdleCallback(idle);
    };
  }, [wanted, shown]);
  return shown;
}
