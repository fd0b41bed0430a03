/** What stands behind the door: the argument is parsed, the answer is a value. A missing handler does not compile. */
import type { WebContents } from 'electron';
import { dropChannel, type CallName, type EventName } from '#shared/ipc/channels';
import { inputs, type Events, type Output } from '#shared/ipc/contract';
import { fail, type Result } from '#shared/model/result';
import { z } from 'zod';
import type { Answer } from './door';

/** What a handler learns of its caller: its page, to answer later or to open a dialog over. */
export type Caller = { readonly page: WebContents };
export type Handlers = {
  readonly [C in CallName]: (
    input: z.output<(typeof inputs)[C]>,
    caller: Caller,
  ) => Promise<Result<Output<C>>> | Result<Output<C>>;
};

/** Paths of dropped files, as the preload names them. */
const droppedSchema = z.array(z.string().max(4096)).max(100_000);

/** Answers what comes through the door. */
export function answerWith(
  handlers: Handlers,
  drop: (paths: string[], page: WebContents) => Promise<Result<boolean>>,
): Answer {
  return async (name, argument, page) => {
    if (name !== dropChannel) return answer(name, handlers, argument, { page });
    const paths = droppedSchema.safeParse(argument);
    return paths.success ? drop(paths.data, page) : fail('bad-argument', 'These files cannot be imported.');
  };
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
