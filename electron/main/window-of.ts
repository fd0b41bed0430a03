import { BrowserWindow } from 'electron';
import type { Caller } from '#electron/ipc/handle';

/** The window a call came from: what dialogs open over. */
export function windowOf({ page }: Caller): BrowserWindow {
  const window = BrowserWindow.fromWebContents(page);
  if (window === null) throw new Error('a call came from a page without a window');
  return window;
}
