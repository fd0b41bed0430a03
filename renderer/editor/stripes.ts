/** Where the stripes of spans stand beside the text: from the top of their first line to the bottom of their last. */
import type { PlacedSpan } from '#renderer/bridge/span-index';
import type { LineBox, TextPlaces } from './text-places';

/** A span's place in pixels, relative to the article's own box. */
export type Stripe = { readonly span: PlacedSpan; readonly top: number; readonly height: number };

/** Pixels: a stripe of one line can still be hit. */
const leastHeight = 12;

export class Stripes {
  #known = new Map<PlacedSpan, { readonly lines: readonly LineBox[]; readonly stripe: Stripe }>();

  /** In the order of the spans; the same object for a span as long as neither it nor its place changed. */
  of(spans: readonly PlacedSpan[], places: TextPlaces): Stripe[] {
    const before = this.#known;
    this.#known = new Map();
    return spans.map((span) => {
      const lines = places.linesOf(span);
      const known = before.get(span);
      const stripe = known !== undefined && known.lines === lines ? known.stripe : stripeOf(span, lines);
      this.#known.set(span, { lines, stripe });
      return stripe;
    });
  }
}

function stripeOf(span: PlacedSpan, lines: readonly LineBox[]): Stripe {
  let [top, bottom] = [Infinity, 0];
  for (const line of lines) {
    top = Math.min(top, line.top);
    bottom = Math.max(bottom, line.top + line.height);
  }
  return lines.length === 0 ? { span, top: 0, height: 0 } : { span, top, height: Math.max(bottom - top, leastHeight) };
}
