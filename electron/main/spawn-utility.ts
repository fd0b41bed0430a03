import { utilityProcess } from 'electron';
import type { SpawnWorker } from '#electron/import/pool';

/** Import workers as Electron utility processes: killable, and without the fuse that would let Electron run as Node. */
export const spawnUtility =
  (worker: string): SpawnWorker =>
  () => {
    const child = utilityProcess.fork(worker, [], { serviceName: 'Warrant import', stdio: 'ignore' });
    return {
      send: (message) => child.postMessage(message),
      onMessage: (listener) => child.on('message', listener),
      onExit: (listener) => child.on('exit', () => listener()),
      kill: () => child.kill(),
    };
  };
