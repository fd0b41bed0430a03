import { useLayoutEffect, useRef } from 'react';
import type { ArticleEditor } from '#renderer/editor/article-editor';
import { useNavigation } from '#renderer/state/navigation';
import { StripeLayer } from './stripe-layer';

/**
 * One stripe a mention, beside the text it covers, each in its own lane: nested, crossing and identical spans all
 * show. For the mouse; the list of claims holds the same for keyboard and screen reader.
 */
export function Margin({ editor, onSelect }: { editor: ArticleEditor; onSelect: (annotationId: string) => void }) {
  const box = useRef<HTMLDivElement>(null);
  const layer = useRef<StripeLayer | null>(null);
  useLayoutEffect(() => {
    if (box.current === null) return;
    const made = new StripeLayer(box.current);
    layer.current = made;
    const draw = (): void => made.draw(editor.stripes, editor.lanes);
    draw();
    return editor.onStripes(draw);
  }, [editor]);
  const annotationId = useNavigation((state) => state.annotationId);
  useLayoutEffect(() => layer.current?.select(annotationId), [annotationId]);
  return (
    <div
      className="margin"
      aria-hidden="true"
      ref={box}
      onClick={({ target }) => {
        const id = layer.current?.idOf(target) ?? null;
        if (id !== null) onSelect(id);
      }}
    />
  );
}
