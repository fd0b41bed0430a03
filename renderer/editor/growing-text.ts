/**
 * Opens a long text with its first blocks, and brings in the rest while nobody waits. Blocks only ever come at the end,
 * so positions and offsets of what is there already are those of the whole text from the beginning.
 */
import { Fragment, Node } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import { isTextblock, type ArticleDocument, type DocumentBlock } from '#shared/model/document';
import { growth } from './read-only';
import { schema } from './schema';

/** Some screens of text; of short lines so many blocks. */
const firstCharacters = 12_000;
const mostFirst = 120;
/** Milliseconds: one step, and the longest wait for an idle moment. */
const timeForStep = 12;
const longestWait = 100;

export class GrowingText {
  /** What the text begins with. */
  readonly first: Node;
  readonly #rest: ArticleDocument['content'];
  #view: EditorView | null = null;
  #takeSelection = (): void => {};
  #grown = 0;
  #step = 120;
  #idle = 0;

  constructor(document: ArticleDocument) {
    const count = firstScreens(document.content);
    this.first = Node.fromJSON(schema, { ...document, content: document.content.slice(0, count) });
    this.#rest = document.content.slice(count);
  }

  get isWhole(): boolean {
    return this.#grown >= this.#rest.length;
  }

  /**
   * From now on the view, which shows the first blocks, gets the others. With each of them it puts its own selection into
   * the page: `takeSelection` first makes that the one that is there, which the browser may not have told yet.
   */
  growIn(view: EditorView, takeSelection: () => void): void {
    this.#view = view;
    this.#takeSelection = takeSelection;
    this.#next();
  }

  /** Up to a position, and some screens more, now: what stands there is asked for. */
  reach(position: number): void {
    const size = this.#view?.state.doc.content.size ?? 0;
    if (position > size) this.#grow(this.#rest.length, position - size + firstCharacters);
  }

  /** All of it, now: what is asked for may stand anywhere. */
  complete(): void {
    cancelIdleCallback(this.#idle);
    this.#grow(this.#rest.length);
  }

  /** Another text was put into the view, or the view goes. */
  stop(): void {
    cancelIdleCallback(this.#idle);
    this.#grown = this.#rest.length;
  }

  #next(): void {
    if (this.isWhole) return;
    this.#idle = requestIdleCallback(
      () => {
        const begun = performance.now();
        this.#grow(this.#step);
        // Laid out now, in idle time, and not in a frame that someone may be waiting for.
        void this.#view?.dom.offsetHeight;
        const share = (performance.now() - begun) / timeForStep;
        this.#step = Math.round(Math.min(1000, Math.max(40, this.#step / Math.max(0.5, share))));
        this.#next();
      },
      { timeout: longestWait },
    );
  }

  /** By at most so many blocks, and no more of them than it takes to fill so many positions. */
  #grow(count: number, positions = Infinity): void {
    if (this.#view === null || this.isWhole) return;
    this.#takeSelection();
    const { state } = this.#view;
    const added: Node[] = [];
    let filled = 0;
    for (const block of this.#rest.slice(this.#grown, this.#grown + count)) {
      if (filled >= positions) break;
      const node = Node.fromJSON(schema, block);
      added.push(node);
      filled += node.nodeSize;
    }
    this.#grown += added.length;
    this.#view.dispatch(state.tr.insert(state.doc.content.size, Fragment.fromArray(added)).setMeta(growth, true));
  }
}

/** How many blocks they are. */
function firstScreens(blocks: readonly DocumentBlock[]): number {
  let characters = 0;
  const last = blocks.findIndex((block) => (characters += shownLength(block)) >= firstCharacters);
  return Math.min(last === -1 ? blocks.length : last + 1, mostFirst);
}

/** Characters that are seen: not those of folded blocks. */
function shownLength(block: DocumentBlock): number {
  if (block.attrs.folded !== null) return 0;
  if (isTextblock(block))
    return (block.content ?? []).reduce((sum, inline) => sum + (inline.type === 'text' ? inline.text.length : 1), 0);
  return 'content' in block ? block.content.reduce((sum, child) => sum + shownLength(child), 0) : 0;
}
