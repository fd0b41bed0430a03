/** What no page may do, whatever is in it: navigate, open windows, ask for permissions, embed other content. */
import { app, dialog, session, shell, type BrowserWindow } from 'electron';
import { isWebAddress } from '#shared/model/basics';
import { fail, ok, type Result } from '#shared/model/result';
import { appOrigin } from './app-scheme';

export function guardPages(): void {
  session.defaultSession.setPermissionRequestHandler((_page, _permission, decide) => decide(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.setDevicePermissionHandler(() => false);
  // The last line of defence behind the content security policy: nothing leaves the machine.
  session.defaultSession.webRequest.onBeforeRequest((request, decide) =>
    decide({ cancel: !/^(app|data|blob|devtools):/.test(request.url) }),
  );
  app.on('web-contents-created', (_event, page) => {
    page.on('will-navigate', (event) => event.preventDefault());
    page.on('will-redirect', (event) => event.preventDefault());
    page.on('will-attach-webview', (event) => event.preventDefault());
    page.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** Whether a message comes from the top frame of a page of ours. */
export function isOwnPage(frame: { url: string; parent: unknown } | null): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(`${appOrigin}/`);
}

/** Opens an address in the user's browser after the user has seen it in full and agreed. */
export async function openLink(window: BrowserWindow, href: string): Promise<Result<boolean>> {
  if (!isWebAddress(href)) return fail('not-a-web-address', 'Only http, https and mailto addresses can be opened.');
  const url = new URL(href);
  if (url.username !== '' || url.password !== '')
    return fail('credentials', 'This address carries a user name or password and is not opened.');
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: `Open ${url.host === '' ? 'your mail program' : url.host} outside Warrant?`,
    detail: url.href,
    buttons: ['Open', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  });
  if (response === 0) await shell.openExternal(url.href);
  return ok(response === 0);
}
