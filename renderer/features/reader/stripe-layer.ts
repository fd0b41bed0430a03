/** The margin's elements, kept in step with the stripes that are near the view: only what comes, goes or changes is touched. */
import type { Stripe } from '#renderer/editor/stripes';

/** Pixels: the margin's width, a lane where there is room, and the least that can still be told apart. */
const marginWidth = 56;
const usualLane = 7;
const leastLane = 2;

type Drawn = { stripe: Stripe; readonly element: HTMLElement };

export class StripeLayer {
  readonly #box: HTMLElement;
  readonly #drawn = new Map<string, Drawn>();
  #selectedId: string | null = null;
  #lane = 0;

  constructor(box: HTMLElement) {
    this.#box = box;
  }

  /** `lanes`: how many spans of the article stand beside one another at most. */
  draw(stripes: readonly Stripe[], lanes: number): void {
    const lane = Math.max(leastLane, Math.min(usualLane, marginWidth / Math.max(1, lanes)));
    if (lane !== this.#lane) this.#box.style.setProperty('--lane', `${lane}px`);
    this.#lane = lane;
    const shown = Math.floor(marginWidth / lane);
    const gone = new Set(this.#drawn.keys());
    for (const stripe of stripes) {
      const { id } = stripe.span;
      gone.delete(id);
      const drawn = this.#drawn.get(id);
      if (drawn?.stripe === stripe) continue;
      const element = drawn?.element ?? document.createElement('div');
      this.#place(element, stripe, shown);
      if (drawn === undefined) this.#box.append(element);
      this.#drawn.set(id, { stripe, element });
    }
    for (const id of gone) {
      this.#drawn.get(id)?.element.remove();
      this.#drawn.delete(id);
    }
  }

  select(id: string | null): void {
    if (this.#selectedId !== null) this.#drawn.get(this.#selectedId)?.element.classList.remove('selected');
    this.#selectedId = id;
    if (id !== null) this.#drawn.get(id)?.element.classList.add('selected');
  }

  /** The span whose stripe the element is. */
  idOf(target: EventTarget | null): string | null {
    return target instanceof HTMLElement ? (target.dataset.id ?? null) : null;
  }

  #place(element: HTMLElement, { span, top, height }: Stripe, lanesShown: number): void {
    const [code] = span.codes;
    const look = code === undefined ? 'colour-none mark-ring' : `colour-${code.colour} mark-${code.mark}`;
    element.className = `stripe ${look}${span.id === this.#selectedId ? ' selected' : ''}`;
    element.dataset.id = span.id;
    element.style.top = `${top}px`;
    element.style.height = `${height}px`;
    element.style.right = `calc(var(--lane) * ${span.lane % lanesShown})`;
  }
}
