import { useLayoutEffect, type RefObject } from 'react';
import type { ArticleEditor } from '#renderer/editor/article-editor';
import { startAt, topOffset } from '#renderer/editor/reading-place';
import { toFollow, useNavigation } from '#renderer/state/navigation';
import { keepReadingPlace, readingPlace } from '#renderer/state/reading-places';

/** Milliseconds without scrolling after which the place is one that is read. */
const rest = 300;

/**
 * An article that is come back to stands where it was read last, unless a claim or a passage of it was asked for. Nothing
 * is done while it is scrolled: the place is looked up when it rests, or when it is left before that.
 */
export function useReadingPlace(
  articleId: string,
  editor: ArticleEditor | null,
  scroller: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const box = scroller.current;
    if (editor === null || box === null) return;
    const { annotationId, passage } = useNavigation.getState();
    const asked =
      (annotationId !== null && toFollow('reveal')) || (passage?.articleId === articleId && toFollow('passage'));
    const place = readingPlace(articleId);
    if (!asked && place > 0) startAt(editor, box, place);
    keepReadingPlace(articleId);
    let restedAt = place > 0 ? box.scrollTop : 0;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const keep = (): void => {
      clearTimeout(resting);
      if (box.scrollTop === restedAt) return;
      restedAt = box.scrollTop;
      const offset = topOffset(editor, box);
      if (offset !== null) keepReadingPlace(articleId, offset);
    };
    const rested = (): void => {
      clearTimeout(resting);
      resting = setTimeout(keep, rest);
    };
    box.addEventListener('scrollend', rested);
    addEventListener('pagehide', keep);
    return () => {
      box.removeEventListener('scrollend', rested);
      removeEventListener('pagehide', keep);
      keep();
    };
  }, [articleId, editor, scroller]);
}
