import { useSyncExternalStore } from 'react';
import type { ArticleEditor } from '#renderer/editor/article-editor';

const laneWidth = 7;
const lanesShown = 8;

/**
 * One stripe a mention, beside the text it covers, each in its own lane: nested, crossing and identical spans all
 * show. For the mouse; the list of claims holds the same for keyboard and screen reader.
 */
export function Margin({
  editor,
  selectedId,
  onSelect,
}: {
  editor: ArticleEditor;
  selectedId: string | null;
  onSelect: (annotationId: string) => void;
}) {
  const stripes = useSyncExternalStore(
    (wake) => editor.onStripes(wake),
    () => editor.stripes,
  );
  return (
    <div className="margin" aria-hidden="true">
      {stripes.map(({ span, top, height }) => (
        <button
          type="button"
          tabIndex={-1}
          aria-label="Show this claim"
          key={span.id}
          className={`stripe colour-${span.colours[0] ?? 'none'} ${span.id === selectedId ? 'selected' : ''}`}
          style={{
            top: `${top}px`,
            height: `${height}px`,
            right: `${(span.lane % lanesShown) * laneWidth}px`,
          }}
          onClick={() => onSelect(span.id)}
        />
      ))}
    </div>
  );
}
