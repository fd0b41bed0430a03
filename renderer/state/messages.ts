/** Short messages about what just happened or could not be done; announced to screen readers by `MessageRegion`. */
import { create } from 'zustand';
import type { Result } from '#shared/model/result';

export type Message = {
  readonly id: number;
  readonly kind: 'info' | 'problem';
  readonly text: string;
  /** Of several about the same, the last one counts. */
  readonly about: string | null;
};
type Messages = { readonly messages: readonly Message[]; dismiss(id: number): void };

export const useMessages = create<Messages>()((set) => ({
  messages: [],
  dismiss: (id) => set(({ messages }) => ({ messages: messages.filter((message) => message.id !== id) })),
}));

let lastId = 0;
/** Problems stay until dismissed, information goes by itself, or when there is news `about` the same. */
export function say(kind: Message['kind'], text: string, about: string | null = null): void {
  const id = (lastId += 1);
  useMessages.setState(({ messages }) => {
    const others = messages.filter((message) => about === null || message.about !== about);
    return { messages: [...others.slice(-3), { id, kind, text, about }] };
  });
  if (kind === 'info') setTimeout(() => useMessages.getState().dismiss(id), 6000);
}

/** Something was written to a file of the user's: whoever saves one after the other sees the last one. */
export const sayWritten = (text: string): void => say('info', text, 'written');

/** Tells the user why something could not be done; true when it could. */
export function succeeded<T>(result: Result<T>): result is { ok: true; value: T } {
  if (!result.ok) say('problem', result.error.message);
  return result.ok;
}
