import { importSources as importSourcesOf } from '#electron/actions/import-sources';
import type { Command } from '../command';
import { printJson } from '../io';
import { count, short } from '../lines';
import { coderOf, coderOption, refused, writeProject } from '../project';
import { readTextFile } from '../text-file';

export const importSources: Command = {
  name: 'import-sources',
  arguments: 'DIR FILE|-',
  least: 2,
  most: 2,
  options: coderOption,
  summary: 'add evidence sources from BibTeX, RIS or CSL-JSON',
  details: [
    'What a file is, its content says. A reference with the DOI or address of a source that',
    'is there, or else with its title and date, is a duplicate and not added.',
    '',
    'With --json one object a reference: {"title", "status", "source"}, and "error" if failed.',
  ],
  run: (given, io) =>
    writeProject(given.word(0), io, async (store) => {
      const coder = coderOf(store, given.text('coder'));
      if (!coder.ok) return refused(io, coder.error.message);
      const file = given.word(1);
      const read = await readTextFile(file, io);
      if (!read.ok) return refused(io, `${file} ${read.error.message}.`);
      const reports = await importSourcesOf(read.value, store, { coderId: coder.value, at: io.now() });
      if (!reports.ok) return refused(io, `${file}: ${reports.error.message}`);
      const tally = { imported: 0, duplicate: 0, failed: 0 };
      for (const { title, status, source, message } of reports.value) {
        tally[status] += 1;
        const error = message === null ? {} : { error: { code: 'invalid', message } };
        if (given.has('json')) await printJson(io, { title, status, source, ...error });
        else if (message !== null) io.tell(`${short(title)}: failed: ${short(message, 300)}`);
      }
      const { imported, duplicate, failed } = tally;
      if (!given.has('json'))
        await io.print(`${count(imported, 'source')} added, ${count(duplicate, 'duplicate')}, ${failed} failed\n`);
      return failed === 0 ? 'done' : 'failed';
    }),
};
