/**
 * The article on the screen: ProseMirror holds the text, a layer below it the highlights in view, and the rest of
 * the window speaks to it in offsets of the canonical text, never in positions or elements.
 */
import { Node } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { canonicalText, type Textblock } from '#shared/model/canonical-text';
import type { ArticleDocument } from '#shared/model/document';
import { contourOf, type Contour } from './contour';
import { createFoldPlugin, type FoldEvents } from './folds';
import { GrowingText } from './growing-text';
import { HighlightLayer } from './highlights';
import { offsetOf, positionOf, wordsWithin } from './positions';
import { ProgressiveLayout } from './progressive-layout';
import { createReadOnlyPlugin } from './read-only';
import { schema } from './schema';
import { Stripes, type Stripe } from './stripes';
import { TextPlaces } from './text-places';
import { isBeside, offsetsNear, placesWithin } from './view-window';
import { SpanIndex, type PlacedSpan } from '#renderer/bridge/span-index';

export type TextSelectionRange = { readonly start: number; readonly end: number };

/** A line of text in the window's coordinates. */
export type Box = { readonly left: number; readonly top: number; readonly bottom: number };

export type EditorEvents = FoldEvents & {
  /** Null when nothing is selected. */
  readonly onSelect: (selection: TextSelectionRange | null) => void;
  /** `at`: the place of the click in the window. */
  readonly onClick: (spans: readonly PlacedSpan[], at: Box) => void;
  readonly onLink: (href: string) => void;
  /** The mouse was released after it began in the text; `exact`: with Alt held. */
  readonly onRelease: (exact: boolean) => void;
};

/** How far beyond the view highlights are painted, in screens: a fling of the wheel finds them there already. */
const overscan = 1;
/** Screens scrolled until what is painted moves along. */
const paintEvery = 0.75;

export class ArticleEditor {
  #text: string;
  readonly #view: EditorView;
  readonly #host: HTMLElement;
  readonly #scroller: HTMLElement;
  #textblocks: readonly Textblock[];
  #places: TextPlaces;
  readonly #highlights: HighlightLayer;
  readonly #events: EditorEvents;
  readonly #observer: ResizeObserver;
  readonly #stripeListeners = new Set<() => void>();
  readonly #layout: ProgressiveLayout;
  readonly #growing: GrowingText;
  readonly #measured = new Stripes();
  #stripes: readonly Stripe[] = [];
  #spans = new SpanIndex();
  #found: readonly TextSelectionRange[] = [];
  #passage: TextSelectionRange | null = null;
  #selected: string | null = null;
  /** Another place for the selected span while one of its ends is dragged. */
  #preview: TextSelectionRange | null = null;
  #contour: { readonly size: string; readonly value: Contour } | null = null;
  #frame = 0;
  readonly #sizes = new Map<Element, string>();
  /** Where the scroller stood when it was painted; null to paint at any rate. */
  #paintedAt: number | null = null;
  /** The place round which all is painted; null before any. */
  #settledAt: number | null = null;

  constructor(
    host: HTMLElement,
    scroller: HTMLElement,
    document: ArticleDocument,
    label: string,
    events: EditorEvents,
  ) {
    const { text, textblocks } = canonicalText(document);
    this.#text = text;
    this.#textblocks = textblocks;
    this.#host = host;
    this.#scroller = scroller;
    this.#events = events;
    this.#growing = new GrowingText(document);
    this.#layout = new ProgressiveLayout(() => this.#view.dom, scroller, document.content.length);
    // Put into the page when it is whole: what is set on it there makes the browser style the text at once.
    this.#view = new EditorView(null, {
      state: EditorState.create({
        doc: this.#growing.first,
        plugins: [createReadOnlyPlugin(label), createFoldPlugin(events)],
      }),
      dispatchTransaction: (transaction) => {
        this.#view.updateState(this.#view.state.apply(transaction));
        if (transaction.selectionSet) events.onSelect(this.#selectedRange());
      },
      handleDOMEvents: { keydown: () => this.#takeKey(), mousedown: () => this.#awaitRelease() },
      handleClick: (_view, position, event) => this.#click(position, event),
    });
    host.append(this.#view.dom);
    this.#growing.growIn(this.#view, () => this.#takeSelection());
    this.#places = new TextPlaces(this.#view, this.#host, textblocks);
    this.#highlights = new HighlightLayer(host);
    scroller.addEventListener('scroll', this.#scrolled, { passive: true });
    this.#view.dom.addEventListener('scroll', this.#moved, { passive: true, capture: true });
    this.#observer = new ResizeObserver(this.#resized);
    this.#observer.observe(host);
    this.#observer.observe(scroller);
  }

  /** The canonical text, in which all offsets count. */
  get text(): string {
    return this.#text;
  }

  /** Other folds of the same article, or another version of it: what is the same on the screen stays as it is. */
  setDocument(document: ArticleDocument): void {
    const { text, textblocks } = canonicalText(document);
    this.#text = text;
    this.#textblocks = textblocks;
    const { plugins } = this.#view.state;
    this.#growing.stop();
    this.#view.updateState(EditorState.create({ doc: Node.fromJSON(schema, document), plugins }));
    this.#places = new TextPlaces(this.#view, this.#host, textblocks);
    this.#contour = null;
    this.#layout.restart(document.content.length);
    this.#events.onSelect(null);
    this.#repaint();
  }

  /** What is selected on the screen now, without the white space around it; null when nothing is selected. */
  get selection(): TextSelectionRange | null {
    this.#takeSelection();
    return this.#selectedRange();
  }

  #selectedRange(): TextSelectionRange | null {
    const { from, to, empty } = this.#view.state.selection;
    return empty ? null : wordsWithin(this.#text, this.#textblocks, from, to);
  }

  /**
   * The browser tells of a selection in a task of its own, so a key pressed right after the mouse was released would
   * find the selection of a moment ago: told at once, ProseMirror reads what is selected now.
   */
  #takeSelection(): false {
    document.dispatchEvent(new Event('selectionchange'));
    return false;
  }

  /** It may go anywhere in the text, or select all of it. */
  #takeKey(): false {
    this.#growing.complete();
    return this.#takeSelection();
  }

