/** What no page may do, whatever is in it: navigate, open windows, ask for permissions, embed other content. */
import { app, session } from 'electron';
import { appOrigin } from './app-scheme';

export function guardPages(): void {
  session.defaultSession.setPermissionRequestHandler((_page, _permission, decide) => decide(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.setDevicePermissionHandler(() => false);
  // The last line of defence behind the content security policy: nothing leaves the machine.
  session.defaultSession.webRequest.onBeforeRequest((request, decide) =>
    decide({ cancel: !/^(app|print|data|blob|devtools):/.test(request.url) }),
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
