import { writeWholeFile } from '#electron/actions/write-file';
import { comparisonOf, type ComparedClaim, type Comparison } from '#shared/analysis/comparison';
import { conflictsOf } from '#shared/analysis/conflicts/conflicts';
import { comparedMatrix } from '#shared/analysis/matrix/compared-matrix';
import { stances } from '#shared/model/link';
import type { Report } from '#shared/report/blocks';
import { briefOf } from '#shared/report/brief';
import { quoteLengths } from '#shared/report/brief/context';
import { reportHtml } from '#shared/report/html';
import { reportMarkdown } from '#shared/report/markdown';
import { queriedMentions } from '#shared/search/queried-mentions';
import type { Command } from '../command';
import { comparedKinds, comparedOf } from '../compared';
import { printJson } from '../io';
import { columns, count, number, plain, short } from '../lines';
import { readProject, refused } from '../project';
import { scoreLines } from './score-matrix';

export const compare: Command = {
  name: 'compare',
  arguments: 'DIR [NAME...]',
  least: 1,
  most: 25,
  options: {
    by: { value: 'WHAT', help: 'compare queries, articles, publishers or periods instead of narratives' },
    report: { value: 'FILE', help: 'write a brief of the comparison there: .html or .md' },
    quotes: { value: 'HOW', help: 'what the brief quotes of the articles: none, short or full (when left out)' },
    memos: { value: null, help: 'give the memos on the claims in the brief' },
  },
  summary: 'put the rival explanations side by side',
  details: [
    'Each narrative with its claims, and each claim with its evidence by stance. "Independent"',
    'counts sources that rest on one another as one.',
    '',
    'NAME: a narrative, a saved query or an article by its name or id, a publisher, or a',
    'period by the day of publication: 2025-01-01..2025-06-30, either end left out at will.',
    'Without a name all narratives in use are compared.',
  ],
  run: (given, io) => {
    const file = given.text('report');
    const write = file === null ? null : writerFor(file);
    if (file !== null && write === null)
      return Promise.resolve({ wrongUse: `"${file}" ends neither in .html nor in .md` });
    const quotes = quoteLengths.find((length) => length === (given.text('quotes') ?? 'full'));
    if (quotes === undefined)
      return Promise.resolve({ wrongUse: `--quotes is ${quoteLengths.join(', ')}, not "${given.text('quotes')}"` });
    const by = comparedKinds.find((kind) => kind === (given.text('by') ?? 'narratives'));
    if (by === undefined)
      return Promise.resolve({ wrongUse: `--by is ${comparedKinds.join(', ')}, not "${given.text('by')}"` });
    return readProject(given.word(0), io, async ({ project }) => {
      const found = comparedOf(project, by, given.wordsFrom(1));
      if (!found.ok) return refused(io, found.error.message);
      const compared = found.value;
      const queried = queriedMentions(project);
      if (file !== null && write !== null) {
        const options = { quotes, memos: given.has('memos'), at: io.now(), conflicts: conflictsOf(project), queried };
        const written = await writeWholeFile(file, write(briefOf(project, compared, options)));
        if (!written.ok) return refused(io, written.error.message);
        if (given.has('json')) await printJson(io, { report: file });
        else await io.print(`Wrote the brief to ${plain(file)}.\n`);
        return 'done';
      }
      const comparison = comparisonOf(project, compared, queried);
      const matrix = comparedMatrix(project, compared, queried);
      if (given.has('json')) await printJson(io, { ...comparison, matrix });
      else await io.print(`${[...shown(comparison), '', ...scoreLines(matrix)].join('\n')}\n`);
      return 'done';
    });
  },
};

function writerFor(file: string): ((report: Report) => string) | null {
  if (/\.html?$/i.test(file)) return (report) => reportHtml(report);
  return /\.(?:md|markdown)$/i.test(file) ? reportMarkdown : null;
}

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
