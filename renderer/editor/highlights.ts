/**
 * Highlights by the CSS Custom Highlight API: ranges over ProseMirror's own text, so that the document's elements
 * never change, and only for what is in view, so that the cost does not depend on how many annotations there are.
 *
 * Each code of a span is one range of one highlight, `code-blue-circle`, with its colour as the ground and its mark as the
 * line below: whatever changes in the window, the browser goes through every range that is registered and paints its text
 * again, so there are as few as can be. Ranges in different highlights blend where they overlap. The page has one reader,
 * so the registry's names are fixed; the codes' styles stand in `mark-styles.ts`, the others' in `read.css`.
 */
import type { EditorView } from 'prosemirror-view';
import type { Textblock } from '#shared/model/canonical-text';
import type { PlacedSpan } from '#renderer/bridge/span-index';
import { codeHighlight } from './mark-styles';
import { positionOf } from './positions';

type Painted = { readonly span: PlacedSpan; readonly range: StaticRange };
type Stretch = { readonly start: number; readonly end: number };

export class HighlightPainter {
  readonly #view: EditorView;
  readonly #textblocks: readonly Textblock[];
  readonly #painted = new Map<string, Painted>();
  #selected: Stretch | null = null;
  #found: readonly Stretch[] = [];

  constructor(view: EditorView, textblocks: readonly Textblock[]) {
    this.#view = view;
    this.#textblocks = textblocks;
  }

  /** Paints these spans and no others. */
  paint(spans: readonly PlacedSpan[]): void {
    const wanted = new Map(spans.map((span) => [span.id, span]));
    for (const [id, painted] of this.#painted) {
      const next = wanted.get(id);
      if (next !== undefined && sameLook(painted.span, next)) continue;
      for (const name of namesOf(painted.span)) CSS.highlights.get(name)?.delete(painted.range);
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
  paintPassage(range: Stretch | null): void {
    const highlight = registered('passage');
    highlight.clear();
    if (range !== null) highlight.add(this.rangeOf(range.start, range.end));
  }

  /** Places that were searched for: these and no others. */
  paintFound(places: readonly Stretch[]): void {
    if (places.length === this.#found.length && places.every((place, index) => place === this.#found[index])) return;
    this.#found = places;
    const highlight = registered('found');
    highlight.clear();
    for (const { start, end } of places) highlight.add(this.rangeOf(start, end));
  }

  /** The one span that is looked at now; null for none. */
  paintSelected(span: Stretch | null): void {
    if (span?.start === this.#selected?.start && span?.end === this.#selected?.end) return;
    this.#selected = span;
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
    this.#selected = null;
    this.#found = [];
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

const namesOf = ({ codes }: PlacedSpan): readonly string[] =>
  codes.length === 0 ? [codeHighlight(undefined)] : [...new Set(codes.map((code) => codeHighlight(code)))];

const sameLook = (a: PlacedSpan, b: PlacedSpan): boolean =>
  a === b || (a.start === b.start && a.end === b.end && namesOf(a).join() === namesOf(b).join());
