import { validateClaimMap } from '#shared/export/claim-map/validate/validate';
import type { Command } from '../command';
import { printJson } from '../io';
import { count, plain, short } from '../lines';
import { readTextFile } from '../text-file';

export const validate: Command = {
  name: 'validate',
  arguments: 'FILE|-',
  least: 1,
  most: 1,
  options: {},
  summary: 'check that a file is a claim map that holds together',
  details: ['Prints each problem with its place, a JSON Pointer. docs/claim-map.md says what is checked.'],
  run: async (given, io) => {
    const file = given.word(0);
    const json = await readTextFile(file, io);
    const { valid, problems } = json.ok
      ? validateClaimMap(json.value)
      : { valid: false, problems: [{ path: '', message: json.error.message }] };
    if (given.has('json')) await printJson(io, { valid, problems });
    else {
      const lines = problems.map(({ path, message }) => `${plain(path) || 'the document'}: ${short(message, 300)}`);
      const summary = valid ? 'is a valid claim map' : `is no valid claim map: ${count(problems.length, 'problem')}`;
      await io.print(`${[...lines, `${file === '-' ? 'standard input' : plain(file)} ${summary}`].join('\n')}\n`);
    }
    return valid ? 'done' : 'failed';
  },
};
