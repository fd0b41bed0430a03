import { importClaimMap } from '#electron/actions/import-claim-map';
import type { Command } from '../command';
import { printJson } from '../io';
import { count, number, short } from '../lines';
import { coderOf, coderOption, refused, writeProject } from '../project';
import { readTextFile } from '../text-file';

export const importMap: Command = {
  name: 'import-map',
  arguments: 'DIR FILE|-',
  least: 2,
  most: 2,
  options: coderOption,
  summary: 'read a claim map back into a project that has its articles',
  details: [
    'Articles are known by their texts, everything else by its id. A project in which nothing is',
    'coded yet becomes the one that the map was made from; into any other, what it lacks is',
    'added, and what differs stays as it is there. Exit status 1 when something has no place.',
  ],
  run: (given, io) =>
    writeProject(given.word(0), io, async (store) => {
      const coder = coderOf(store, given.text('coder'));
      if (!coder.ok) return refused(io, coder.error.message);
      const file = given.word(1);
      const read = await readTextFile(file, io);
      if (!read.ok) return refused(io, `${file} ${read.error.message}.`);
      const taken = await importClaimMap(read.value, store, { coderId: coder.value, at: io.now() });
      if (!taken.ok) return refused(io, `${file}: ${taken.error.message}`);
      const { added, there, kept, unplaced } = taken.value;
      if (given.has('json')) await printJson(io, taken.value);
      else {
        for (const { table, name } of unplaced) io.tell(`no place for one of the ${table}: ${short(name, 100)}`);
        for (const { table, name } of kept) io.tell(`kept as it is here, one of the ${table}: ${short(name, 100)}`);
        const total = Object.values(added).reduce((sum, rows) => sum + rows, 0);
        await io.print(
          `${count(total, 'thing')} added, ${number(there)} there already, ${number(kept.length)} kept as they are, ` +
            `${number(unplaced.length)} without a place\n`,
        );
      }
      return unplaced.length === 0 ? 'done' : 'failed';
    }),
};
