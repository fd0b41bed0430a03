/**
 * Highlights by the CSS Custom Highlight API: ranges over ProseMirror's own text, so that the document's elements
 * never change, and only for what is in view, so that the cost does not depend on how many annotations there are.
 *
 * One `Highlight` per palette slot; ranges in different ones blend where they overlap. The page has one reader,
 * so the registry's names are fixed; styles stand in `reader.css`.
 */
import type { EditorView } from 'prosemirror-view';
import type { Textblock } from '#shared/model/canonical-text';
import { positionOf } from './positions';
import type { PlacedSpan } from '#renderer/bridge/span-index';

const uncoded = 'uncoded';

export class HighlightPainter {
  readonly #view: EditorView;
  readonly #textblocks: readonly Textblock[];
  readonly #painted = new Map<string, { span: PlacedSpan; range: StaticRange }>();

  constructor(view: EditorView, textblocks: readonly Textblock[]) {
    this.#view = view;
    this.#textblocks = textblocks;
  }

  /** Paints these spans and no others. */
  paint(spans: readonly PlacedSpan[]): void {
    const wanted = new Map(spans.map((span) => [span.id, span]));
    for (const [id, { span, range }] of this.#painted) {
      const next = wanted.get(id);
      if (next !== undefined && sameLook(span, next)) continue;
      for (const name of namesOf(span)) CSS.highlights.get(name)?.delete(range);
      this.#painted.delete(id);
    }
    for (const [id, span] of wanted) {
      if (this.#painted.has(id)) continue;
      const range = this.rangeOf(span.start, span.end);
      for (const name of namesOf(span)) registered(name).add(range);
      this.#painted.set(id, { span, range });
    }
  }

  /** A passage that no annotation stands for; null for none. */
  paintPassage(range: { start: number; end: number } | null): void {
    const highlight = registered('passage');
    highlight.clear();
    if (range !== null) highlight.add(this.rangeOf(range.start, range.end));
  }

  /** The one span that is looked at now; null for none. */
  paintSelected(span: { start: number; end: number } | null): void {
    const highlight = registered('selected');
    highlight.clear();
    if (span !== null) highlight.add(this.rangeOf(span.start, span.end));
  }

  rangeOf(start: number, end: number): StaticRange {
    const from = this.#view.domAtPos(positionOf(this.#textblocks, start), 1);
    const to = this.#view.domAtPos(positionOf(this.#textblocks, end), -1);
    return new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    });
  }

  clear(): void {
    this.#painted.clear();
    CSS.highlights.clear();
  }
}

function registered(name: string): Highlight {
  const found = CSS.highlights.get(name);
  if (found !== undefined) return found;
  const made = new Highlight();
  made.priority = name === 'selected' ? 1 : 0;
  CSS.highlights.set(name, made);
  return made;
}

const namesOf = (span: PlacedSpan): readonly string[] =>
  (span.colours.length === 0 ? [uncoded] : span.colours).map((colour) => `code-${colour}`);

const sameLook = (a: PlacedSpan, b: PlacedSpan): boolean =>
  a.start === b.start && a.end === b.end && a.colours.join() === b.colours.join();
