import { openProject, repairProject } from '#electron/storage/project-store';
import type { Command } from '../command';
import { printJson } from '../io';
import { plain } from '../lines';
import { refused } from '../project';

export const repair: Command = {
  name: 'repair',
  arguments: 'DIR',
  least: 1,
  most: 1,
  options: {},
  summary: 'make a damaged project writable again, and keep what was there',
  details: [
    'What can be read of the project begins a new history. The damaged files and the history',
    'up to now are kept in a folder inside the project. A project that is whole is left alone.',
  ],
  run: async (given, io) => {
    const folder = given.word(0);
    const opened = await openProject(folder, { readOnly: true });
    if (!opened.ok) return refused(io, opened.error.message);
    const { damage, store } = opened.value;
    await store.close();
    if (damage !== null) io.tell(plain(damage));
    const repaired = await repairProject(folder, new Date().toISOString());
    const kept = repaired.ok ? repaired.value : null;
    if (!repaired.ok && repaired.error.code !== 'nothing-to-repair') return refused(io, repaired.error.message);
    if (given.has('json')) await printJson(io, { repaired: kept !== null, kept });
    else
      await io.print(
        kept === null
          ? 'The project needs no repair; nothing was changed.\n'
          : `The project can be changed again. What was there is kept in ${plain(kept)}.\n`,
      );
    return 'done';
  },
};
