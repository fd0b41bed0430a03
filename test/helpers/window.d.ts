import type { Bridge } from '#shared/ipc/bridge';

declare global {
  interface Window {
    /** As the preload puts it into every page of Warrant. */
    readonly warrant: Bridge;
  }
}
