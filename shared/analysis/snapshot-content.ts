/** A comparison as it stands now, in the form in which it is kept; and what differs between two that were kept. */
import type { Compared } from '#shared/model/compared';
import type { ProjectReader } from '#shared/model/project-state';
import type { SnapshotContent } from '#shared/model/snapshot';
import type { QueriedMentions } from './compared/columns';
import { comparisonOf } from './comparison';
import { comparedMatrix } from './matrix/compared-matrix';

export function snapshotContent(
  project: ProjectReader,
  compared: Compared,
  queried?: QueriedMentions,
): SnapshotContent {
  const { explanations } = comparisonOf(project, compared, queried);
  const matrix = comparedMatrix(project, compared, queried);
  const { weighted, independentWeighted } = matrix.order;
  const places = (order: readonly (readonly string[])[]): string[][] => order.map((place) => [...place]);
  return {
    compared,
    explanations: explanations.flatMap(({ id, name, claims, counts: { byStance } }, index) => {
      const scores = matrix.explanations[index];
      if (scores === undefined) return [];
      return {
        id,
        name,
        claims: claims.map((claim) => ({ id: claim.id, statement: claim.statement })),
        supports: byStance.supports.links,
        refutes: byStance.refutes.links,
        independentSupports: byStance.supports.independent,
        independentRefutes: byStance.refutes.independent,
        inconsistencies: scores.inconsistencies,
        inconsistency: scores.inconsistency,
        weighted: scores.weighted,
        independent: scores.independent,
        independentWeighted: scores.independentWeighted,
      };
    }),
    order: { weighted: places(weighted), independentWeighted: places(independentWeighted) },
    rows: matrix.rows.map(({ id, title, weight, cells }) => ({
      id,
      title,
      weight,
      cells: cells.map(({ rating }) => rating),
      overruled: cells.map(({ judged }) => judged !== null),
    })),
  };
}