  /** The position of an offset, which is there from now on. */
  #positionOf(offset: number): number {
    const position = positionOf(this.#textblocks, offset);
    this.#growing.reach(position);
    return position;
  }

  /** Wherever the mouse is released; told after the browser and ProseMirror have made up their minds. */
  #awaitRelease(): false {
    const release = ({ altKey }: MouseEvent): unknown => setTimeout(() => this.#events.onRelease(altKey));
    document.addEventListener('mouseup', release, { once: true });
    return false;
  }

  /** Draws these spans from now on; call again after each change of them. */
  setSpans(spans: SpanIndex): void {
    this.#spans = spans;
    this.#repaint();
  }

  /** The stripes of what is in view or near it. */
  get stripes(): readonly Stripe[] {
    return this.#stripes;
  }

  /** How many spans of the article stand beside one another at most. */
  get lanes(): number {
    return this.#spans.lanes;
  }

  onStripes(listener: () => void): () => void {
    this.#stripeListeners.add(listener);
    return () => this.#stripeListeners.delete(listener);
  }

  /** Marks places that were searched for, given in the text's order. */
  setFound(places: readonly TextSelectionRange[]): void {
    if (places === this.#found) return;
    this.#found = places;
    this.#repaint();
  }

  /** Marks one span as the one looked at. */
  setSelected(id: string | null): void {
    this.#selected = id;
    this.#preview = null;
    this.#repaint();
  }

  /** Scrolls so that the offset stands in the upper third of the view. */
  scrollTo(offset: number): void {
    const { top } = this.#view.coordsAtPos(this.#positionOf(offset));
    const box = this.#scroller.getBoundingClientRect();
    if (top >= box.top + 40 && top <= box.bottom - 80) return;
    this.#scroller.scrollTop += top - box.top - box.height / 3;
    this.#repaint();
    // Blocks out of view have estimated heights; once laid out, the place may have moved.
    requestAnimationFrame(() => {
      const moved = this.#view.coordsAtPos(this.#positionOf(offset)).top;
      this.#scroller.scrollTop += moved - box.top - box.height / 3;
    });
  }

  /** Marks a passage, and unless it was gone to before scrolls there; null takes the mark away. */
  lookAt(range: TextSelectionRange | null, scroll = true): void {
    const within = range !== null && range.end <= this.#text.length ? range : null;
    if (within !== null && scroll) this.scrollTo(within.start);
    this.#passage = within;
    this.#repaint();
  }

  /** Puts the caret after the selection, so that the next selection starts from there. */
  collapseSelection(): void {
    const { state } = this.#view;
    this.#view.dispatch(state.tr.setSelection(TextSelection.near(state.selection.$to, -1)));
  }

  /** The rectangle of the selection's end, in the window's coordinates. */
  selectionBox(): Box {
    const { from, to } = this.#view.state.selection;
    const start = this.#view.coordsAtPos(from);
    const end = this.#view.coordsAtPos(to, -1);
    return { left: (start.left + end.right) / 2, top: start.top, bottom: end.bottom };
  }

  /** The offset that stands at a point of the window; null beside the text. */
  offsetAt(left: number, top: number): number | null {
    if (isBeside(this.box, left)) return null;
    const found = this.#view.posAtCoords({ left, top });
    return found === null ? null : offsetOf(this.#textblocks, found.pos, 'previous');
  }

  spansAt(offset: number): PlacedSpan[] {
    return this.#spans.overlapping(offset, offset + 1);
  }

  /** Where the character at the offset stands; `side` 1: the one after it, -1: the one before it. */
  boxOf(offset: number, side: 1 | -1): Box {
    return this.#view.coordsAtPos(this.#positionOf(offset), side);
  }

  /** The column of the text, which places relative to the text count from; ProseMirror reaches beyond it. */
  get box(): DOMRect {
    return this.#host.getBoundingClientRect();
  }

  /** Shows the selected span at another place, for as long as its end is dragged. */
  preview(range: TextSelectionRange | null): void {
    this.#preview = range;
    this.#repaint();
  }

  /** Where the text's blocks stand in the page; reads every one of them after a change of size, so for quiet moments. */
  contour(): Contour {
    const { clientWidth, clientHeight } = this.#view.dom;
    const size = `${clientWidth} ${clientHeight} ${this.#scroller.scrollHeight}`;
    if (this.#contour?.size !== size)
      this.#contour = { size, value: contourOf(this.#view, this.#textblocks, this.#scroller) };
    return this.#contour.value;
  }

  focus(): void {
    this.#view.focus();
  }

  get hasFocus(): boolean {
    return this.#view.hasFocus();
  }

  /** Where the caret stands: the end of the selection that moves. */
  get caret(): number {
    this.#takeSelection();
    return offsetOf(this.#textblocks, this.#view.state.selection.head, 'next');
  }

  /** Puts the caret there, in view. */
  setCaret(offset: number): void {
    this.setSelection({ start: offset, end: offset });
    this.scrollTo(offset);
  }

  /** Selects the range, with the caret at its end. */
  setSelection({ start, end }: TextSelectionRange): void {
    const [from, to] = [this.#positionOf(start), this.#positionOf(end)];
    const { doc, tr } = this.#view.state;
    this.#view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))));
  }

  /** Where the paragraphs stand: not headings, tables or code. */
  paragraphs(): TextSelectionRange[] {
    this.#growing.complete();
    const { doc } = this.#view.state;
    return this.#textblocks.filter(({ position }) => doc.resolve(position).parent.type === schema.nodes.paragraph);
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#scroller.removeEventListener('scroll', this.#scrolled);
    this.#observer.disconnect();
    this.#highlights.destroy();
    this.#growing.stop();
    this.#layout.destroy();
    this.#view.destroy();
  }

  /** Whatever happens before the next frame is painted once, in it. */
  #repaint(): void {
    this.#paintedAt = null;
    this.#layout.touch();
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#paint);
  }

  readonly #scrolled = (): void => {
    this.#layout.scrolled();
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#paint);
  };

  readonly #resized = (entries: readonly ResizeObserverEntry[]): void => {
    const changed = entries.filter(({ target, contentRect: { width, height } }) => {
      // The first notice is a change as well: the text may have been painted before its size was settled.
      const before = this.#sizes.get(target);
      this.#sizes.set(target, `${width} ${height}`);
      return before !== `${width} ${height}`;
    });
    if (changed.length === 0) return;
    this.#layout.resized(this.#view.dom.clientWidth);
    // Within this frame, before it is painted: highlights must not lag behind their words.
    this.#paintedAt = null;
    cancelAnimationFrame(this.#frame);
    this.#paint();
  };

  /** A wide table or code was scrolled within the text. */
  readonly #moved = (): void => {
    this.#places.forget();
    this.#repaint();
  };

  #click(position: number, event: MouseEvent): boolean {
    const link = event.target instanceof Element ? event.target.closest('[data-href]') : null;
    if (link !== null && (event.ctrlKey || event.metaKey)) {
      this.#events.onLink(link.getAttribute('data-href') ?? '');
      return true;
    }
    this.#takeSelection();
    if (!this.#view.state.selection.empty || isBeside(this.box, event.clientX)) return false;
    const offset = offsetOf(this.#textblocks, position, 'previous');
    const { top, bottom } = this.#view.coordsAtPos(position);
    this.#events.onClick(this.spansAt(offset), { left: event.clientX, top, bottom });
    return false;
  }

  /** First all that is read from the page, then all that is written: the page is laid out once. */
  readonly #paint = (): void => {
    this.#frame = 0;
    const { scrollTop, clientHeight } = this.#scroller;
    if (this.#paintedAt !== null && Math.abs(scrollTop - this.#paintedAt) < clientHeight * paintEvery) return;
    this.#paintedAt = scrollTop;
    // At a new place the first frame has what is in view, and the next one what is near it.
    const settled = this.#settledAt !== null && Math.abs(scrollTop - this.#settledAt) < clientHeight * 2;
    this.#settledAt = scrollTop;
    const beyond = settled ? clientHeight * overscan : 0;
    const [from, to] = offsetsNear(this.#view, this.#textblocks, this.#scroller, beyond);
    const isNear = (range: TextSelectionRange | null | undefined): TextSelectionRange | null =>
      range != null && range.end > from && range.start < to ? range : null;
    const spans = this.#spans.overlapping(from, to);
    this.#places.begin();
    this.#stripes = this.#measured.of(spans, this.#places);
    const draw = this.#highlights.prepare(
      {
        spans,
        found: placesWithin(this.#found, from, to),
        passage: isNear(this.#passage),
        selected: isNear(this.#preview ?? (this.#selected === null ? null : this.#spans.get(this.#selected))),
      },
      this.#places,
    );
    draw();
    for (const listener of this.#stripeListeners) listener();
    if (!settled) this.#repaint();
  };
}
