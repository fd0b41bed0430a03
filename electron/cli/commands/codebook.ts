import { writeWholeFile } from '#electron/actions/write-file';
import { writeCodebook } from '#shared/export/codebook/codebook-file';
import { codebookFormats } from '#shared/export/codebook/codebook-formats';
import type { Command } from '../command';
import { printJson } from '../io';
import { count, plain } from '../lines';
import { readProject, refused } from '../project';

export const codebook: Command = {
  name: 'codebook',
  arguments: 'DIR',
  least: 1,
  most: 1,
  options: {
    format: { value: 'FORMAT', help: `${codebookFormats.join(', ')}; qdc when left out` },
    out: { value: 'FILE', help: 'where to; standard output when left out or -' },
  },
  summary: 'write the codebook for other programs or a spreadsheet',
  details: [
    'qdc is the codebook of REFI-QDA 1.0, which most programs for qualitative analysis read.',
    'The same codebook always gives the same bytes. import-codebook reads both again, with',
    'nothing lost.',
  ],
  run: (given, io) => {
    const asked = given.text('format') ?? 'qdc';
    const format = codebookFormats.find((known) => known === asked);
    if (format === undefined)
      return Promise.resolve({ wrongUse: `there is no format "${asked}", but ${codebookFormats.join(', ')}` });
    return readProject(given.word(0), io, async ({ project }) => {
      const codes = [...project.all('codes')];
      if (codes.length === 0) return refused(io, 'The codebook is empty; nothing was written.');
      const text = writeCodebook(codes, format);
      const file = given.text('out') ?? '-';
      if (file === '-') {
        await io.print(text);
        return 'done';
      }
      const written = await writeWholeFile(file, text);
      if (!written.ok) return refused(io, written.error.message);
      if (given.has('json')) await printJson(io, { format, file, codes: codes.length });
      else await io.print(`Wrote ${count(codes.length, 'code')} to ${plain(file)}.\n`);
      return 'done';
    });
  },
};
