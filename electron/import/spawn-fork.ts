/** Workers under plain Node: what the command line and the tests use. */
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { workerHeapLimit, type SpawnWorker } from './worker-handle';

/** Starts workers from the built `import-worker.js` at `path`. */
export function forkSpawner(path: string, execArgv: readonly string[] = []): SpawnWorker {
  return () => {
    const child = fork(path, {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${workerHeapLimit}`, ...execArgv],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    return {
      send: (message) => {
        if (child.connected) child.send(message as Parameters<typeof child.send>[0], () => undefined);
      },
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => {
        let ended = false;
        const end = (code: number | null, signal: string | null): void => {
          if (!ended) listener({ code, signal });
          ended = true;
        };
        child.on('exit', end);
        child.on('error', () => end(null, null));
      },
      kill: () => void child.kill('SIGKILL'),
      memory: () => residentMemory(child.pid),
    };
  };
}

/** From `/proc` on Linux; null elsewhere, where the heap limit alone has to do. */
export function residentMemory(pid: number | undefined): number | null {
  if (process.platform !== 'linux' || pid === undefined) return null;
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return pages * 4096;
  } catch {
    return null;
  }
}
