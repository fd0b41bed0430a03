/** The matrix as the window draws it: what changes no picture is left out, since thousands of rows cross two processes. */
import type { Rating } from '#shared/model/cell';
import type { ComparedMatrix } from './compared-matrix';

export type MatrixView = Pick<ComparedMatrix, 'explanations' | 'order' | 'next'> & {
  readonly rows: readonly MatrixViewRow[];
};

export type MatrixViewRow = {
  /** Of the source. */
  readonly id: string;
  readonly title: string;
  readonly weight: number;
  readonly line: string;
  /** 0 to 4. */
  readonly diagnosticity: number;
  /** Whether the order by `weighted`, and by `independentWeighted`, is another one without this row. */
  readonly changesOrder: boolean;
  readonly changesIndependent: boolean;
  /** What follows from the links, one for each explanation, and how many links that are. */
  readonly derived: readonly (Rating | null)[];
  readonly links: readonly number[];
  /** The judgements that stand in place of the links, by the number of the explanation. */
  readonly judged: readonly JudgedView[];
};

/** `at`: when it was judged, which tells this judgement from a later one. */
type JudgedView = {
  readonly column: number;
  readonly rating: Rating;
  readonly stale: boolean;
  readonly at: string;
};

export function matrixView({ explanations, order, next, rows }: ComparedMatrix): MatrixView {
  return {
    explanations,
    order,
    next,
    rows: rows.map(({ id, title, weight, line, diagnosticity, sensitivity, cells }) => ({
      id,
      title,
      weight,
      line,
      diagnosticity,
      changesOrder: sensitivity.weighted !== null,
      changesIndependent: sensitivity.independentWeighted !== null,
      derived: cells.map(({ derived }) => derived),
      links: cells.map(({ links }) => links.length),
      judged: cells.flatMap(({ rating, judged }, column) =>
        rating === null || judged === null ? [] : { column, rating, stale: judged.stale, at: judged.at },
      ),
    })),
  };
}
