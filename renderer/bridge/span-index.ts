/**
 * Spans of text by place: which overlap a stretch, without looking at all of them.
 *
 * Spans are sorted by start, and `reach[i]` is the furthest end among the first i + 1 of them. Going back from the
 * last span that starts before the stretch's end, the search stops as soon as nothing earlier reaches into it.
 * Each span also has a lane: the first that no overlapping span has taken, so that nested, crossing and identical
 * spans each get a margin stripe of their own, and a stripe keeps its lane while the article scrolls and others come.
 *
 * A change moves array entries and recounts `reach` from its place to where it is what it was: microseconds for ten
 * thousand spans.
 */
import type { Code } from '#shared/model/codebook';

export type Span = {
  readonly id: string;
  /** UTF-16 offsets into the canonical text, half-open. */
  readonly start: number;
  readonly end: number;
  /** How its codes look, first one first; empty for a span without code. */
  readonly codes: readonly Pick<Code, 'colour' | 'mark'>[];
};
export type PlacedSpan = Span & { readonly lane: number };

/** No end of a span. */
const unknown = -1;

export class SpanIndex {
  readonly #spans: PlacedSpan[] = [];
  /** Of the spans, in their order. */
  readonly #ids: string[] = [];
  readonly #byId = new Map<string, PlacedSpan>();
  #reach = new Int32Array(64).fill(unknown);
  #lanes = 0;

  /** Takes many at once: sorted first, so that each goes to the end and a lane is free once its last span is over. */
  constructor(spans: readonly Span[] = []) {
    const laneEnds: number[] = [];
    for (const span of [...spans].sort(inOrder)) {
      let lane = 0;
      while ((laneEnds[lane] ?? 0) > span.start) lane += 1;
      laneEnds[lane] = span.end;
      const placed = { ...span, lane };
      this.#spans.push(placed);
      this.#ids.push(span.id);
      this.#byId.set(span.id, placed);
    }
    this.#lanes = laneEnds.length;
    this.#makeRoom();
    this.#recount(0);
  }

  /** How many lanes there have been at most: none of them has a greater number than this less one. */
  get lanes(): number {
    return this.#lanes;
  }

  get size(): number {
    return this.#spans.length;
  }

  get(id: string): PlacedSpan | undefined {
    return this.#byId.get(id);
  }

  /** All of them in the order of the text; changes with the index. */
  get all(): readonly PlacedSpan[] {
    return this.#spans;
  }

  /** Ids in the order of the text. */
  ids(): string[] {
    return this.#ids.slice();
  }

  /** Adds the span, or puts it in the place of the one with its id. */
  put(span: Span): void {
    const before = this.#byId.get(span.id);
    if (before?.start === span.start && before.end === span.end) return this.#replace(before, span);
    if (before !== undefined) this.remove(span.id);
    const taken = new Set(this.overlapping(span.start, span.end).map(({ lane }) => lane));
    let lane = 0;
    while (taken.has(lane)) lane += 1;
    this.#lanes = Math.max(this.#lanes, lane + 1);
    const placed = { ...span, lane };
    const at = this.#placeOf(span);
    this.#spans.splice(at, 0, placed);
    this.#ids.splice(at, 0, span.id);
    this.#byId.set(span.id, placed);
    this.#makeRoom();
    this.#reach.copyWithin(at + 1, at, this.#spans.length - 1);
    this.#recount(at);
  }

  remove(id: string): void {
    const span = this.#byId.get(id);
    if (span === undefined) return;
    const at = this.#placeOf(span);
    this.#spans.splice(at, 1);
    this.#ids.splice(at, 1);
    this.#byId.delete(id);
    this.#reach.copyWithin(at, at + 1, this.#spans.length + 1);
    this.#recount(at);
  }

  /** Spans that share at least one character with `[from, to)`, in order of their start. */
  overlapping(from: number, to: number): PlacedSpan[] {
    const found: PlacedSpan[] = [];
    let index = this.#indexWhere((span) => span.start < to) - 1;
    for (; index >= 0 && (this.#reach[index] ?? 0) > from; index -= 1) {
      const span = this.#spans[index];
      if (span !== undefined && span.end > from) found.push(span);
    }
    return found.reverse();
  }

  /** The same place, another look. */
  #replace(before: PlacedSpan, span: Span): void {
    const placed = { ...span, lane: before.lane };
    this.#spans[this.#placeOf(before)] = placed;
    this.#byId.set(span.id, placed);
  }

  #placeOf(span: Span): number {
    return this.#indexWhere((other) => inOrder(other, span) < 0);
  }

  #makeRoom(): void {
    if (this.#spans.length <= this.#reach.length) return;
    const grown = new Int32Array(this.#spans.length * 2).fill(unknown);
    grown.set(this.#reach);
    this.#reach = grown;
  }

  /** From the span that came, or after the one that went, to the first that reaches as far as before. */
  #recount(from: number): void {
    let reach = from === 0 ? 0 : (this.#reach[from - 1] ?? 0);
    for (let index = from; index < this.#spans.length; index += 1) {
      reach = Math.max(reach, this.#spans[index]?.end ?? 0);
      if (index > from && this.#reach[index] === reach) return;
      this.#reach[index] = reach;
    }
  }

  /** How many spans from the first on hold; holding ones come first. */
  #indexWhere(holds: (span: PlacedSpan) => boolean): number {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const span = this.#spans[middle];
      if (span !== undefined && holds(span)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** By start, the longer first, then by id: the same spans always stand in the same order. */
function inOrder(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
