import { verifyProject, type Verification } from '#electron/actions/verify-project';
import { openProject } from '#electron/storage/project-store';
import type { Command } from '../command';
import { printJson } from '../io';
import { columns, count, number, short } from '../lines';
import { refused } from '../project';

export const verify: Command = {
  name: 'verify',
  arguments: 'DIR',
  least: 1,
  most: 1,
  options: {},
  summary: 'prove every annotation, text and file of a project',
  details: [
    'Every annotation: its words stand in the text exactly where it says. Every article: its',
    'text and its original file have the fingerprints they were imported with. The journal: no',
    'entry is missing or changed. Exit status 0 means that all of this holds.',
  ],
  run: async (given, io) => {
    const opened = await openProject(given.word(0), { readOnly: true });
    if (!opened.ok) return refused(io, opened.error.message);
    const { store, damage, notices } = opened.value;
    const verification = await verifyProject(store, { damage, notices });
    await store.close();
    if (given.has('json')) await printJson(io, verification);
    else await io.print(`${shown(verification).join('\n')}\n`);
    return verification.sound ? 'done' : 'failed';
  },
};

function shown(verification: Verification): string[] {
  const { articles, annotations, sound, problems } = verification;
  const parts = (['anchored', 'moved', 'orphaned', 'ambiguous', 'unchecked'] as const)
    .filter((part) => part === 'anchored' || verification[part] > 0)
    .map((part) => `${number(verification[part])} ${part}`);
  return [
    ...columns(problems.map(({ kind, id, message }) => [`${kind} ${id ?? ''}`.trim(), short(message, 300)])),
    `${count(articles, 'article')}, ${count(annotations, 'annotation')}: ${parts.join(', ')}`,
    sound ? 'Everything holds.' : `${count(problems.length, 'problem')} found.`,
  ];
}
