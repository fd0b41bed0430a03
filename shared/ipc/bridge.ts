import type { CallName, EventName } from './channels';
import type { Events, Input, Output } from './contract';
import type { Result } from '#shared/model/result';

/** `window.warrant`, as the preload exposes it. */
export type Bridge = {
  /** What the window begins with. */
  readonly start: Promise<Result<Output<'app:start'>>>;
  call<C extends CallName>(name: C, input: Input<C>): Promise<Result<Output<C>>>;
  on<E extends EventName>(name: E, listener: (event: Events[E]) => void): () => void;
  /** Imports files that the user dropped; their paths go to the main process and never into the page. */
  importDropped(files: readonly unknown[]): Promise<Result<boolean>>;
  readonly platform: string;
};
