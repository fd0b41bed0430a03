/** The matrix of a comparison with all that is known of it: cells, what they follow from, weights and scores. */
import type { Compared } from '#shared/model/compared';
import type { ProjectReader } from '#shared/model/project-state';
import type { QueriedMentions } from '../compared/columns';
import { projectMatrix, type ProjectCell } from './project-matrix';
import { scoreMatrix, type MatrixScores, type RowScores } from './score-matrix';

type ComparedCell = ProjectCell & { readonly explanation: string };
type ComparedRow = RowScores & {
  /** Factors of the weight. */
  readonly credibility: number;
  readonly relevance: number;
  /** Rows of the same line are one piece of evidence in the independent scores. */
  readonly line: string;
  /** One for each explanation, in their order. */
  readonly cells: readonly ComparedCell[];
};
export type ComparedMatrix = Omit<MatrixScores, 'rows'> & { readonly rows: readonly ComparedRow[] };

export function comparedMatrix(project: ProjectReader, compared?: Compared, queried?: QueriedMentions): ComparedMatrix {
  const { matrix, cells } = projectMatrix(project, compared, queried);
  const { rows, ...scores } = scoreMatrix(matrix);
  return {
    ...scores,
    rows: rows.flatMap((row, index) => {
      const { credibility, relevance, line } = matrix.rows[index] ?? {};
      if (credibility === undefined || relevance === undefined || line === undefined) return [];
      const own = matrix.explanations.flatMap(({ id }, column) => {
        const cell = cells[index]?.[column];
        return cell === undefined ? [] : { explanation: id, ...cell };
      });
      return { ...row, credibility, relevance, line, cells: own };
    }),
  };
}
