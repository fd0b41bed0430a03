/**
 * Where the keyboard goes when what had it is gone: the button of a claim that was deleted, a row that was filtered
 * away. Without this the next key would go nowhere and a screen reader would lose its place.
 */
import { useEffect, useRef } from 'react';

const homes: (() => void)[] = [];

/** While mounted, the keyboard goes where this puts it; the home that was set last wins. */
export function useFocusHome(focus: () => void): void {
  const latest = useRef(focus);
  useEffect(() => {
    latest.current = focus;
  });
  useEffect(() => {
    const home = (): void => latest.current();
    homes.push(home);
    return () => void homes.splice(homes.indexOf(home), 1);
  }, []);
}

/** Call after a key: dialogs give the keyboard back by themselves, so this waits until they have. */
export function bringFocusHome(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) homes.at(-1)?.();
    }),
  );
}
