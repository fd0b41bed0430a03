import { ArticleTexts } from '#electron/actions/article-texts';
import { commandFromOutside } from '#electron/actions/outside-command';
import type { Applied } from '#electron/storage/project-store';
import type { Result } from '#shared/model/result';
import type { Command } from '../command';
import { printJson } from '../io';
import { readJsonLines } from '../json-lines';
import { number, short } from '../lines';
import { coderOf, coderOption, refused, writeProject } from '../project';

export const apply: Command = {
  name: 'apply',
  arguments: 'DIR FILE.jsonl|-',
  least: 2,
  most: 2,
  options: coderOption,
  summary: 'carry out commands: everything that can be changed in a project',
  details: [
    'Each line is a JSON object such as',
    '  {"type": "claim.edit", "id": "c1", "statement": "Half of the cuts are rehired"}',
    'docs/commands.md lists them all. Positions count Unicode code points. A line that fails',
    'changes nothing, and the next one is tried; a batch stands or falls as a whole.',
    '',
    'Each line is answered by a JSON object:',
    '  {"line", "status": "applied"|"unchanged"|"failed", "entry", "label"}',
    'With --json, that is all; else standard error names what failed.',
  ],
  run: (given, io) =>
    writeProject(given.word(0), io, async (store) => {
      const coder = coderOf(store, given.text('coder'));
      if (!coder.ok) return refused(io, coder.error.message);
      const groups = await readJsonLines(given.word(1), io);
      if (!groups.ok) return refused(io, groups.error.message);
      const texts = new ArticleTexts(store);
      const tally = { applied: 0, unchanged: 0, failed: 0 };
      for await (const lines of groups.value) {
        const underway: { line: number; saved: Result<Applied> | Promise<Result<Applied>> }[] = [];
        // Each command takes effect at once and is saved with the others that wait: one trip to the disk for many.
        for (const { number: line, value } of lines) {
          const command = value.ok ? await commandFromOutside(value.value, store, texts) : value;
          const saved = command.ok
            ? store.apply({ command: command.value, coderId: coder.value, at: io.now() })
            : command;
          underway.push({ line, saved });
        }
        for (const { line, saved } of underway) {
          const record = answer(line, await saved);
          tally[record.status] += 1;
          await printJson(io, record);
          if ('error' in record && !given.has('json'))
            io.tell(`line ${line}: failed: ${short(record.error.message, 300)}`);
        }
      }
      const { applied, unchanged, failed } = tally;
      if (!given.has('json')) io.tell(`${number(applied)} applied, ${unchanged} without effect, ${failed} failed`);
      return failed === 0 ? 'done' : 'failed';
    }),
};

function answer(line: number, result: Result<Applied>) {
  if (!result.ok) return { line, status: 'failed', entry: null, label: null, error: result.error } as const;
  const { seq, label, changes } = result.value;
  const status = changes.length === 0 ? 'unchanged' : 'applied';
  return { line, status, entry: changes.length === 0 ? null : seq, label } as const;
}
