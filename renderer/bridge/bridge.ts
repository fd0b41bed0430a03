import type { Bridge } from '#shared/ipc/bridge';

declare global {
  interface Window {
    /** Put there by the preload: the page's only way out. */
    readonly warrant: Bridge;
  }
}

export const bridge: Bridge = window.warrant;
