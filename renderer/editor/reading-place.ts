/** Which line of an article is the first in view, and bringing it there again. */
import type { ArticleEditor } from './article-editor';

/** Pixels of a line that have to be in view for it to be the first one. */
const halfALine = 12;

/** Where the first line in view begins; 0 while the text begins in view, null when it cannot be told. */
export function topOffset(editor: ArticleEditor, scroller: HTMLElement): number | null {
  const middle = scroller.getBoundingClientRect().top + halfALine;
  const { top, left } = editor.box;
  if (top >= middle) return 0;
  const at = editor.offsetAt(left + 1, middle);
  // Between two blocks, the one above may be found.
  return at === null || editor.boxOf(at, 1).bottom > middle ? at : editor.offsetAt(left + 1, middle + 2 * halfALine);
}

/** Goes to where the line of the offset is the first in view, with the caret there. */
export function startAt(editor: ArticleEditor, scroller: HTMLElement, offset: number): void {
  const within = Math.min(offset, editor.text.length);
  editor.setSelection({ start: within, end: within });
  // Blocks out of view have estimated heights, and those above are laid out in the frames after the first. Whoever scrolls
  // meanwhile is not called back.
  const toTop = (frames: number): void => {
    scroller.scrollTop += editor.boxOf(within, 1).top - scroller.getBoundingClientRect().top;
    const left = scroller.scrollTop;
    if (frames > 0)
      requestAnimationFrame(() => {
        if (scroller.isConnected && scroller.scrollTop === left) toTop(frames - 1);
      });
  };
  toTop(3);
}
