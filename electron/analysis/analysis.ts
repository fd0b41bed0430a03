/**
 * Asks the analysis process about the open project. It starts with the first question, gets the project's rows in
 * slices and every change after that; it ends when nobody asks any more. When it ended for whatever reason, the next
 * question starts another.
 */
import type { WorkerHandle, SpawnWorker } from '#electron/import/worker-handle';
import type { ProjectStore } from '#electron/storage/project-store';
import type { Annotation } from '#shared/model/annotation';
import type { Change } from '#shared/model/change';
import { tableNames, type ProjectRows } from '#shared/model/project';
import { fail, type Result } from '#shared/model/result';
import type { Answered, Answers, QuestionName, Questions, Told } from './questions';

/** Rows in one message: small enough that the process that sends them is not held for longer than a frame. */
const rowsPerSlice = 500;

/** Milliseconds without a question after which the process ends: it holds the project once more. */
const idleMs = 5 * 60_000;

type Waiting = (result: Result<never>) => void;

export class Analysis {
  readonly #spawn: SpawnWorker;
  readonly #store: ProjectStore;
  readonly #stop: () => void;
  readonly #waiting = new Map<number, Waiting>();
  #worker: WorkerHandle | null = null;
  /** Resolves when the worker has all rows. */
  #loaded: Promise<void> = Promise.resolve();
  /** Changes made while the rows are on their way; null when they have arrived. */
  #queue: Change[] | null = null;
  #asked = 0;
  #idle: NodeJS.Timeout | null = null;

  constructor(store: ProjectStore, spawn: SpawnWorker) {
    this.#store = store;
    this.#spawn = spawn;
    this.#stop = store.subscribe(({ changes }) => this.#pass(changes));
  }

  async ask<Q extends QuestionName>(
    name: Q,
    about: Questions[Q],
    seenBy: string | null = null,
  ): Promise<Result<Answers[Q]>> {
    this.#stayAwake();
    if (this.#worker === null) this.#start();
    const worker = this.#worker;
    await this.#loaded;
    if (worker === null || worker !== this.#worker) return gone;
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      worker.send({ type: 'ask', id, name, about, seenBy });
    });
  }

  close(): void {
    this.#stop();
    if (this.#idle !== null) clearTimeout(this.#idle);
    this.#end();
  }

  #stayAwake(): void {
    if (this.#idle !== null) clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      if (this.#waiting.size === 0) this.#end();
      else this.#stayAwake();
    }, idleMs);
    this.#idle.unref();
  }

  #start(): void {
    const worker = this.#spawn();
    this.#worker = worker;
    worker.onMessage((message) => {
      // Our own code at the other end.
      const { id, result } = message as Answered;
      this.#waiting.get(id)?.(result as Result<never>);
      this.#waiting.delete(id);
    });
    worker.onExit(() => {
      if (this.#worker === worker) this.#end();
    });
    this.#queue = [];
    this.#loaded = this.#load(worker);
  }

  async #load(worker: WorkerHandle): Promise<void> {
    const all = this.#store.project.rows();
    const rows: ProjectRows = { ...all, annotations: all.annotations.map(withoutContext) };
    let begins = true;
    for (const table of tableNames)
      for (let from = 0; from < rows[table].length; from += rowsPerSlice) {
        const slice: Partial<ProjectRows> = { [table]: rows[table].slice(from, from + rowsPerSlice) };
        worker.send({ type: 'rows', begins, rows: JSON.stringify(slice) } satisfies Told);
        begins = false;
        await new Promise((next) => setImmediate(next));
        if (this.#worker !== worker) return;
      }
    const changes = this.#queue ?? [];
    this.#queue = null;
    if (changes.length > 0) this.#pass(changes);
  }

  #pass(changes: readonly Change[]): void {
    if (this.#worker === null) return;
    if (this.#queue === null) this.#worker.send({ type: 'changes', changes } satisfies Told);
    else this.#queue.push(...changes);
  }

  #end(): void {
    const worker = this.#worker;
    this.#worker = null;
    worker?.kill();
    for (const resolve of this.#waiting.values()) resolve(gone);
    this.#waiting.clear();
  }
}

/** What stands around a passage says where it lies, and is a good part of what a mention takes. */
function withoutContext(mention: Annotation): Annotation {
  const { quote, position } = mention.selectors;
  return { ...mention, selectors: { quote: { exact: quote.exact, prefix: '', suffix: '' }, position } };
}

const gone = fail(
  'analysis-ended',
  'The analysis was interrupted. Nothing is lost; it is done again when it is asked for.',
);
