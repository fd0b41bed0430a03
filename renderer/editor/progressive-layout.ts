/**
 * Opens a long text as if it were short, and then lays out the rest while nobody waits.
 *
 * `content-visibility: auto` leaves out what is not in view, which makes opening and resizing cheap; but the browser
 * then watches every block in every frame, and scrolling pays for it. So all blocks but those of the first screens begin
 * that way, and in idle time the rule is taken back from the first ones on, until the text is laid out like any other and
 * its heights are true. A rule rather than styles on the blocks: ProseMirror takes a change of its elements for an edit.
 */
import { keepingPlace } from './view-window';

export class ProgressiveLayout {
  readonly #root: () => HTMLElement;
  readonly #scroller: HTMLElement;
  /** Blocks of the text, there already or to come. */
  #count: number;
  readonly #sheet = new CSSStyleSheet();
  #laidOut = firstBlocks;
  #width = 0;
  #idle = 0;
  #touched = 0;
  #step = 60;
  /** Where a step of its own left the scroller. */
  #keptAt = -1;

  /** Made before the text is: blocks that are styled twice cost twice. `root` holds them once it is asked for. */
  constructor(root: () => HTMLElement, scroller: HTMLElement, count: number) {
    this.#root = root;
    this.#scroller = scroller;
    this.#count = count;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#sheet];
    this.#write(true);
    this.#next();
  }

  /** All blocks as at the beginning: after another text was put there. */
  restart(count = this.#count): void {
    this.#count = count;
    this.#laidOut = firstBlocks;
    this.#write(true);
    this.#next();
  }

  /** Another width changes every line. */
  resized(width: number): void {
    if (this.#width !== 0 && this.#width !== width) this.restart();
    this.#width = width;
  }

  /** The user scrolls or codes: idle time between two frames is not idle for long. */
  touch(): void {
    this.#touched = performance.now();
  }

  /** Not by itself alone. */
  scrolled(): void {
    if (this.#scroller.scrollTop !== this.#keptAt) this.touch();
  }

  destroy(): void {
    cancelIdleCallback(this.#idle);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }

  #next(): void {
    cancelIdleCallback(this.#idle);
    this.#idle = requestIdleCallback(
      () => {
        if (performance.now() - this.#touched > pauseAfterTouch) this.#layOut();
        if (this.#laidOut < this.#count) this.#next();
      },
      { timeout: longestWait },
    );
  }

  /** Some more blocks, as many as the last ones let expect to fit into the time for one step. */
  #layOut(): void {
    const begun = performance.now();
    this.#laidOut += this.#step;
    // Laid out now, in idle time, and not in a frame that someone may be waiting for.
    keepingPlace(this.#root().children, this.#scroller, () => {
      this.#write(this.#laidOut < this.#count);
      void this.#root().offsetHeight;
    });
    this.#keptAt = this.#scroller.scrollTop;
    const share = (performance.now() - begun) / timeForStep;
    this.#step = Math.round(Math.min(800, Math.max(60, this.#step / Math.max(0.5, share))));
  }

  #write(rest: boolean): void {
    const laidOut = rest ? `:nth-child(-n + ${this.#laidOut})` : '*';
    const later = `.ProseMirror > :nth-child(n + ${this.#laidOut + 1}) { content-visibility: auto }`;
    // The browser measures in every frame what has a height to remember.
    this.#sheet.replaceSync(
      `.ProseMirror > ${laidOut} { contain-intrinsic-block-size: none !important } ${rest ? later : ''}`,
    );
  }
}

/** Some screens of short paragraphs: laid out with the first frame, they need not be asked for one by one. */
const firstBlocks = 40;
/** Milliseconds: one step, the least pause after a scroll or a key, and the longest wait for an idle moment. */
const timeForStep = 14;
const pauseAfterTouch = 250;
const longestWait = 100;
