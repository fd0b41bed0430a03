import type { ImportPool } from '#electron/import/pool';

/** What a command may touch of the world around it; a test gives it another world. */
export type Io = {
  /** Writes to standard output. Resolves when the text was taken; what nobody reads any more is dropped. */
  readonly print: (text: string) => Promise<void>;
  /** Writes lines for people to standard error. */
  readonly tell: (lines: string) => void;
  readonly standardInput: () => AsyncIterable<Uint8Array>;
  /** UTC instant. */
  readonly now: () => string;
  /** The name of a new project's coder when none is given. */
  readonly userName: () => string;
  readonly version: () => string;
  /** Whoever opens it closes it. */
  readonly openPool: () => ImportPool;
  /** Aborts when the user interrupts; from the first call on, an interrupt no longer ends the process at once. */
  readonly interrupted: () => AbortSignal;
};

export const printJson = (io: Io, value: unknown): Promise<void> => io.print(`${JSON.stringify(value)}\n`);
