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

/** Where every core has a worker, threads that collect garbage beside it only take time from its neighbour. */
export const workerOnEveryCore: readonly string[] = ['--single-threaded-gc'];
