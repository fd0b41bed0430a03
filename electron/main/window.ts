import { join } from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import { appOrigin } from './app-scheme';
import { securePreferences } from './window-preferences';

export function createWindow(preload: string, size: { width: number; height: number }): BrowserWindow {
  const window = new BrowserWindow({
    ...size,
    minWidth: 880,
    minHeight: 560,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181d' : '#fbfaf7',
    title: 'Warrant',
    icon: join(import.meta.dirname, '../renderer/icon.png'),
    // What V8 compiled is kept from the first start on, not from the third.
    webPreferences: { ...securePreferences, preload, v8CacheOptions: 'bypassHeatCheck' },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${appOrigin}/`);
  return window;
}
