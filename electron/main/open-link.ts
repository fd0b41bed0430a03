import { dialog, shell, type BrowserWindow } from 'electron';
import { isWebAddress } from '#shared/model/basics';
import { fail, ok, type Result } from '#shared/model/result';

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
