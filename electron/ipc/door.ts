/**
 * The only door from the window into the main process: whoever is not a page of ours is sent away. It stands open
 * before there is anybody to answer, so that the window can be made first; what is asked until then waits.
 */
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { calls, dropChannel, type CallName } from '#shared/ipc/channels';
import { fail, type Result } from '#shared/model/result';

/** Answers a call by its name; the argument is what the page sent, unchecked. */
export type Answer = (
  name: CallName | typeof dropChannel,
  argument: unknown,
  page: WebContents,
) => Promise<Result<unknown>>;

const forbidden = fail('forbidden', 'This page may not talk to Warrant.');

export function openDoor(answer: Promise<Answer>, isTrusted: (event: IpcMainInvokeEvent) => boolean): void {
  for (const name of [...calls, dropChannel] as const)
    ipcMain.handle(name, async (event, argument: unknown) =>
      isTrusted(event) ? (await answer)(name, argument, event.sender) : forbidden,
    );
}
