/**
 * Worker processes that read files, each one file at a time. A file that takes more than its time or memory is
 * refused by ending the process that reads it; the queue goes on in a new one.
 *
 * While many wait, a worker is sent its next file before it has answered for the one it reads, so that it need not wait
 * for this process, which saves at the same time. What it had not begun when it ends goes back to the queue.
 */
import { z } from 'zod';
import { fail, type Failure, type Result } from '#shared/model/result';
import type { ReadFile } from './expand';
import { byPathWorthwhile, type FileOnDisk } from './file-on-disk';
import { importedArticleSchema, readResultSchema } from './imported-article';
import type { ImportInput } from './types';
import type { SpawnWorker, WorkerExit, WorkerHandle } from './worker-handle';

export type { SpawnWorker } from './worker-handle';

export type ImportPool = {
  readonly size: number;
  /**
   * Failures beside the engine's own: `invalid`, `timeout`, `memory`, `crashed`, `cancelled`. `onDisk`: where the same bytes can be
   * read by the worker, which is quicker than sending many of them; should they differ, they are sent after all.
   */
  import(input: ImportInput, signal?: AbortSignal, onDisk?: FileOnDisk): Promise<Result<ReadFile>>;
  /** Ends all workers; files not done fail as `cancelled`. */
  close(): void;
};

export type PoolOptions = {
  /** Worker processes at most; each is started when first needed. */
  readonly size: number;
  readonly spawn: SpawnWorker;
  /** Milliseconds for one file. */
  readonly timeLimit?: number;
  /** Resident bytes for one file. */
  readonly memoryLimit?: number;
};

type Job = {
  readonly id: number;
  readonly input: ImportInput;
  readonly onDisk: FileOnDisk | undefined;
  readonly settle: (result: Result<ReadFile>) => void;
  /** Nobody waits for it any more. */
  settled: boolean;
};
type Slot = {
  readonly worker: WorkerHandle;
  /** The one it reads, and the one it reads next. */
  jobs: Job[];
  /** Set once its end was ordered: nothing it still sends counts. */
  ending: Failure | null;
  stopWatch: () => void;
  files: number;
};

const memoryCheckEvery = 200;
/**
 * A process that has grown beyond its share gives way to a fresh one between two files, so that what libraries hold
 * on to does not add up. A fresh one takes a second of work until it is as quick, so it is given some files first.
 */
const memoryOfAll = 720 * 1024 ** 2;
const fewestFiles = 50;
/** Where the platform does not tell how much a process holds. */
const mostFiles = 1000;

const answerSchema = z.union([
  z.object({ id: z.number(), result: readResultSchema }),
  z.object({ id: z.number(), differs: z.literal(true) }),
]);

