/** Giving an action another key: what stands against it, and what becomes of the key's old meaning. */
import { isTyped, keyLabel } from '#renderer/actions/key';
import { meet } from '#renderer/actions/catalogue/catalogue';
import { keysOf, type KnownAction } from '#renderer/actions/registry';
import type { Preferences } from '#shared/ipc/preferences';

const system = /^Mod\+([ACVXQ]|Plus|=|-|0)$|^F11$|^(Shift\+)?(Tab|Enter|Space)$|^Escape$/;
const movement = /^(Shift\+)?(Arrow\w+|Home|End|Page(Up|Down)|Backspace|Delete)$/;

/** Why nobody may have the key; null when it is free to be given. */
export function whyNot(key: string): string | null {
  if (system.test(key)) return `${keyLabel(key)} belongs to the system.`;
  if (movement.test(key)) return `${keyLabel(key)} moves about in text and lists.`;
  return null;
}

/** The other action that has the key now and may be there at the same time. */
export function holderOf(actions: readonly KnownAction[], key: string, but: KnownAction): KnownAction | undefined {
  return actions.find((action) => meetAt(key, action, but));
}

/** Whether the key would mean two things where both actions are. */
export const meetAt = (key: string, holder: KnownAction, action: KnownAction): boolean =>
  holder.id !== action.id && meet(holder.id, action.id) && keysOf(holder).includes(key);

/** A code's key is one character that is typed. */
export const fitsCode = (key: string): boolean => isTyped(key) && /^(Shift\+)?.$/u.test(key);

/** The settings with the key given to `action`, as its only one, and taken from whoever has it in the same place. */
export function withKey(
  keys: Preferences['keys'],
  actions: readonly KnownAction[],
  action: KnownAction,
  key: string,
): Preferences['keys'] {
  const changed: Preferences['keys'] = { ...keys };
  for (const other of actions)
    if (other.setKeys === undefined && meetAt(key, other, action))
      changed[other.id] = keysOf(other).filter((held) => held !== key);
  if (action.setKeys === undefined) changed[action.id] = [key];
  return changed;
}

export function withoutOwn(keys: Preferences['keys'], id: string): Preferences['keys'] {
  return Object.fromEntries(Object.entries(keys).filter(([other]) => other !== id));
}
