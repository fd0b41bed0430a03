import type { Context } from './context';
import type { Draft } from './draft';
import { InlineRun } from './inline';

/** Blocks in the making: loose text gathers in a run until a block, or the end, closes it. */
export class Sink {
  readonly drafts: Draft[] = [];
  readonly run = new InlineRun();
  private images: Draft[] = [];
  constructor(private readonly context: Context) {}

  /** Ends the paragraph under construction; pictures that stood in it follow it. */
  flush(): void {
    const pieces = this.run.take();
    if (pieces.some(({ inline }) => inline.type === 'text' && inline.text.trim() !== '')) {
      this.drafts.push({ kind: 'text', pieces, build: this.context.textblock });
    }
    this.drafts.push(...this.images.splice(0));
  }

  block(...drafts: readonly Draft[]): void {
    this.flush();
    this.drafts.push(...drafts);
  }

  image(draft: Draft): void {
    this.images.push(draft);
  }
}
