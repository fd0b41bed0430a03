/**
 * The menu bar. What concerns the window's content is sent there by name; the window decides what it means now.
 * Its accelerators are shown and not listened for: the window's own keys run the same actions (`renderer/actions`),
 * and a key that the window uses never comes back to the menu.
 */
import { app, Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import { send } from '#electron/ipc/handle';
import type { Preferences } from '#shared/ipc/preferences';

/** `keys`: those the user set, by action; see `shared/ipc/preferences.ts`. */
export function setMenu(window: BrowserWindow, keys: Preferences['keys']): void {
  const action = (label: string, name: string, usual?: string): MenuItemConstructorOptions => {
    const own = keys[name];
    const accelerator = own === undefined ? usual : acceleratorOf(own[0]);
    return {
      label,
      ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
      click: () => send(window.webContents, 'menu:chosen', { action: name }),
    };
  };
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
      {
        label: 'File',
        submenu: [
          action('New project…', 'project.new', 'CmdOrCtrl+N'),
          action('Open project…', 'project.open', 'CmdOrCtrl+O'),
          action('Open the sample project', 'project.sample'),
          separator,
          action('Import files…', 'import.files', 'CmdOrCtrl+I'),
          action('Import a folder…', 'import.folder', 'CmdOrCtrl+Shift+I'),
          action('Paste as article', 'import.paste', 'CmdOrCtrl+Shift+V'),
          separator,
          action('Export the claim map…', 'export.claim-map', 'CmdOrCtrl+E'),
          action('Read a claim map back…', 'import.claim-map'),
          separator,
          action('Import sources…', 'sources.import'),
          {
            label: 'Export the sources',
            submenu: [
              action('As BibTeX…', 'sources.export.bibtex'),
              action('As RIS…', 'sources.export.ris'),
              action('As CSL-JSON…', 'sources.export.csl-json'),
              action('As a table (CSV)…', 'sources.export.csv'),
            ],
          },
          action('Print the register of sources…', 'sources.print'),
          action('Save the register of sources as PDF…', 'sources.pdf'),
          separator,
          process.platform === 'darwin' ? { role: 'close' } : { role: 'quit' },
        ],
      },
      {
        label: 'Edit',
        submenu: [
          action('Undo', 'history.undo', 'CmdOrCtrl+Z'),
          action('Redo', 'history.redo', process.platform === 'darwin' ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
          separator,
          { role: 'cut' },
          { role: 'copy' },
          { role: 'paste' },
          { role: 'selectAll' },
        ],
      },
      {
        label: 'View',
        submenu: [
          action('Read', 'view.read', 'CmdOrCtrl+1'),
          action('Codebook', 'view.codebook', 'CmdOrCtrl+2'),
          action('Evidence', 'view.evidence', 'CmdOrCtrl+3'),
          action('Compare', 'view.compare', 'CmdOrCtrl+4'),
          action('History', 'view.history', 'CmdOrCtrl+5'),
          separator,
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { role: 'togglefullscreen' },
          ...(app.isPackaged ? [] : [separator, { role: 'toggleDevTools' } as const]),
        ],
      },
      { role: 'windowMenu' },
      {
        role: 'help',
        submenu: [
          action('All actions…', 'palette.open', 'CmdOrCtrl+K'),
          action('Keys at a glance', 'keys.sheet', 'F1'),
          action('Change keys…', 'keys.change'),
        ],
      },
    ]),
  );
}

/** Electron's name for a key of ours; undefined for one that it cannot show. */
const acceleratorOf = (key = ''): string | undefined =>
  /^[\x21-\x7e]+$/.test(key) ? key.replace('Mod', 'CmdOrCtrl').replace('Arrow', '') : undefined;
