import { proposeQuantities } from '#shared/analysis/quantities/propose-quantities';
import { createCodePointMap } from '#shared/anchoring/code-points';
import type { Command } from '../command';
import { printJson } from '../io';
import { columns, count, number, plain, short } from '../lines';
import { refused } from '../project';
import { readTextFile } from '../text-file';

export const quantities: Command = {
  name: 'quantities',
  arguments: 'FILE.txt|-',
  least: 1,
  most: 1,
  options: { published: { value: 'DATE', help: 'YYYY-MM-DD: dates "January" and "last year" in the text' } },
  summary: 'list the numbers that a text states, as proposals to confirm',
  details: [
    'Each number with its unit, what is said of it (scope), when (period) and of whom',
    '(entity). English. Positions count Unicode code points of the file.',
  ],
  run: async (given, io) => {
    const published = given.text('published');
    if (published !== null && !/^\d{4}-\d{2}-\d{2}$/.test(published))
      return { wrongUse: `"${published}" is no date such as 2026-03-19` };
    const file = given.word(0);
    const read = await readTextFile(file, io);
    if (!read.ok) return refused(io, `${file} ${read.error.message}.`);
    const text = read.value;
    const proposals = proposeQuantities(text, { published });
    if (given.has('json')) {
      const { codePointOffset } = createCodePointMap(text);
      for (const { start, end, ...proposal } of proposals)
        await printJson(io, { ...proposal, start: codePointOffset(start), end: codePointOffset(end) });
      return 'done';
    }
    const rows = proposals.map(({ start, end, value, unit, entity, scope, period }) => [
      plain(text.slice(start, end)),
      `${number(value)}${unit === '%' ? '%' : ` ${unit}`}`.trimEnd(),
      short(entity, 30),
      short(scope, 40),
      period,
    ]);
    const lines = columns([['stands there', 'value', 'entity', 'scope', 'period'], ...rows]);
    await io.print(`${[...(rows.length === 0 ? [] : lines), count(rows.length, 'number')].join('\n')}\n`);
    return 'done';
  },
};
