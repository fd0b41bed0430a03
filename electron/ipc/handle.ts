/**
 * The only door from the window into the main process: the sender is checked, the argument is parsed, the answer is
 * a value. A missing handler does not compile.
 */
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { calls, type CallName, type EventName } from '#shared/ipc/channels';
import { inputs, type Events, type Output } from '#shared/ipc/contract';
import { fail, type Result } from '#shared/model/result';
import type { z } from 'zod';

/** What a handler learns of its caller: its page, to answer later or to open a dialog over. */
export type Caller = { readonly page: WebContents };
export type Handlers = {
  readonly [C in CallName]: (
    input: z.output<(typeof inputs)[C]>,
    caller: Caller,
  ) => Promise<Result<Output<C>>> | Result<Output<C>>;
};

export function handleCalls(handlers: Handlers, isTrusted: (event: IpcMainInvokeEvent) => boolean): void {
  for (const name of calls) {
    ipcMain.handle(name, async (event, argument: unknown) => {
      if (!isTrusted(event)) return fail('forbidden', 'This page may not talk to Warrant.');
      return answer(name, handlers, argument, { page: event.sender });
    });
  }
}

async function answer<C extends CallName>(
  name: C,
  handlers: Handlers,
  argument: unknown,
  caller: Caller,
): Promise<Result<Output<C>>> {
  const parsed = inputs[name].safeParse(argument);
  if (!parsed.success) return fail('bad-argument', `${name}: ${parsed.error.issues[0]?.message ?? 'not understood'}`);
  try {
    // The schema was looked up by the same name as the handler: the types meet, though the compiler cannot see it.
    return await handlers[name](parsed.data as z.output<(typeof inputs)[C]>, caller);
  } catch (error) {
    console.error(`${name} failed`, error);
    return fail('bug', `Something in Warrant went wrong (${name}). What was saved before is safe.`);
  }
}

export function send<E extends EventName>(page: WebContents, name: E, event: Events[E]): void {
  if (!page.isDestroyed()) page.send(name, event);
}
