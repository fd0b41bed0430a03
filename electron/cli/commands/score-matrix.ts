import type { Matrix } from '#shared/analysis/matrix/matrix';
import { parseMatrix } from '#shared/analysis/matrix/parse-matrix';
import { scoreMatrix, type MatrixScores } from '#shared/analysis/matrix/score-matrix';
import type { Command } from '../command';
import { printJson } from '../io';
import { columns, number, short } from '../lines';
import { refused } from '../project';
import { readTextFile } from '../text-file';

export const scoreMatrixFile: Command = {
  name: 'score-matrix',
  arguments: 'FILE.csv',
  least: 1,
  most: 1,
  options: {},
  summary: 'score a matrix of evidence against explanations',
  details: [
    'Rows are evidence, columns explanations; cells CC, C, N, I, II, NA, NF or empty. Columns',
    '"credibility", "relevance" and "origin" are optional. FILE may be -. See docs/matrix.md.',
  ],
  run: async (given, io) => {
    const file = given.word(0);
    const text = await readTextFile(file, io);
    if (!text.ok) return refused(io, `${file} ${text.error.message}.`);
    const matrix = parseMatrix(text.value);
    if (!matrix.ok) return refused(io, `${file}: ${matrix.error.message}`);
    const scores = scoreMatrix(matrix.value);
    if (given.has('json')) await printJson(io, { ...scores, rows: withCells(matrix.value, scores) });
    else await io.print(`${scoreLines(scores).join('\n')}\n`);
    return 'done';
  },
};

/** Each row's scores beside what was read of it. */
function withCells({ explanations, rows }: Matrix, scores: MatrixScores) {
  return rows.map(({ cells, credibility, relevance, line }, index) => ({
    ...scores.rows[index],
    credibility,
    relevance,
    line,
    cells: explanations.map(({ id }, column) => ({ explanation: id, rating: cells[column] ?? null })),
  }));
}

/** Scores for people. */
export function scoreLines({ explanations, order, rows, next }: MatrixScores): string[] {
  const head = ['', 'inconsistent', 'points', 'weighted', 'independent', 'indep. weighted', 'not examined'];
  const title = new Map(rows.map((row) => [row.id, row.title]));
  const sensitive = rows.filter(({ sensitivity }) => sensitivity.weighted !== null);
  return [
    ...columns([
      head,
      ...explanations.map((each) => [
        short(each.name, 40),
        ...[each.inconsistencies, each.inconsistency, each.weighted, each.independent, each.independentWeighted].map(
          rounded,
        ),
        rounded(each.notExamined),
      ]),
    ]),
    '',
    `Least against it first, by weight: ${order.weighted.map((place) => names(place, explanations)).join(' < ')}`,
    ...(sensitive.length === 0
      ? ['No single row changes that order by being dropped.']
      : sensitive.map((row) => `Without “${short(row.title)}” the order changes.`)),
    ...next
      .slice(0, 3)
      .map(
        ({ row, explanation, overtakenBy }) =>
          `To examine: “${short(title.get(row) ?? row)}” against ${names([explanation], explanations)}; if very inconsistent, ${number(overtakenBy)} of its rivals would draw level or pass.`,
      ),
  ];
}

function names(ids: readonly string[], explanations: MatrixScores['explanations']): string {
  return ids.map((id) => short(explanations.find((each) => each.id === id)?.name ?? id, 40)).join(' = ');
}

const rounded = (value: number): string => String(Number(value.toFixed(2)));
