import { constants, setPriority } from 'node:os';
import { utilityProcess } from 'electron';
import type { SpawnWorker } from '#electron/import/pool';
import { residentMemory } from '#electron/import/spawn-fork';
import { workerHeapLimit } from '#electron/import/worker-handle';

/** Workers as Electron utility processes: killable, and without the fuse that would let Electron run as Node. */
export const spawnUtility =
  (worker: string, serviceName: string, execArgv: readonly string[] = []): SpawnWorker =>
  () => {
    const child = utilityProcess.fork(worker, [], {
      serviceName,
      stdio: 'ignore',
      execArgv: [`--max-old-space-size=${workerHeapLimit}`, ...execArgv],
    });
    child.once('spawn', () => yieldToWindow(child.pid));
    return {
      send: (message) => child.postMessage(message),
      onMessage: (listener) => child.on('message', listener),
      onExit: (listener) => child.on('exit', (code) => listener({ code, signal: null })),
      kill: () => child.kill(),
      memory: () => residentMemory(child.pid),
    };
  };

/** All cores are used, and the window comes first. */
function yieldToWindow(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Then it has the priority of any process.
  }
}
