import { BrowserWindow, nativeTheme } from 'electron';
import icon from '../../build/icons/128x128.png?asset';
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
    // What V8 compiled is kept from the first start on, not from the third.
    webPreferences: { ...securePreferences, preload, v8CacheOptions: 'bypassHeatCheck' },
  });
  window.once('ready-to-show', () => {
    window.show();
    // Elsewhere the program has its icon. Reading it takes longer than anybody should wait for the window.
    if (process.platform === 'linux') window.setIcon(icon);
  });
  void window.loadURL(`${appOrigin}/`);
  return window;
}
