import { describe, expect, it } from 'vitest';
import type { Command } from '#electron/cli/command';
import { commands } from '#electron/cli/commands';
import { warrant } from './warrant';

describe('wrong use ends with status 2, and with the usage on standard error only', () => {
  it.each([
    { name: 'no command', words: [], says: 'usage: warrant COMMAND' },
    { name: 'an unknown command', words: ['frobnicate'], says: 'there is no command "frobnicate"' },
    { name: 'an option before the command', words: ['--json', 'list'], says: 'there is no command "--json"' },
    { name: 'nothing to work on', words: ['list'], says: 'something is missing: DIR' },
    { name: 'no files', words: ['import', 'P'], says: 'something is missing: DIR PATH...' },
    { name: 'one argument too many', words: ['verify', 'P', 'Q'], says: 'what is "Q"?' },
    { name: 'an unknown option', words: ['list', 'P', '--colour'], says: "Unknown option '--colour'" },
    {
      name: 'an option without its value',
      words: ['init', 'P', '--title'],
      says: "'--title <value>' argument missing",
    },
    { name: 'a value for a switch', words: ['list', 'P', '--json=yes'], says: 'does not take an argument' },
    { name: 'an unknown format', words: ['export', 'P', '--format', 'xml'], says: 'there is no format "xml"' },
    {
      name: 'a title for the sample',
      words: ['init', 'P', '--sample', '--title', 'T'],
      says: 'title and a coder of its own',
    },
  ])('$name', async ({ words, says }) => {
    const { status, stdout, stderr } = await warrant(words);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(says);
    expect(stderr).toContain('usage: warrant');
  });
});

describe('help', () => {
  it.each([['--help'], ['-h'], ['help']])('%s names every command', async (word) => {
    const { status, stdout, stderr } = await warrant([word]);
    expect(status).toBe(0);
    expect(stderr).toBe('');
    const lines = stdout.split('\n');
    const listed = ({ name, summary }: Command): boolean =>
      lines.some((line) => line.startsWith(`  ${name} `) && line.endsWith(`  ${summary}`));
    expect(commands.filter((command) => !listed(command)).map(({ name }) => name)).toEqual([]);
  });

  it.each(commands.map(({ name }) => name))('%s --help names its options', async (name) => {
    const { status, stdout, stderr } = await warrant([name, '--help']);
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain(`usage: warrant ${name} `);
    for (const option of Object.keys(commands.find((command) => command.name === name)?.options ?? {}))
      expect(stdout).toContain(`--${option}`);
    expect(stdout).toContain('--json');
    expect((await warrant(['help', name])).stdout).toBe(stdout);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('tells the version', async () => {
    expect(await warrant(['--version'])).toEqual({ status: 0, stdout: '0.0.0\n', stderr: '' });
  });
});
