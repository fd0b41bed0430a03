import { provenanceOf } from '#shared/analysis/provenance';
import type { Evidence } from '#shared/analysis/provenance/ledger';
import type { ProjectReader } from '#shared/model/project-state';
import type { Command } from '../command';
import { printJson } from '../io';
import { columns, count, number, short } from '../lines';
import { readProject } from '../project';

export const provenance: Command = {
  name: 'provenance',
  arguments: 'DIR',
  least: 1,
  most: 1,
  options: {},
  summary: 'say what the evidence comes down to: loops, origins, independence',
  details: ['Sources that end in the same origin, or in a circle, are one line of evidence.'],
  run: (given, io) =>
    readProject(given.word(0), io, async ({ project }) => {
      const found = provenanceOf(project);
      if (given.has('json')) {
        await printJson(io, found);
        return 'done';
      }
      const title = (id: string) => short(project.get('sources', id)?.title ?? id);
      const lines = found.loops.map(({ sources }) => `In a circle: ${sources.map(title).join('; ')}`);
      const table = (name: string, rows: readonly { name: string; evidence: Evidence }[]) => [
        '',
        ...columns([
          [name, 'links', 'sources', 'independent'],
          ...rows.map(({ name: row, evidence: { counts } }) => [
            row,
            ...[counts.all.links, counts.all.sources, counts.all.independent].map(number),
          ]),
        ]),
      ];
      const { claims, explanations } = found.independent;
      lines.push(
        ...table(
          'explanation',
          explanations.map(({ explanation, evidence }) => ({ name: nameOf(project, 'codes', explanation), evidence })),
        ),
        ...table(
          'claim',
          claims.map(({ claim, evidence }) => ({ name: nameOf(project, 'claims', claim), evidence })),
        ),
      );
      const shared = claims.flatMap(({ evidence }) => evidence.shared);
      const told = new Set(
        shared.map(
          ({ origins, sources }) =>
            `${count(sources.length, 'source')}, ${count(origins.length, 'origin')}: ${origins.map(title).join('; ')}`,
        ),
      );
      await io.print(`${[...lines, ...(told.size === 0 ? [] : ['', ...told])].join('\n')}\n`);
      return 'done';
    }),
};

function nameOf(project: ProjectReader, table: 'claims' | 'codes', id: string): string {
  const name = table === 'claims' ? project.get('claims', id)?.statement : project.get('codes', id)?.name;
  return short(name ?? id);
}
