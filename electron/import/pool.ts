/**
 * Worker processes that read files, each one file at a time. A file that takes more than its time or memory is
 * refused by ending the process that reads it; the queue goes on in a new one.
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
};
type Slot = {
  readonly worker: WorkerHandle;
  job: Job | null;
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
const memoryOfAll = 640 * 1024 ** 2;
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
    const slot: Slot = { worker: spawn(), job: null, ending: null, stopWatch: () => undefined, files: 0 };
    slots.add(slot);
    slot.worker.onMessage((message) => {
      const answer = answerSchema.safeParse(message);
      if (slot.ending !== null) return;
      if (!answer.success) {
        const invalid = whyInvalid(message, slot.job?.id);
        if (invalid === null) return end(slot, garbled);
        settle(slot, invalid);
        advance();
      } else if (answer.data.id !== slot.job?.id) return;
      else if ('differs' in answer.data) slot.worker.send({ id: slot.job.id, input: slot.job.input });
      else {
        settle(slot, answer.data.result);
        if (isSpent(slot)) end(slot, cancelled);
        advance();
      }
    });
    slot.worker.onExit((exit) => {
      slots.delete(slot);
      settle(slot, { ok: false, error: slot.ending ?? failureOf(exit) });
      advance();
    });
    return slot;
  };

  const settle = (slot: Slot, result: Result<ReadFile>): void => {
    slot.stopWatch();
    const { job } = slot;
    slot.job = null;
    job?.settle(result);
  };

  const end = (slot: Slot, failure: Failure): void => {
    slot.ending ??= failure;
    slot.worker.kill();
  };

  const isSpent = ({ worker, files }: Slot): boolean => {
    if (files < fewestFiles) return false;
    const held = worker.memory?.() ?? null;
    return held === null ? files >= mostFiles : held > memoryOfAll / size;
  };

  const advance = (): void => {
    while (!closed && waiting.length > 0) {
      const idle = [...slots].find(({ job, ending }) => job === null && ending === null);
      const slot = idle ?? (slots.size < size ? open() : null);
      const job = slot === null ? undefined : waiting.shift();
      if (slot === null || job === undefined) return;
      slot.job = job;
      slot.files += 1;
      const time = setTimeout(() => end(slot, tooLong(timeLimit)), timeLimit);
      const memory = setInterval(() => {
        if ((slot.worker.memory?.() ?? 0) > memoryLimit) end(slot, tooMuch);
      }, memoryCheckEvery);
      slot.stopWatch = () => {
        clearTimeout(time);
        clearInterval(memory);
      };
      const { id, input, onDisk } = job;
      slot.worker.send(
        onDisk !== undefined && input.bytes.byteLength >= byPathWorthwhile
          ? { id, input: { ...input, bytes: new Uint8Array() }, onDisk }
          : { id, input },
      );
    }
  };

  const cancel = (job: Job): void => {
    const place = waiting.indexOf(job);
    if (place >= 0) waiting.splice(place, 1)[0]?.settle({ ok: false, error: cancelled });
    for (const slot of slots) if (slot.job === job) end(slot, cancelled);
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
          settle: (result) => {
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
      for (const job of waiting.splice(0)) job.settle({ ok: false, error: cancelled });
      for (const slot of slots) end(slot, cancelled);
    },
  };
}

const articleAnswerSchema = z.object({
  id: z.number(),
  result: z.object({ ok: z.literal(true), value: z.object({ kind: z.literal('article'), article: z.unknown() }) }),
});

/** An answer to this job whose article breaks the rules of documents; null for what is no answer at all. */
function whyInvalid(message: unknown, id: number | undefined): Result<never> | null {
  const answer = articleAnswerSchema.safeParse(message);
  if (!answer.success || answer.data.id !== id) return null;
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
