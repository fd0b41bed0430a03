import { writeWholeFile } from '#electron/actions/write-file';
import { exportSources } from '#shared/export/sources/export-sources';
import { sourceFormats } from '#shared/export/sources/source-formats';
import type { Command } from '../command';
import { printJson } from '../io';
import { count, plain } from '../lines';
import { readProject, refused } from '../project';

export const sources: Command = {
  name: 'sources',
  arguments: 'DIR',
  least: 1,
  most: 1,
  options: {
    format: { value: 'FORMAT', help: `${sourceFormats.join(', ')}; csl-json when left out` },
    out: { value: 'FILE', help: 'where to; standard output when left out or -' },
  },
  summary: 'write the evidence sources for a reference manager or a spreadsheet',
  details: ['The same project always gives the same bytes. import-sources reads all but csv again.'],
  run: (given, io) => {
    const asked = given.text('format') ?? 'csl-json';
    const format = sourceFormats.find((known) => known === asked);
    if (format === undefined)
      return Promise.resolve({ wrongUse: `there is no format "${asked}", but ${sourceFormats.join(', ')}` });
    return readProject(given.word(0), io, async ({ project }) => {
      const text = exportSources(project, format);
      const file = given.text('out') ?? '-';
      if (file === '-') {
        await io.print(text);
        return 'done';
      }
      const written = await writeWholeFile(file, [text]);
      if (!written.ok) return refused(io, written.error.message);
      if (given.has('json')) await printJson(io, { format, file, sources: project.count('sources') });
      else await io.print(`Wrote ${count(project.count('sources'), 'source')} to ${plain(file)}.\n`);
      return 'done';
    });
  },
};
