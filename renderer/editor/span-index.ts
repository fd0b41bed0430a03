/**
 * Spans of text by place: which overlap a stretch, without looking at all of them.
 *
 * Spans are sorted by start, and `reach[i]` is the furthest end among the first i + 1 of them. Going back from the
 * last span that starts before the stretch's end, the search stops as soon as nothing earlier reaches into it.
 * Each span also has a lane: the first that no overlapping span has taken, so that nested, crossing and identical
 * spans each get a margin stripe of their own, and a stripe stays in its lane while the article scrolls.
 */
export type Span = {
  readonly id: string;
  /** UTF-16 offsets into the canonical text, half-open. */
  readonly start: number;
  readonly end: number;
  /** Palette slots of its codes, first one first; empty for a span without code. */
  readonly colours: readonly string[];
};
export type PlacedSpan = Span & { readonly lane: number };

export class SpanIndex {
  readonly #spans: readonly PlacedSpan[];
  readonly #reach: Int32Array;

  constructor(spans: readonly Span[]) {
    const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
    const laneEnds: number[] = [];
    this.#spans = sorted.map((span) => {
      const free = laneEnds.findIndex((end) => end <= span.start);
      const lane = free === -1 ? laneEnds.length : free;
      laneEnds[lane] = span.end;
      return { ...span, lane };
    });
    this.#reach = new Int32Array(sorted.length);
    let reach = 0;
    for (const [index, span] of sorted.entries()) this.#reach[index] = reach = Math.max(reach, span.end);
  }

  get all(): readonly PlacedSpan[] {
    return this.#spans;
  }

  /** Spans that share at least one character with `[from, to)`, in order of their start. */
  overlapping(from: number, to: number): PlacedSpan[] {
    const found: PlacedSpan[] = [];
    for (let index = this.#firstFrom(to) - 1; index >= 0 && (this.#reach[index] ?? 0) > from; index -= 1) {
      const span = this.#spans[index];
      if (span !== undefined && span.end > from) found.push(span);
    }
    return found.reverse();
  }

  /** Index of the first span that starts at `offset` or after it. */
  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#spans[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
