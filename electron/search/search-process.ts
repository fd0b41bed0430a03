/**
 * A project's search in a process of its own, seen from the one that has the project open. The process is started by
 * the first question, told of every change from then on, started again after a crash, and ended when nobody has asked
 * for a while: what it knows stands on the disk.
 */
import type { SpawnWorker, WorkerHandle } from '#electron/import/worker-handle';
import type { Change } from '#shared/model/change';
import { fail, ok, type Result } from '#shared/model/result';
import type { IndexProgress } from './entry-index';
import type { FromSearch, Question, Questions, ToSearch } from './messages';

type ChangedProject = {
  readonly folder: string;
  subscribe(listener: (applied: { readonly seq: number; readonly changes: readonly Change[] }) => void): () => void;
};
type Options = {
  readonly onProgress?: (progress: IndexProgress | null) => void;
  /** Milliseconds without a question after which the process is ended. */
  readonly idleAfter?: number;
};
type Waiting = (message: { readonly answer: unknown } | { readonly failed: string }) => void;
type Running = {
  readonly worker: WorkerHandle;
  readonly opened: Promise<Result<null>>;
  readonly waiting: Map<number, Waiting>;
  readonly unsubscribe: () => void;
  idle: NodeJS.Timeout | null;
};

const ended = 'Searching ended unexpectedly. Ask again; nothing of the project is lost.';

export class SearchProcess {
  readonly #project: ChangedProject;
  readonly #spawn: SpawnWorker;
  readonly #options: Options;
  #running: Running | null = null;
  #lastId = 0;
  #closed = false;

  constructor(project: ChangedProject, spawn: SpawnWorker, options: Options = {}) {
    this.#project = project;
    this.#spawn = spawn;
    this.#options = options;
  }

  async ask<Q extends Question>(ask: Q, of: Questions[Q]['in']): Promise<Result<Questions[Q]['out']>> {
    if (this.#closed) return fail('closed', 'The project is closed.');
    this.#running ??= this.#start();
    const running = this.#running;
    const opened = await running.opened;
    return opened.ok ? this.#put(running, ask, of) : opened;
  }

  /** Stops the index being made; what was indexed is kept. */
  stop(): void {
    this.#running?.worker.send({ tell: 'stop' } satisfies ToSearch);
  }

  close(): void {
    this.#closed = true;
    this.#end();
  }

  #start(): Running {
    const worker = this.#spawn();
    const waiting = new Map<number, Waiting>();
    // From the start, before the project is read: what changes meanwhile is told apart by its number.
    const unsubscribe = this.#project.subscribe(({ seq, changes }) =>
      worker.send({ tell: 'changed', seq, changes } satisfies ToSearch),
    );
    const running: Running = { worker, waiting, unsubscribe, idle: null, opened: this.#open(worker, waiting) };
    worker.onMessage((message) => {
      // The process is ours and runs our own code.
      const said = message as FromSearch;
      if ('progress' in said) return this.#options.onProgress?.(said.progress);
      waiting.get(said.id)?.(said);
      waiting.delete(said.id);
    });
    worker.onExit(() => {
      unsubscribe();
      if (running.idle !== null) clearTimeout(running.idle);
      if (this.#running === running) this.#running = null;
      for (const settle of waiting.values()) settle({ failed: ended });
      waiting.clear();
    });
    return running;
  }

  async #open(worker: WorkerHandle, waiting: Map<number, Waiting>): Promise<Result<null>> {
    const answered = await this.#send(worker, waiting, 'open', { folder: this.#project.folder });
    return answered.ok ? answered.value : answered;
  }

  async #put<Q extends Question>(running: Running, ask: Q, of: Questions[Q]['in']) {
    if (running.idle !== null) clearTimeout(running.idle);
    const answer = await this.#send(running.worker, running.waiting, ask, of);
    if (running.idle !== null) clearTimeout(running.idle);
    if (running.waiting.size === 0) {
      running.idle = setTimeout(() => this.#running === running && this.#end(), this.#options.idleAfter ?? 300_000);
      running.idle.unref();
    }
    return answer;
  }

  #send<Q extends Question>(
    worker: WorkerHandle,
    waiting: Map<number, Waiting>,
    ask: Q,
    of: Questions[Q]['in'],
  ): Promise<Result<Questions[Q]['out']>> {
    const id = (this.#lastId += 1);
    return new Promise((resolve) => {
      // What comes back under this number answers this question.
      waiting.set(id, (said) =>
        resolve('failed' in said ? fail('search', said.failed) : ok(said.answer as Questions[Q]['out'])),
      );
      worker.send({ id, ask, of });
    });
  }

  #end(): void {
    const running = this.#running;
    this.#running = null;
    running?.worker.kill();
  }
}
