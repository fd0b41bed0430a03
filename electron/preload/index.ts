/**
 * The one object a page of Warrant sees of the outside, built from the list of channel names.
 * Dropped files are turned into paths here, on their way out: the page itself never learns one.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { calls, dropChannel, events, type CallName, type EventName } from '#shared/ipc/channels';

const known = new Set<string>(calls);
const heard = new Set<string>(events);

/** What the page listens to from the beginning, and main may tell before the page's scripts are there: kept for them. */
const fromTheBeginning: readonly EventName[] = [
  'app:problem',
  'project:seen',
  'project:opened',
  'project:notice',
  'project:changed',
];
const early = new Map<string, () => unknown[]>();
for (const name of fromTheBeginning) {
  const kept: unknown[] = [];
  const keep = (_: unknown, event: unknown): unknown => kept.push(event);
  ipcRenderer.on(name, keep);
  early.set(name, () => {
    ipcRenderer.removeListener(name, keep);
    return kept;
  });
}

contextBridge.exposeInMainWorld('warrant', {
  platform: process.platform,
  // Asked before the page's scripts are there, and so answered sooner.
  start: ipcRenderer.invoke('app:start' satisfies CallName),
  call: (name: string, input: unknown): Promise<unknown> =>
    known.has(name) ? ipcRenderer.invoke(name, input) : Promise.reject(new Error(`unknown call ${name}`)),
  on: (name: string, listener: (event: unknown) => void): (() => void) => {
    if (!heard.has(name)) throw new Error(`unknown event ${name}`);
    const relay = (_: unknown, event: unknown): void => listener(event);
    ipcRenderer.on(name, relay);
    const missed = early.get(name)?.() ?? [];
    early.delete(name);
    for (const event of missed) listener(event);
    return () => ipcRenderer.removeListener(name, relay);
  },
  importDropped: (files: readonly File[]): Promise<unknown> =>
    ipcRenderer.invoke(
      dropChannel,
      files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== ''),
    ),
});
