import type { Command } from './commands';

const checked = new WeakSet<object>();

/** Says that the command came out of `commandSchema`. */
export function markChecked<C extends object>(command: C): C {
  checked.add(command);
  return command;
}

/** Whether a command came out of `commandSchema`, so that what keeps it need not check it a second time. */
export const isChecked = (command: Command): boolean => checked.has(command);