export function createImportPool(options: PoolOptions): ImportPool {
  const { size, spawn, timeLimit = 30_000, memoryLimit = 1024 ** 3 } = options;
  const waiting: Job[] = [];
  const slots = new Set<Slot>();
  let closed = false;
  let lastId = 0;

  const open = (): Slot => {
    const slot: Slot = { worker: spawn(), jobs: [], ending: null, stopWatch: () => undefined, files: 0 };
    slots.add(slot);
    slot.worker.onMessage((message) => {
      if (slot.ending !== null) return;
      const answer = answerSchema.safeParse(message);
      const id = answer.success ? answer.data.id : idOf(message);
      const job = slot.jobs.find((one) => one.id === id);
      if (!answer.success) {
        const invalid = job === undefined ? null : whyInvalid(message);
        if (job === undefined || invalid === null) return end(slot, garbled);
        settle(slot, job, invalid);
        advance();
      } else if (job === undefined) return;
      else if ('differs' in answer.data) slot.worker.send({ id: job.id, input: job.input });
      else {
        settle(slot, job, answer.data.result);
        if (isSpent(slot)) {
          putBack(slot.jobs.splice(0));
          end(slot, cancelled);
        }
        advance();
      }
    });
    slot.worker.onExit((exit) => {
      slots.delete(slot);
      const [job] = slot.jobs;
      if (job !== undefined) settle(slot, job, { ok: false, error: slot.ending ?? failureOf(exit) });
      slot.stopWatch();
      putBack(slot.jobs);
      advance();
    });
    return slot;
  };

  const settle = (slot: Slot, job: Job, result: Result<ReadFile>): void => {
    slot.jobs = slot.jobs.filter((one) => one !== job);
    watch(slot);
    job.settle(result);
  };

  const end = (slot: Slot, failure: Failure): void => {
    slot.ending ??= failure;
    putBack(slot.jobs.splice(1));
    slot.worker.kill();
  };

  const putBack = (jobs: readonly Job[]): void => void waiting.unshift(...jobs.filter(({ settled }) => !settled));

  /** Time and memory of the file that is being read now. */
  const watch = (slot: Slot): void => {
    slot.stopWatch();
    if (slot.jobs.length === 0) return;
    const time = setTimeout(() => end(slot, tooLong(timeLimit)), timeLimit);
    const memory = setInterval(() => {
      if ((slot.worker.memory?.() ?? 0) > memoryLimit) end(slot, tooMuch);
    }, memoryCheckEvery);
    slot.stopWatch = () => {
      clearTimeout(time);
      clearInterval(memory);
    };
  };

  const isSpent = ({ worker, files }: Slot): boolean => {
    if (files < fewestFiles) return false;
    const held = worker.memory?.() ?? null;
    return held === null ? files >= mostFiles : held > memoryOfAll / size;
  };

  const advance = (): void => {
    while (!closed && waiting.length > 0) {
      const slot = free();
      const job = slot === null ? undefined : waiting.shift();
      if (slot === null || job === undefined) return;
      slot.jobs.push(job);
      slot.files += 1;
      if (slot.jobs.length === 1) watch(slot);
      const { id, input, onDisk } = job;
      slot.worker.send(
        onDisk !== undefined && input.bytes.byteLength >= byPathWorthwhile
          ? { id, input: { ...input, bytes: new Uint8Array() }, onDisk }
          : { id, input },
      );
    }
  };

  /** A worker with nothing to do, or a new one; where more files wait than there are workers, one that is at its last. */
  const free = (): Slot | null => {
    const able = [...slots].filter(({ ending }) => ending === null);
    const idle = able.find(({ jobs }) => jobs.length === 0);
    if (idle !== undefined) return idle;
    if (slots.size < size) return open();
    return waiting.length > size ? (able.find(({ jobs }) => jobs.length === 1) ?? null) : null;
  };

  const cancel = (job: Job): void => {
    const place = waiting.indexOf(job);
    if (place >= 0) waiting.splice(place, 1);
    for (const slot of slots) if (slot.jobs[0] === job) return end(slot, cancelled);
    // A worker may have it at hand already; what it answers then is nobody's.
    job.settle({ ok: false, error: cancelled });
  };

  return {
    size,
    import: (input, signal, onDisk) =>
      new Promise((resolve) => {
        if (closed || signal?.aborted === true) {
          resolve({ ok: false, error: cancelled });
          return;
        }
        const abort = (): void => cancel(job);
        const job: Job = {
          id: (lastId += 1),
          input,
          onDisk,
          settled: false,
          settle: (result) => {
            job.settled = true;
            signal?.removeEventListener('abort', abort);
            resolve(result);
          },
        };
        signal?.addEventListener('abort', abort);
        waiting.push(job);
        advance();
      }),
    close: () => {
      closed = true;
      // They give back what they had at hand and had not begun.
      for (const slot of slots) end(slot, cancelled);
      for (const job of waiting.splice(0)) job.settle({ ok: false, error: cancelled });
    },
  };
}

const articleAnswerSchema = z.object({
  result: z.object({ ok: z.literal(true), value: z.object({ kind: z.literal('article'), article: z.unknown() }) }),
});

const idSchema = z.object({ id: z.number() });

function idOf(message: unknown): number | null {
  const read = idSchema.safeParse(message);
  return read.success ? read.data.id : null;
}

/** Of an answer whose article breaks the rules of documents; null for what is no answer at all. */
function whyInvalid(message: unknown): Result<never> | null {
  const answer = articleAnswerSchema.safeParse(message);
  if (!answer.success) return null;
  const { error } = importedArticleSchema.safeParse(answer.data.result.value.article);
  const reason = error === undefined ? 'it came with more than an article' : z.prettifyError(error);
  return fail('invalid', `The text could not be put in order: ${reason}`);
}

const cancelled: Failure = { code: 'cancelled', message: 'Cancelled; nothing was added.' };
const garbled: Failure = { code: 'crashed', message: 'The importer gave an answer that could not be understood.' };
const tooMuch: Failure = {
  code: 'memory',
  message: 'Reading this file took more memory than one file may take; it was refused and the others went on.',
};
const tooLong = (limit: number): Failure => ({
  code: 'timeout',
  message: `Reading this file took longer than ${Math.round(limit / 1000)} seconds; it was refused and the others went on.`,
});

/** V8 aborts when its heap limit is reached; anything else that ends a worker is a crash. */
const failureOf = ({ code, signal }: WorkerExit = { code: null, signal: null }): Failure =>
  signal === 'SIGABRT' || signal === 'SIGTRAP' || code === 134 || code === 133
    ? tooMuch
    : { code: 'crashed', message: `The importer ended unexpectedly (${signal ?? code ?? 'no reason was given'}).` };
