import { useEffect, useLayoutEffect } from 'react';
import type { Mentions } from '#renderer/bridge/mentions';
import type { ArticleEditor } from '#renderer/editor/article-editor';
import { follow, toFollow, useNavigation } from '#renderer/state/navigation';
import { DragHandles } from './drag-handles';

/** Shows the mention that is looked at as such, by itself: the reader is not drawn anew for it. */
export function ChosenMention({ editor, mentions }: { editor: ArticleEditor; mentions: Mentions }) {
  const annotationId = useNavigation((state) => state.annotationId);
  const reveal = useNavigation((state) => state.reveal);
  useLayoutEffect(() => editor.setSelected(annotationId), [editor, annotationId]);
  useEffect(() => {
    const at = toFollow('reveal') ? mentions.index.get(annotationId ?? '') : undefined;
    follow('reveal');
    if (at !== undefined) editor.scrollTo(at.start);
    // Only a new wish to see the mention scrolls, not a change of the spans.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [editor, reveal]);
  return annotationId === null ? null : <DragHandles key={annotationId} editor={editor} annotationId={annotationId} />;
}
