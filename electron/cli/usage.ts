import { commonOptions, type Command } from './command';
import { columns } from './lines';

export function usageOf(command: Command): string {
  const options = Object.entries(command.options).map(([name, { value }]) =>
    value === null ? `[--${name}]` : `[--${name} ${value}]`,
  );
  return ['usage: warrant', command.name, command.arguments, ...options, '[--json]'].join(' ');
}

export function helpOf(command: Command): string {
  const options = Object.entries({ ...command.options, ...commonOptions }).map(([name, { value, help }]) => [
    `  --${name}${value === null ? '' : ` ${value}`}`,
    help,
  ]);
  return [
    usageOf(command),
    '',
    `${command.summary[0]?.toUpperCase()}${command.summary.slice(1)}.`,
    ...(command.details.length === 0 ? [] : ['', ...command.details]),
    '',
    ...columns(options),
    '',
  ].join('\n');
}

export function overviewOf(commands: readonly Command[]): string {
  return [
    'usage: warrant COMMAND ...',
    '',
    ...columns(commands.map((command) => [`  ${command.name} ${command.arguments}`, command.summary])),
    '',
    'warrant COMMAND --help   what a command does, with all its options',
    'warrant --version        which Warrant this is',
    '',
    'With --json a command answers on standard output in JSON and nothing else; what people should know goes to',
    'standard error. Exit status: 0 done, 1 some inputs failed (each is named), 2 wrong use.',
    '',
  ].join('\n');
}
