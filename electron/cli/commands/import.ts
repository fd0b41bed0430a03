import { filesIn, importFiles, type FileReport } from '#electron/actions/import-files';
import type { Command } from '../command';
import { printJson, type Io } from '../io';
import { count, plain } from '../lines';
import { inOrder } from '../ordered';
import { coderOf, coderOption, refused, writeProject } from '../project';
import { importRecord } from '../records';

export const importArticles: Command = {
  name: 'import',
  arguments: 'DIR PATH...',
  least: 2,
  most: Infinity,
  options: coderOption,
  summary: 'add articles: files, and all files in folders',
  details: [
    'What a file is, its content says, not its name. A file that is in the project',
    'already is a duplicate and changes nothing. One line a file, in the order of the',
    'paths, each as soon as it and all before it are done.',
  ],
  run: (given, io) =>
    writeProject(given.word(0), io, async (store) => {
      const coder = coderOf(store, given.text('coder'));
      if (!coder.ok) return refused(io, coder.error.message);
      const asJson = given.has('json');
      const tally = { imported: 0, duplicate: 0, failed: 0 };
      let printed = Promise.resolve();
      const tellInOrder = inOrder((reports: readonly FileReport[]) => {
        for (const report of reports) {
          tally[report.status === 'cancelled' ? 'failed' : report.status] += 1;
          printed = asJson ? printJson(io, importRecord(report)) : tellFile(report, io);
        }
      });
      const pool = io.openPool();
      try {
        await importFiles(await filesIn(given.wordsFrom(1)), {
          store,
          pool,
          stamp: () => ({ coderId: coder.value, at: io.now() }),
          onFile: tellInOrder,
          signal: io.interrupted(),
        });
      } finally {
        pool.close();
      }
      await printed; // in order, so the last one printed is the last of all
      if (!asJson) {
        const { imported, duplicate, failed } = tally;
        await io.print(`${count(imported, 'article')} imported, ${count(duplicate, 'duplicate')}, ${failed} failed\n`);
      }
      return tally.failed === 0 ? 'done' : 'failed';
    }),
};

async function tellFile(report: FileReport, io: Io): Promise<void> {
  const file = plain(report.file);
  if ('error' in report) return io.tell(`failed     ${file}: ${plain(report.error.message)}`);
  const { metadata, provenance } = report.article;
  const remarks = report.status === 'imported' ? [...provenance.repairs, ...provenance.warnings] : [];
  const lines = [`${report.status.padEnd(9)}  ${file}: “${plain(metadata.title)}”`];
  for (const remark of remarks) lines.push(`           ${plain(remark)}`);
  await io.print(`${lines.join('\n')}\n`);
}
