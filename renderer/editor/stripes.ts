/**
 * Where spans stand on the page. Measured once each: scrolling moves nothing relative to the text's own box, so what
 * was measured holds until that box changes its size.
 */
import type { PlacedSpan } from '#renderer/bridge/span-index';

/** A span's place in pixels, relative to the article's own box. */
export type Stripe = { readonly span: PlacedSpan; readonly top: number; readonly height: number };

/** Pixels: a stripe of one line can still be hit. */
const leastHeight = 12;

export class Stripes {
  readonly #root: HTMLElement;
  readonly #rangeOf: (start: number, end: number) => StaticRange;
  #known = new Map<string, Stripe>();
  /** The box that all that is known was measured in. */
  #box = '';

  constructor(root: HTMLElement, rangeOf: (start: number, end: number) => StaticRange) {
    this.#root = root;
    this.#rangeOf = rangeOf;
  }

  /** In the order of the spans; the same object for a span as long as neither it nor its place changed. */
  of(spans: readonly PlacedSpan[]): Stripe[] {
    const kept = new Map<string, Stripe>();
    const { top: origin, width, height: tall } = this.#root.getBoundingClientRect();
    if (this.#box !== `${width} ${tall}`) this.#known.clear();
    this.#box = `${width} ${tall}`;
    const range = document.createRange();
    const stripes = spans.map((span) => {
      const known = this.#known.get(span.id);
      if (known?.span === span) return known;
      if (known !== undefined && known.span.start === span.start && known.span.end === span.end)
        return { ...known, span };
      const { startContainer, startOffset, endContainer, endOffset } = this.#rangeOf(span.start, span.end);
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      const { top, height } = range.getBoundingClientRect();
      return { span, top: top - origin, height: Math.max(height, leastHeight) };
    });
    for (const stripe of stripes) kept.set(stripe.span.id, stripe);
    this.#known = kept;
    return stripes;
  }
}
