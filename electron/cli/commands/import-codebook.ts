import { importCodebook as takeIn, readCodebookFile } from '#electron/actions/codebook-file';
import { readCodebook } from '#shared/export/codebook/codebook-file';
import type { Command } from '../command';
import { printJson } from '../io';
import { count, plain, short } from '../lines';
import { coderOf, coderOption, refused, writeProject } from '../project';
import { readTextFile } from '../text-file';

export const importCodebook: Command = {
  name: 'import-codebook',
  arguments: 'DIR FILE|-',
  least: 2,
  most: 2,
  options: {
    ...coderOption,
    'only-new': { value: null, help: 'leave the codes that are there already as they are' },
  },
  summary: 'add codes from a codebook: REFI-QDA (.qdc) or CSV',
  details: [
    'A code of the file is one of the project when it has its id, its GUID or else its name;',
    'what the file says of it then holds. All is one step of undo. A table needs a column',
    '"name"; it may have id, group, parent, definition, include, exclude, example, colour,',
    'mark, key, order and retired.',
    '',
    'With --json one object a code: {"code", "name", "status": "added"|"changed", "fields"}.',
  ],
  run: (given, io) =>
    writeProject(given.word(0), io, async (store) => {
      const coder = coderOf(store, given.text('coder'));
      if (!coder.ok) return refused(io, coder.error.message);
      const file = given.word(1);
      const text = file === '-' ? await readTextFile(file, io) : null;
      if (text?.ok === false) return refused(io, `${file} ${text.error.message}.`);
      const read = text === null ? await readCodebookFile(file) : readCodebook(text.value);
      if (!read.ok) return refused(io, `${file}: ${read.error.message}`);
      const stamp = { coderId: coder.value, at: io.now() };
      const done = await takeIn(read.value, store, { update: !given.has('only-new'), stamp });
      if (!done.ok) return refused(io, `${file}: ${done.error.message}`);
      const { added, changed, same, remarks } = done.value.planned;
      for (const remark of remarks) io.tell(plain(remark));
      if (given.has('json')) {
        for (const { id, name } of added) await printJson(io, { code: id, name, status: 'added', fields: [] });
        for (const { after, fields } of changed)
          await printJson(io, { code: after.id, name: after.name, status: 'changed', fields });
      } else {
        const lines = changed.map(({ after, fields }) => `${short(after.name)}: ${fields.join(', ')} changed`);
        lines.push(`${count(added.length, 'code')} added, ${changed.length} changed, ${same} the same`);
        await io.print(`${lines.join('\n')}\n`);
      }
      return 'done';
    }),
};
