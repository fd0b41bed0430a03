/** A running worker process, however it was started: by Node's `fork` or Electron's `utilityProcess.fork`. */
export type WorkerHandle = {
  /** Any structured-clonable value. */
  send(message: unknown): unknown;
  onMessage(listener: (message: unknown) => void): unknown;
  /** Called once, when the process has ended for whatever reason; without `exit` when the reason is not known. */
  onExit(listener: (exit?: WorkerExit) => void): unknown;
  kill(): unknown;
  /** Resident memory in bytes; null when the platform does not tell. Left out: only the heap limit holds. */
  memory?(): number | null;
};
export type SpawnWorker = () => WorkerHandle;

/** Exit code, or the signal's name where the platform gives one. */
export type WorkerExit = { readonly code: number | null; readonly signal: string | null };

/** V8 ends the process itself when this many megabytes of heap are not enough: `--max-old-space-size`. */
export const workerHeapLimit = 900;

/**
 * For workers on each of `cores`. Threads that collect garbage beside them only take time from a neighbour; and a page's
 * tree lives until its article is there, so that the less often what is young is looked through, the less is copied.
 */
export function workerOnEveryCore(cores: number): string[] {
  const megabytes = Math.min(32, Math.max(16, Math.floor(64 / cores)));
  return ['--single-threaded-gc', '--min-semi-space-size=16', `--max-semi-space-size=${megabytes}`];
}
