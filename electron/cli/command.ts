/** What a command of `warrant` is, and how its arguments are read. */
import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '#shared/model/result';
import type { Io } from './io';

export type Option = {
  /** What stands for its value in the help, e.g. `FILE`; null for a switch. */
  readonly value: string | null;
  readonly help: string;
};

export type Command = {
  readonly name: string;
  /** Its arguments as the help shows them: `DIR PATH...`. */
  readonly arguments: string;
  /** How many arguments there may be. */
  readonly least: number;
  readonly most: number;
  readonly options: Readonly<Record<string, Option>>;
  /** One line. */
  readonly summary: string;
  /** What else there is to know, in lines of at most 80 characters. */
  readonly details: readonly string[];
  readonly run: (given: Given, io: Io) => Promise<Outcome>;
};

/** `failed`: some inputs failed, and each was named. A wrong use is told together with the usage. */
export type Outcome = 'done' | 'failed' | { readonly wrongUse: string };

/** The arguments of one call. */
export class Given {
  readonly #words: readonly string[];
  readonly #options: Readonly<Record<string, string | boolean | undefined>>;

  constructor(words: readonly string[], options: Readonly<Record<string, string | boolean | undefined>>) {
    this.#words = words;
    this.#options = options;
  }

  /** The argument at `index`; a command asks for those alone that it says are there. */
  word(index: number): string {
    const word = this.#words[index];
    if (word === undefined) throw new Error(`the command has no argument ${index}`);
    return word;
  }

  wordsFrom(index: number): readonly string[] {
    return this.#words.slice(index);
  }

  /** Null when the option was not given. */
  text(option: string): string | null {
    const value = this.#options[option];
    return typeof value === 'string' ? value : null;
  }

  has(option: string): boolean {
    return this.#options[option] !== undefined;
  }
}

/** Options of every command. */
export const commonOptions: Readonly<Record<string, Option>> = {
  json: { value: null, help: 'answer in JSON, for programs' },
  help: { value: null, help: 'show this help' },
};

/** What was typed after the command's name. The failure is a wrong use. */
export function givenTo(command: Command, words: readonly string[]): Result<Given> {
  const options = Object.entries({ ...command.options, ...commonOptions }).map(
    ([name, { value }]) => [name, { type: value === null ? 'boolean' : 'string' }] as const,
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: Object.fromEntries(options),
      allowPositionals: true,
    });
    const given = new Given(positionals, { ...values });
    if (given.has('help')) return ok(given);
    if (positionals.length < command.least) return fail('usage', `something is missing: ${command.arguments}`);
    if (positionals.length > command.most) return fail('usage', `what is "${positionals[command.most]}"?`);
    return ok(given);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return fail('usage', error.message.replace(/\. To specify.*/s, ''));
  }
}
