/**
 * What would most change the picture if it were examined next: cells that nobody has looked into, by what would become of
 * the order of the explanations, by weighted scores, if the evidence turned out very inconsistent with the explanation.
 * That is the worst that can come of looking; the best changes no score, since only inconsistency counts.
 */
import { weightOf, type Matrix } from './matrix';

export type NextToExamine = {
  readonly row: string;
  readonly explanation: string;
  /** The explanation stands first, alone or with others, and would not. */
  readonly unseats: boolean;
  /** Rivals that it would fall behind or level with, having stood level or before. */
  readonly overtakenBy: number;
  /** Points that would be added to its weighted score: twice the row's weight. */
  readonly points: number;
};

/** Those that change the most first; cells that could change nothing are left out. `scores`: weighted, by column. */
export function nextToExamine(
  { explanations, rows }: Matrix,
  scores: readonly number[],
  most: number,
): NextToExamine[] {
  const least = Math.min(...scores);
  const found: NextToExamine[] = [];
  for (const row of rows) {
    const points = 2 * weightOf(row);
    for (const [column, { id }] of explanations.entries()) {
      if ((row.cells[column] ?? null) !== null) continue;
      const before = scores[column] ?? 0;
      const after = Number((before + points).toPrecision(12));
      const others = scores.filter((_, other) => other !== column);
      const overtakenBy = others.filter((score) => Math.sign(score - before) !== Math.sign(score - after)).length;
      const unseats = before === least && others.some((score) => score < after);
      if (overtakenBy > 0) found.push({ row: row.id, explanation: id, unseats, overtakenBy, points });
    }
  }
  // Sorting keeps the order of rows and columns among equals.
  return found
    .sort((a, b) => Number(b.unseats) - Number(a.unseats) || b.overtakenBy - a.overtakenBy || b.points - a.points)
    .slice(0, most);
}
