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

  /** From now on the view, which shows the first blocks, gets the others. */
  growIn(view: EditorView): void {
    this.#view = view;
    this.#next();
  }

  /** All of it, now: something is asked for that may not be there yet. */
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

  #grow(count: number): void {
    if (this.#view === null || this.isWhole) return;
    const { state } = this.#view;
    const blocks = this.#rest.slice(this.#grown, this.#grown + count);
    this.#grown += count;
    const added = Fragment.fromArray(blocks.map((block) => Node.fromJSON(schema, block)));
    this.#view.dispatch(state.tr.insert(state.doc.content.size, added).setMeta(growth, true));
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
