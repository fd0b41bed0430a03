/**
 * Opens a long text as if it were short, and then lays out the rest while nobody waits.
 *
 * `content-visibility: auto` leaves out what is not in view, which makes opening and resizing cheap; but the browser
 * then watches every block in every frame, and scrolling pays for it. So all blocks but those of the first screens begin
 * that way, and in idle time the rule is taken back from the first ones on, until the text is laid out like any other and
 * its heights are true. A rule rather than styles on the blocks: ProseMirror takes a change of its elements for an edit.
 */
export class ProgressiveLayout {
  readonly #root: () => HTMLElement;
  readonly #sheet = new CSSStyleSheet();
  #laidOut = firstBlocks;
  #width = 0;
  #idle = 0;
  #touched = 0;
  #step = 60;

  /** Made before the text is: blocks that are styled twice cost twice. `root` holds them once it is asked for. */
  constructor(root: () => HTMLElement) {
    this.#root = root;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#sheet];
    this.#write(true);
    this.#next();
  }

  /** All blocks as at the beginning: after another text was put there. */
  restart(): void {
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

  destroy(): void {
    cancelIdleCallback(this.#idle);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }

  #next(): void {
    cancelIdleCallback(this.#idle);
    this.#idle = requestIdleCallback(
      () => {
        if (performance.now() - this.#touched > pauseAfterTouch) this.#layOut();
        if (this.#laidOut < this.#root().childElementCount) this.#next();
      },
      { timeout: longestWait },
    );
  }

  /** Some more blocks, as many as the last ones let expect to fit into the time for one step. */
  #layOut(): void {
    const begun = performance.now();
    this.#laidOut += this.#step;
    this.#write(this.#laidOut < this.#root().childElementCount);
    // Laid out now, in idle time, and not in a frame that someone may be waiting for.
    void this.#root().offsetHeight;
    const share = (performance.now() - begun) / timeForStep;
    this.#step = Math.round(Math.min(800, Math.max(60, this.#step / Math.max(0.5, share))));
  }

  #write(rest: boolean): void {
    this.#sheet.replaceSync(
      rest ? `.ProseMirror > :nth-child(n + ${this.#laidOut + 1}) { content-visibility: auto }` : '',
    );
  }
}

/** Some screens of short paragraphs: laid out with the first frame, they need not be asked for one by one. */
const firstBlocks = 40;
/** Milliseconds: one step, the least pause after a scroll or a key, and the longest wait for an idle moment. */
const timeForStep = 14;
const pauseAfterTouch = 250;
const longestWait = 100;
