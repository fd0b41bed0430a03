/**
 * The only door from the window into the main process: the sender is checked, the argument is parsed, the answer is
 * a value. A missing handler does not compile.
 */
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { calls, dropChannel, type CallName, type EventName } from '#shared/ipc/channels';
import { inputs, type Events, type Output } from '#shared/ipc/contract';
import { fail, type Result } from '#shared/model/result';
import { z } from 'zod';

/** What a handler learns of its caller: its page, to answer later or to open a dialog over. */
export type Caller = { readonly page: WebContents };
export type Handlers = {
  readonly [C in CallName]: (
    input: z.output<(typeof inputs)[C]>,
    caller: Caller,
  ) => Promise<Result<Output<C>>> | Result<Output<C>>;
};

type Trust = (event: IpcMainInvokeEvent) => boolean;
const forbidden = fail('forbidden', 'This page may not talk to Warrant.');
/** Paths of dropped files, as the preload names them. */
const droppedSchema = z.array(z.string().max(4096)).max(100_000);

export function handleCalls(handlers: Handlers, isTrusted: Trust): void {
  for (const name of calls) {
    ipcMain.handle(name, async (event, argument: unknown) => {
      if (!isTrusted(event)) return forbidden;
      return answer(name, handlers, argument, { page: event.sender });
    });
  }
}

export function handleDrops(take: (paths: string[], page: WebContents) => unknown, isTrusted: Trust): void {
  ipcMain.handle(dropChannel, (event, argument: unknown) => {
    if (!isTrusted(event)) return forbidden;
    const paths = droppedSchema.safeParse(argument);
    return paths.success ? take(paths.data, event.sender) : fail('bad-argument', 'These files cannot be imported.');
  });
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
