/**
 * The matrix that a project's evidence links make: a row for each source that anything rests on, a column for each
 * explanation. A cell follows from the links between the source and the claims of the explanation, unless a person
 * judged it.
 */
import { groundsOf, sameGrounds, type Cell, type Rating } from '#shared/model/cell';
import { narrativesInUse, type Compared } from '#shared/model/compared';
import type { EvidenceLink } from '#shared/model/link';
import type { ProjectReader } from '#shared/model/project-state';
import type { EvidenceSource } from '#shared/model/source';
import { comparedColumns, type ComparedColumn, type QueriedMentions } from '../compared/columns';
import { EvidenceGraph } from '../provenance/evidence-graph';
import { levels, type Matrix } from './matrix';

export type ProjectCell = {
  /** As the matrix has it: what was judged, or what follows from the links. */
  readonly rating: Rating | null;
  /** What follows from the links alone. */
  readonly derived: Rating | null;
  /** Ids of the links that it follows from, sorted. */
  readonly links: readonly string[];
  /** The judgement that stands in place of the links; null when nobody judged. */
  readonly judged: JudgedCell | null;
};

type JudgedCell = {
  readonly cell: string;
  readonly reason: string;
  readonly coder: string;
  readonly at: string;
  /** The links are others now than those it was judged on. */
  readonly stale: boolean;
};

export type ProjectMatrix = {
  readonly matrix: Matrix;
  /** For each row of the matrix its cells, in the order of the explanations. */
  readonly cells: readonly (readonly ProjectCell[])[];
};

export function projectMatrix(
  project: ProjectReader,
  compared: Compared = narrativesInUse,
  queried?: QueriedMentions,
): ProjectMatrix {
  const columns = comparedColumns(project, compared, queried);
  const graph = new EvidenceGraph(project.all('sources'));
  const users = columnsByClaim(project, columns);
  const sources = [...project.all('sources')].sort((a, b) => (a.id < b.id ? -1 : 1));
  const rows = sources.flatMap((source) => {
    const links = project.related('linksBySource', source.id).sort((a, b) => (a.id < b.id ? -1 : 1));
    const judged = project.related('cellsBySource', source.id);
    const cells = columns.map(({ id }) =>
      cellOf(
        links.filter(({ claimId }) => users.get(claimId)?.has(id) === true),
        judged.find(({ explanationId }) => explanationId === id),
      ),
    );
    return cells.every((cell) => cell.links.length === 0 && cell.judged === null) ? [] : [{ source, cells }];
  });
  const lines = lineNames(
    rows.map(({ source }) => source.id),
    graph,
  );
  return {
    matrix: {
      explanations: columns.map(({ id, name }) => ({ id, name })),
      rows: rows.map(({ source, cells }) => ({
        id: source.id,
        title: source.title,
        cells: cells.map(({ rating }) => rating),
        credibility: credibilityOf(source),
        relevance: levels[source.relevance],
        line: lines.get(source.id) ?? source.id,
      })),
    },
    cells: rows.map(({ cells }) => cells),
  };
}

/** `links`: between the source and the claims of the explanation, sorted by id. */
export function cellOf(links: readonly EvidenceLink[], judged: Cell | undefined): ProjectCell {
  const derived = ratingOf(links);
  const ids = links.map(({ id }) => id);
  if (judged === undefined) return { rating: derived, derived, links: ids, judged: null };
  const { id, rating, reason, coderId, modified, grounds } = judged;
  const stale = !sameGrounds(grounds, groundsOf(links));
  return { rating, derived, links: ids, judged: { cell: id, reason, coder: coderId, at: modified, stale } };
}

/**
 * Strong links are very consistent or very inconsistent, others plainly so. Where a source supports some of the claims
 * and refutes others, the stronger side prevails, by the difference; equal sides make the cell neutral.
 */
export function ratingOf(links: readonly Pick<EvidenceLink, 'stance' | 'strength'>[]): Rating | null {
  if (links.length === 0) return null;
  const strongest = (stance: EvidenceLink['stance']): number =>
    Math.max(
      0,
      ...links.filter((link) => link.stance === stance).map(({ strength }) => (strength === 'strong' ? 2 : 1)),
    );
  const balance = strongest('supports') - strongest('refutes');
  if (balance === 0) return 'N';
  return balance > 0 ? (balance === 2 ? 'CC' : 'C') : balance === -2 ? 'II' : 'I';
}

/**
 * High when both Admiralty grades are good (A or B, 1 or 2), low when one of them is bad (D or E, 4 or 5), else medium;
 * "cannot be judged" (F, 6) neither adds to a row's weight nor takes from it.
 */
export function credibilityOf({
  reliability,
  credibility,
}: Pick<EvidenceSource, 'reliability' | 'credibility'>): number {
  if ('DE'.includes(reliability) || '45'.includes(credibility)) return levels.low;
  return 'AB'.includes(reliability) && '12'.includes(credibility) ? levels.high : levels.medium;
}

function columnsByClaim(project: ProjectReader, columns: readonly ComparedColumn[]): Map<string, Set<string>> {
  const users = new Map<string, Set<string>>();
  for (const mention of project.all('annotations')) {
    const own = users.get(mention.claimId) ?? new Set<string>();
    for (const { id, includes } of columns) if (includes(mention)) own.add(id);
    users.set(mention.claimId, own);
  }
  return users;
}

/** Sources that share an origin go by the first of them. */
function lineNames(sourceIds: readonly string[], graph: EvidenceGraph): Map<string, string> {
  const lines = graph.sharedLinesAmong(sourceIds);
  return new Map(lines.flatMap(({ sources }) => sources.map((id) => [id, sources[0] ?? id])));
}
