import { useEffect, useState, type PointerEvent } from 'react';
import { setRange } from '#renderer/bridge/mention-ends';
import type { PlacedSpan } from '#renderer/bridge/span-index';
import { useClient } from '#renderer/bridge/use-project';
import type { ArticleEditor } from '#renderer/editor/article-editor';
import { succeeded } from '#renderer/state/messages';
import type { TextRange } from '#shared/anchoring/anchor';
import { segmentAt } from '#shared/anchoring/text-segments';

type Edge = keyof TextRange;
type Place = { readonly left: number; readonly top: number; readonly height: number };
/** Milliseconds without a change of what is drawn, and the longest wait for an idle moment after them. */
const stillFor = 200;
const longestWait = 400;

type Drag = { readonly edge: Edge; readonly range: TextRange };

/**
 * At both ends of the mention that is looked at, to be dragged: to whole words, with Alt to any character. Letting go is
 * one step of undo. For the mouse; the keyboard has actions for the same.
 */
export function DragHandles({ editor, annotationId }: { editor: ArticleEditor; annotationId: string }) {
  const client = useClient();
  const [drag, setDrag] = useState<Drag | null>(null);
  const [span, setSpan] = useState<PlacedSpan | null>(null);
  const [, setDrawn] = useState(0);
  useEffect(() => {
    const look = (): void => {
      setSpan(editor.stripes.find((stripe) => stripe.span.id === annotationId)?.span ?? null);
      setDrawn((count) => count + 1);
    };
    // Nobody grabs an end in the moment in which it appears: where it stands is asked when the page is laid out and still.
    let timer: ReturnType<typeof setTimeout> | undefined;
    let idle = 0;
    const rest = (): void => {
      clearTimeout(timer);
      cancelIdleCallback(idle);
    };
    const lookLater = (): void => {
      rest();
      timer = setTimeout(() => {
        idle = requestIdleCallback(look, { timeout: longestWait });
      }, stillFor);
    };
    lookLater();
    const stop = editor.onStripes(lookLater);
    return () => {
      rest();
      stop();
    };
  }, [editor, annotationId]);
  if (span === null || client.info.readOnly !== null) return null;
  const range = drag?.range ?? { start: span.start, end: span.end };

  const follow = (edge: Edge, { clientX, clientY, altKey }: PointerEvent): void => {
    const offset = editor.offsetAt(clientX, clientY);
    const next = offset === null ? null : movedTo(editor.text, range, edge, offset, altKey);
    if (next === null) return;
    setDrag({ edge, range: next });
    editor.preview(next);
  };
  const end = (keep: boolean): void => {
    if (keep && drag !== null && (drag.range.start !== span.start || drag.range.end !== span.end))
      succeeded(setRange(client, annotationId, editor.text, drag.range));
    setDrag(null);
    editor.preview(null);
  };
  return (
    <>
      {(['start', 'end'] as const).map((edge) => (
        <div
          key={edge}
          aria-hidden="true"
          className={`end-handle ${edge}${drag?.edge === edge ? ' dragged' : ''}`}
          style={placeStyle(placeOf(editor, range, edge))}
          title="Drag to move this end; with Alt, to any character"
          onPointerDown={(event) => {
            event.preventDefault();
            event.currentTarget.setPointerCapture(event.pointerId);
            setDrag({ edge, range });
          }}
          onPointerMove={(event) => {
            if (drag?.edge === edge) follow(edge, event);
          }}
          onPointerUp={() => end(true)}
          onPointerCancel={() => end(false)}
        />
      ))}
    </>
  );
}

function placeOf(editor: ArticleEditor, range: TextRange, edge: Edge): Place {
  const { left, top, bottom } = edge === 'start' ? editor.boxOf(range.start, 1) : editor.boxOf(range.end, -1);
  const box = editor.box;
  return { left: left - box.left, top: top - box.top, height: bottom - top };
}
const placeStyle = ({ left, top, height }: Place) => ({ left: `${left}px`, top: `${top}px`, height: `${height}px` });

/** The range with one end at the offset, or at the nearest border of the word there; null when nothing would be left. */
function movedTo(text: string, range: TextRange, edge: Edge, offset: number, exact: boolean): TextRange | null {
  const word = exact ? null : segmentAt(text, edge === 'end' ? Math.max(0, offset - 1) : offset, 'word');
  const at = word === null || !word.content ? offset : word[edge];
  const next = { ...range, [edge]: at };
  return next.start < next.end ? next : null;
}
