import { comparisonOf, type ComparedClaim, type Comparison } from '#shared/analysis/comparison';
import { comparedMatrix } from '#shared/analysis/matrix/compared-matrix';
import { stances } from '#shared/model/link';
import type { Command } from '../command';
import { printJson } from '../io';
import { columns, count, number, plain, short } from '../lines';
import { readProject } from '../project';
import { scoreLines } from './score-matrix';

export const compare: Command = {
  name: 'compare',
  arguments: 'DIR',
  least: 1,
  most: 1,
  options: {},
  summary: 'put the rival explanations side by side',
  details: [
    'Each narrative with its claims, and each claim with its evidence by stance. "Independent"',
    'counts sources that rest on one another as one.',
  ],
  run: (given, io) =>
    readProject(given.word(0), io, async ({ project }) => {
      const comparison = comparisonOf(project);
      const matrix = comparedMatrix(project);
      if (given.has('json')) await printJson(io, { ...comparison, matrix });
      else await io.print(`${[...shown(comparison), '', ...scoreLines(matrix)].join('\n')}\n`);
      return 'done';
    }),
};

function shown({ explanations, uncoded }: Comparison): string[] {
  const names = new Map(explanations.map(({ id, name }) => [id, name]));
  const head = ['', 'claims', 'articles', 'supports', 'refutes', 'neutral', 'sources', 'independent', 'no evidence'];
  const rows = explanations.map(({ name, counts }) => [
    short(name, 40),
    ...[counts.claims, counts.articles, counts.supports, counts.refutes, counts.neutral].map(number),
    ...[counts.sources, counts.independent, counts.withoutEvidence].map(number),
  ]);
  const lines = columns([head, ...rows]);
  for (const { name, claims } of explanations)
    lines.push(
      '',
      `${plain(name)}: ${count(claims.length, 'claim')}`,
      ...claims.flatMap((claim) => claimLines(claim, names)),
    );
  if (uncoded.length > 0)
    lines.push(
      '',
      `In no narrative: ${count(uncoded.length, 'claim')}`,
      ...uncoded.flatMap((claim) => claimLines(claim, names)),
    );
  return lines;
}

function claimLines({ statement, sharedWith, evidence }: ComparedClaim, names: ReadonlyMap<string, string>): string[] {
  const others = sharedWith.map((id) => plain(names.get(id) ?? id)).join(', ');
  const links = stances.flatMap((stance) =>
    evidence[stance].map(({ strength, title, reliability, credibility }) => [
      `      ${stance}`,
      strength,
      `${short(title)} (${reliability}${credibility})`,
    ]),
  );
  return [
    `  - ${short(statement, 100)}${others === '' ? '' : ` [also ${others}]`}`,
    ...(links.length === 0 ? ['      no evidence'] : columns(links)),
  ];
}
