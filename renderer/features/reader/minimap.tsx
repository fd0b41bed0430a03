import { useEffect, useRef, type PointerEvent } from 'react';
import type { Mentions } from '#renderer/bridge/mentions';
import type { ArticleEditor } from '#renderer/editor/article-editor';
import { MinimapPainter } from './minimap-painter';

/**
 * All mentions of the article along the scroll bar, each narrative in a column of its own. For the mouse: a press or a
 * drag scrolls there; the list of claims says the same to keyboard and screen reader.
 */
export function Minimap({
  editor,
  mentions,
  scroller,
}: {
  editor: ArticleEditor;
  mentions: Mentions;
  scroller: HTMLElement;
}) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (canvas.current === null || box.current === null) return;
    const painter = new MinimapPainter(canvas.current, editor, () => mentions.index.all);
    const place = (): void => {
      const { scrollTop, scrollHeight, clientHeight, offsetWidth, clientWidth } = scroller;
      if (box.current === null || frame.current === null) return;
      box.current.style.right = `${offsetWidth - clientWidth}px`;
      box.current.hidden = scrollHeight <= clientHeight;
      const height = Math.max(leastFrame, clientHeight ** 2 / scrollHeight);
      const run = Math.max(1, scrollHeight - clientHeight);
      frame.current.style.height = `${height}px`;
      frame.current.style.transform = `translateY(${(scrollTop / run) * (clientHeight - height)}px)`;
    };
    const moved = (): void => {
      place();
      painter.later();
    };
    // Which tells of the first sizes too, once they are known: asked for now, the whole text would be laid out for them.
    const observer = new ResizeObserver(moved);
    observer.observe(scroller);
    if (scroller.firstElementChild !== null) observer.observe(scroller.firstElementChild);
    scroller.addEventListener('scroll', place, { passive: true });
    const stop = mentions.subscribe(() => painter.later());
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', moved);
    return () => {
      stop();
      observer.disconnect();
      scroller.removeEventListener('scroll', place);
      scheme.removeEventListener('change', moved);
      painter.stop();
    };
  }, [editor, mentions, scroller]);

  const scrollTo = ({ clientY, currentTarget }: PointerEvent): void => {
    const { top, height } = currentTarget.getBoundingClientRect();
    scroller.scrollTo({ top: ((clientY - top) / height) * scroller.scrollHeight - scroller.clientHeight / 2 });
  };
  return (
    <div
      ref={box}
      className="minimap"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        scrollTo(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) scrollTo(event);
      }}
    >
      <canvas ref={canvas} />
      <div ref={frame} className="minimap-view" />
    </div>
  );
}

/** Pixels: what is in view of the longest text can still be seen. */
const leastFrame = 12;
