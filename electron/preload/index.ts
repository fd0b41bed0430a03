/**
 * The one object a page of Warrant sees of the outside, built from the list of channel names.
 * Dropped files are turned into paths here, on their way out: the page itself never learns one.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { calls, dropChannel, events } from '#shared/ipc/channels';

const known = new Set<string>(calls);
const heard = new Set<string>(events);

contextBridge.exposeInMainWorld('warrant', {
  platform: process.platform,
  call: (name: string, input: unknown): Promise<unknown> =>
    known.has(name) ? ipcRenderer.invoke(name, input) : Promise.reject(new Error(`unknown call ${name}`)),
  on: (name: string, listener: (event: unknown) => void): (() => void) => {
    if (!heard.has(name)) throw new Error(`unknown event ${name}`);
    const relay = (_: unknown, event: unknown): void => listener(event);
    ipcRenderer.on(name, relay);
    return () => ipcRenderer.removeListener(name, relay);
  },
  importDropped: (files: readonly File[]): Promise<unknown> =>
    ipcRenderer.invoke(
      dropChannel,
      files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== ''),
    ),
});
