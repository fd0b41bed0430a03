/** Gives back what reading a project left behind: V8 would keep it until much more has been made. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { z } from 'zod';

/** Milliseconds until whoever opened the project is at rest. */
const restMs = 1500;
let waiting: NodeJS.Timeout | undefined;
const functionSchema = z.custom<() => void>((value) => typeof value === 'function');

/** Takes some tens of milliseconds for a hundred thousand rows, and next to nothing for few. */
export function tidySoon(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    setFlagsFromString('--expose-gc');
    const collect = functionSchema.safeParse(runInNewContext('gc'));
    setFlagsFromString('--no-expose-gc');
    if (collect.success) collect.data();
  }, restMs);
  waiting.unref();
}
