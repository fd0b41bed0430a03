import { conflictsOf } from '#shared/analysis/conflicts/conflicts';
import type { Command } from '../command';
import { printJson } from '../io';
import { count, plain, short } from '../lines';
import { readProject } from '../project';

export const conflicts: Command = {
  name: 'conflicts',
  arguments: 'DIR',
  least: 1,
  most: 1,
  options: {},
  summary: 'list claims whose numbers stand against each other',
  details: [
    'A conflict: the same entity, unit, scope and period, and different values. Different',
    'scope: one of these differs, and which one is told. Warrant does not say who is right.',
  ],
  run: (given, io) =>
    readProject(given.word(0), io, async ({ project }) => {
      const pairs = conflictsOf(project);
      const statement = (id: string) => short(project.get('claims', id)?.statement ?? id, 100);
      if (given.has('json'))
        for (const { a, b, kind, why, judgement } of pairs) {
          const judged = judgement === null ? null : { verdict: judgement.verdict, reason: judgement.reason };
          await printJson(io, { a, b, kind, why, judgement: judged });
        }
      else {
        const lines = pairs.flatMap(({ a, b, kind, why, judgement }) => [
          `${kind === 'conflict' ? 'Conflict' : 'Different scope'}: ${plain(why)}`,
          `  - ${statement(a)}`,
          `  - ${statement(b)}`,
          ...(judgement === null ? [] : [`  judged ${judgement.verdict}: ${short(judgement.reason, 100)}`]),
        ]);
        await io.print(`${[...lines, count(pairs.length, 'pair')].join('\n')}\n`);
      }
      return 'done';
    }),
};
