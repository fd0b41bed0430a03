import { useEffect, type RefObject } from 'react';

/**
 * While `box` is there, the keyboard stays in it: when the control that had it goes away (a button that did its work),
 * `box` itself takes it, so that Escape and Tab go on from there.
 */
export function useKeepFocus(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const watch = new MutationObserver(() => {
      if (document.activeElement === document.body) element.focus();
    });
    watch.observe(element, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [box]);
}
