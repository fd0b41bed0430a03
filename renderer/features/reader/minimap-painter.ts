/**
 * Draws the minimap in idle time, some thousand spans at once, beside what is shown, and shows it when it is whole:
 * neither a key press nor a scroll waits for it.
 */
import type { ArticleEditor } from '#renderer/editor/article-editor';
import type { PlacedSpan } from '#renderer/bridge/span-index';

/** Spans drawn in one go: about a millisecond. */
const atOnce = 1500;
/** Milliseconds: changes that come together are drawn together; no wait is longer than the second. */
const settle = 250;
const latest = 1500;
/** Columns there is room for; further colours share the last one. */
const columns = 5;

export class MinimapPainter {
  readonly #canvas: HTMLCanvasElement;
  readonly #editor: ArticleEditor;
  readonly #spans: () => readonly PlacedSpan[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #idle = 0;

  constructor(canvas: HTMLCanvasElement, editor: ArticleEditor, spans: () => readonly PlacedSpan[]) {
    this.#canvas = canvas;
    this.#editor = editor;
    this.#spans = spans;
  }

  /** Draws everything anew when nothing else is to be done. */
  later(): void {
    this.stop();
    this.#timer = setTimeout(() => {
      this.#idle = requestIdleCallback(() => this.#begin(), { timeout: latest });
    }, settle);
  }

  stop(): void {
    clearTimeout(this.#timer);
    cancelIdleCallback(this.#idle);
  }

  #begin(): void {
    const { clientWidth, clientHeight } = this.#canvas;
    if (clientHeight === 0) return;
    const scale = devicePixelRatio;
    const drawn = new OffscreenCanvas(Math.round(clientWidth * scale), Math.round(clientHeight * scale));
    const contour = this.#editor.contour();
    const spans = [...this.#spans()];
    const column = new Map<string, number>();
    const colours = coloursOf(this.#canvas);
    const pen = drawn.getContext('2d');
    if (pen === null) return;
    pen.globalAlpha = 0.75;
    const width = drawn.width / columns;
    const draw = (from: number): void => {
      for (const { start, end, codes } of spans.slice(from, from + atOnce)) {
        const colour = codes[0]?.colour ?? 'grey';
        if (!column.has(colour)) column.set(colour, Math.min(columns - 1, column.size));
        const top = contour.placeOf(start) * drawn.height;
        const height = Math.max(1.5 * scale, contour.placeOf(end) * drawn.height - top);
        pen.fillStyle = colours(colour);
        pen.fillRect((column.get(colour) ?? 0) * width, top, width - scale, height);
      }
      if (from + atOnce < spans.length)
        this.#idle = requestIdleCallback(() => draw(from + atOnce), { timeout: latest });
      else this.#show(drawn);
    };
    for (const colour of Object.keys(palette))
      if (spans.some(({ codes }) => codes[0]?.colour === colour))
        column.set(colour, Math.min(columns - 1, column.size));
    draw(0);
  }

  #show(drawn: OffscreenCanvas): void {
    this.#canvas.width = drawn.width;
    this.#canvas.height = drawn.height;
    this.#canvas.getContext('2d')?.drawImage(drawn, 0, 0);
  }
}

/** The columns' order, whatever comes first in the text. */
const palette = { blue: 0, orange: 1, green: 2, purple: 3, vermilion: 4, sky: 5, yellow: 6, grey: 7 };

/** Colours as they are in the theme that is shown, each looked up once. */
function coloursOf(element: HTMLElement): (colour: string) => string {
  const probe = document.createElement('span');
  element.after(probe);
  const found = new Map(
    Object.keys(palette).map((colour) => {
      probe.style.color = `var(--${colour})`;
      return [colour, getComputedStyle(probe).color];
    }),
  );
  probe.remove();
  return (colour) => found.get(colour) ?? 'grey';
}
