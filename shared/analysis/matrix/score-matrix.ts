/**
 * Scores of a matrix. Heuer counts what speaks against an explanation; the one with least against it stands best.
 *
 * - `inconsistencies`: cells rated I or II (Heuer 1999).
 * - `inconsistency`: points, 1 for I and 2 for II (ACH1.1 Technical Description, PARC 2004, which writes them negative).
 * - `weighted`: points times the row's weight, credibility x relevance (the same).
 * - `independent` and `independentWeighted`: the last two with each line of evidence counted once, at its strongest.
 */
import { diagnosticityOf } from './diagnosticity';
import { LineScores } from './line-scores';
import { nextToExamine, type NextToExamine } from './next-to-examine';
import { pointsAgainst, weightOf, type Matrix, type MatrixRow } from './matrix';
import { placesOf, Score } from './scores';

export const scoreKinds = ['inconsistency', 'weighted', 'independent', 'independentWeighted'] as const;
type ScoreKind = (typeof scoreKinds)[number];

export type MatrixScores = {
  readonly explanations: readonly ({
    readonly id: string;
    readonly name: string;
    readonly inconsistencies: number;
    /** Cells rated C or CC; shown, never counted. */
    readonly consistencies: number;
    /** Cells that nobody has examined. */
    readonly notExamined: number;
  } & { readonly [K in ScoreKind]: number })[];
  /** For each kind of score the explanations from least to most against them; equals share a place. */
  readonly order: { readonly [K in ScoreKind]: readonly (readonly string[])[] };
  readonly rows: readonly RowScores[];
  /** What to examine next, those cells first that could change the order most; at most twenty. */
  readonly next: readonly NextToExamine[];
};

const mostNext = 20;

export type RowScores = {
  readonly id: string;
  readonly title: string;
  readonly weight: number;
  /** 0 to 4. */
  readonly diagnosticity: number;
  /** The order without this row, where it is another one than with it. */
  readonly sensitivity: { readonly [K in ScoreKind]: readonly (readonly string[])[] | null };
  /** Explanations that nobody has examined it against and that would leave the first place if it were rated II. */
  readonly couldUnseat: readonly string[];
};

export function scoreMatrix(matrix: Matrix): MatrixScores {
  const { explanations, rows } = matrix;
  const ids = explanations.map(({ id }) => id);
  const columns = explanations.map((_, index) => new Column(rows, index));
  const orderBy = (scoreOf: (column: Column) => number): string[][] => placesOf(ids, columns.map(scoreOf));
  const order = perKind((kind) => orderBy((column) => column.score(kind)));
  const first = new Set(order.weighted[0]);
  return {
    explanations: explanations.map(({ id, name }, index) => {
      const cells = rows.map((row) => row.cells[index] ?? null);
      return {
        id,
        name,
        inconsistencies: cells.filter((rating) => pointsAgainst(rating) > 0).length,
        consistencies: cells.filter((rating) => rating === 'C' || rating === 'CC').length,
        notExamined: cells.filter((rating) => rating === null).length,
        ...perKind((kind) => columns[index]?.score(kind) ?? 0),
      };
    }),
    order,
    next: nextToExamine(
      matrix,
      columns.map((column) => column.score('weighted')),
      mostNext,
    ),
    rows: rows.map((row) => ({
      id: row.id,
      title: row.title,
      weight: weightOf(row),
      diagnosticity: diagnosticityOf(row.cells),
      sensitivity: perKind((kind) => {
        const without = orderBy((column) => column.scoreWithout(kind, row));
        return samePlaces(without, order[kind]) ? null : without;
      }),
      couldUnseat: ids.filter((id, index) => {
        if ((row.cells[index] ?? null) !== null || !first.has(id)) return false;
        const scores = columns.map(
          (column, other) => column.score('weighted') + (other === index ? 2 * weightOf(row) : 0),
        );
        return placesOf(ids, scores)[0]?.includes(id) !== true;
      }),
    })),
  };
}

/** One explanation's scores. */
class Column {
  readonly #index: number;
  readonly #plain = { inconsistency: new Score(), weighted: new Score() };
  readonly #lines = { independent: new LineScores(), independentWeighted: new LineScores() };
  readonly #sums: { readonly [K in ScoreKind]: number };

  constructor(rows: readonly MatrixRow[], index: number) {
    this.#index = index;
    for (const row of rows) {
      const { points, weighted } = this.#against(row);
      this.#plain.inconsistency.add(points);
      this.#plain.weighted.add(weighted);
      this.#lines.independent.add(row.line, points);
      this.#lines.independentWeighted.add(row.line, weighted);
    }
    this.#sums = {
      inconsistency: this.#plain.inconsistency.sum,
      weighted: this.#plain.weighted.sum,
      independent: this.#lines.independent.sum,
      independentWeighted: this.#lines.independentWeighted.sum,
    };
  }

  score(kind: ScoreKind): number {
    return this.#sums[kind];
  }

  scoreWithout(kind: ScoreKind, row: MatrixRow): number {
    const { points, weighted } = this.#against(row);
    if (points === 0) return this.#sums[kind];
    switch (kind) {
      case 'inconsistency':
        return this.#plain.inconsistency.sumWith(0, points);
      case 'weighted':
        return this.#plain.weighted.sumWith(0, weighted);
      case 'independent':
        return this.#lines.independent.sumWithout(row.line, points);
      case 'independentWeighted':
        return this.#lines.independentWeighted.sumWithout(row.line, weighted);
    }
  }

  #against(row: MatrixRow): { points: number; weighted: number } {
    const points = pointsAgainst(row.cells[this.#index] ?? null);
    return { points, weighted: points * weightOf(row) };
  }
}

function perKind<T>(valueOf: (kind: ScoreKind) => T): { [K in ScoreKind]: T } {
  return {
    inconsistency: valueOf('inconsistency'),
    weighted: valueOf('weighted'),
    independent: valueOf('independent'),
    independentWeighted: valueOf('independentWeighted'),
  };
}

const samePlaces = (a: readonly (readonly string[])[], b: readonly (readonly string[])[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
