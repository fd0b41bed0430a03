/** One call of `warrant`, from its arguments to its exit status. */
import { givenTo, type Outcome } from './command';
import { commands } from './commands';
import type { Io } from './io';
import { helpOf, overviewOf, usageOf } from './usage';

/** 0 done, 1 some inputs failed, 2 wrong use. */
export type ExitStatus = 0 | 1 | 2;

export async function run(words: readonly string[], io: Io): Promise<ExitStatus> {
  const [name, ...rest] = words;
  if (name === '--version') {
    await io.print(`${io.version()}\n`);
    return 0;
  }
  const named = name === 'help' ? rest[0] : name;
  if (named === '--help' || named === '-h' || (named === undefined && name === 'help')) {
    await io.print(overviewOf(commands));
    return 0;
  }
  const command = commands.find((candidate) => candidate.name === named);
  if (command === undefined) {
    if (named !== undefined) io.tell(`warrant: there is no command "${named}"\n`);
    io.tell(overviewOf(commands));
    return 2;
  }
  const given = givenTo(command, rest);
  if (name === 'help' || (given.ok && given.value.has('help'))) {
    await io.print(helpOf(command));
    return 0;
  }
  const outcome: Outcome = given.ok ? await command.run(given.value, io) : { wrongUse: given.error.message };
  if (outcome === 'done') return 0;
  if (outcome === 'failed') return 1;
  io.tell(`warrant ${command.name}: ${outcome.wrongUse}`);
  io.tell(usageOf(command));
  return 2;
}
