import { claimMapTextPieces } from '#electron/actions/export-claim-map';
import { writeWholeFile } from '#electron/actions/write-file';
import type { Command } from '../command';
import { printJson } from '../io';
import { plain } from '../lines';
import { readProject, refused } from '../project';

const formats = ['claim-map'];

export const exportProject: Command = {
  name: 'export',
  arguments: 'DIR',
  least: 1,
  most: 1,
  options: {
    format: { value: 'FORMAT', help: `${formats.join(', ')} (which it is when left out)` },
    out: { value: 'FILE', help: 'where to; standard output when left out or -' },
  },
  summary: 'write the project as a claim map',
  details: ['The same project always gives the same bytes. docs/claim-map.md describes them.'],
  run: (given, io) => {
    const format = given.text('format') ?? 'claim-map';
    if (!formats.includes(format))
      return Promise.resolve({ wrongUse: `there is no format "${format}", but ${formats.join(', ')}` });
    return readProject(given.word(0), io, async (store) => {
      const pieces = await claimMapTextPieces(store);
      if (!pieces.ok) return refused(io, pieces.error.message);
      const file = given.text('out') ?? '-';
      if (file === '-') {
        for await (const piece of pieces.value) await io.print(piece);
        return 'done';
      }
      const written = await writeWholeFile(file, pieces.value);
      if (!written.ok) return refused(io, written.error.message);
      if (given.has('json')) await printJson(io, { format, file });
      else await io.print(`Wrote the claim map to ${plain(file)}.\n`);
      return 'done';
    });
  },
};
