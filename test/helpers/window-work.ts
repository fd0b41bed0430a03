/**
 * How long the window was held: each task of the page's main thread, by the processor time it took. Wall-clock time
 * between frames would also count what else the machine is doing; it is given beside.
 */
import { readFile, rm } from 'node:fs/promises';
import type { ElectronApplication } from 'playwright-core';
import { z } from 'zod';

export type WindowWork = {
  readonly tasks: number;
  /** Milliseconds of processor time, and of the clock, of the task that took longest by each. */
  readonly longest: number;
  readonly longestByClock: number;
  /** Milliseconds of processor time altogether. */
  readonly total: number;
};

export async function watchWindow(app: ElectronApplication): Promise<() => Promise<WindowWork>> {
  await app.evaluate(({ contentTracing }) => contentTracing.startRecording({ included_categories: ['toplevel'] }));
  return async () => {
    const file = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording());
    const { traceEvents } = traceSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    await rm(file);
    const threads = new Set(
      traceEvents.filter((event) => event.args?.name === 'CrRendererMain').map(({ pid, tid }) => `${pid}/${tid}`),
    );
    const tasks = traceEvents.filter(
      ({ name, pid, tid }) => name === 'ThreadControllerImpl::RunTask' && threads.has(`${pid}/${tid}`),
    );
    const processor = tasks.map(({ tdur = 0 }) => tdur / 1000);
    return {
      tasks: tasks.length,
      longest: processor.reduce((most, time) => Math.max(most, time), 0),
      longestByClock: tasks.reduce((most, { dur = 0 }) => Math.max(most, dur / 1000), 0),
      total: processor.reduce((sum, time) => sum + time, 0),
    };
  };
}

/** Trace Event Format: complete events, times in microseconds. */
const traceSchema = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      dur: z.number().optional(),
      tdur: z.number().optional(),
      args: z.object({ name: z.unknown() }).partial().optional(),
    }),
  ),
});
