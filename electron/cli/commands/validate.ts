import { readFile } from 'node:fs/promises';
import { reasonOf } from '#electron/storage/disk-failure';
import { validateClaimMap } from '#shared/export/claim-map/validate/validate';
import { fail, ok, type Result } from '#shared/model/result';
import type { Command } from '../command';
import { printJson, type Io } from '../io';
import { count, plain, short } from '../lines';

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
    const json = await readWhole(file, io);
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

async function readWhole(file: string, io: Io): Promise<Result<string>> {
  try {
    const chunks: Uint8Array[] = [];
    if (file === '-') for await (const chunk of io.standardInput()) chunks.push(chunk);
    else chunks.push(await readFile(file));
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks)));
  } catch (error) {
    if (error instanceof TypeError) return fail('not-utf-8', 'is not UTF-8 text');
    return fail('unreadable', `could not be read: ${reasonOf(error)}`);
  }
}
