/**
 * The matrix that a project's evidence links make: a row for each source that anything rests on, a column for each
 * narrative in use. A cell follows from the links between the source and the claims that carry the narrative.
 */
import type { EvidenceLink } from '#shared/model/link';
import type { ProjectReader } from '#shared/model/project-state';
import type { EvidenceSource } from '#shared/model/source';
import { narrativesInOrder } from '../codebook-order';
import { EvidenceGraph } from '../provenance/evidence-graph';
import type { Rating } from '#shared/model/cell';
import { levels, type Matrix } from './matrix';

export type ProjectMatrix = {
  readonly matrix: Matrix;
  /** For each row and explanation the ids of the links that its cell follows from, sorted. */
  readonly grounds: readonly (readonly (readonly string[])[])[];
};

export function projectMatrix(project: ProjectReader): ProjectMatrix {
  const narratives = narrativesInOrder(project);
  const graph = new EvidenceGraph(project.all('sources'));
  const users = narrativesByClaim(project, new Set(narratives.map(({ id }) => id)));
  const sources = [...project.all('sources')].sort((a, b) => (a.id < b.id ? -1 : 1));
  const rows = sources.flatMap((source) => {
    const links = project.related('linksBySource', source.id).sort((a, b) => (a.id < b.id ? -1 : 1));
    const byNarrative = narratives.map(({ id }) => links.filter(({ claimId }) => users.get(claimId)?.has(id) === true));
    return byNarrative.every((own) => own.length === 0) ? [] : [{ source, byNarrative }];
  });
  const lines = lineNames(
    rows.map(({ source }) => source.id),
    graph,
  );
  return {
    matrix: {
      explanations: narratives.map(({ id, name }) => ({ id, name })),
      rows: rows.map(({ source, byNarrative }) => ({
        id: source.id,
        title: source.title,
        cells: byNarrative.map(ratingOf),
        credibility: credibilityOf(source),
        relevance: levels.medium,
        line: lines.get(source.id) ?? source.id,
      })),
    },
    grounds: rows.map(({ byNarrative }) => byNarrative.map((links) => links.map(({ id }) => id))),
  };
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

function narrativesByClaim(project: ProjectReader, narratives: ReadonlySet<string>): Map<string, Set<string>> {
  const users = new Map<string, Set<string>>();
  for (const { claimId, codeIds } of project.all('annotations')) {
    const own = users.get(claimId) ?? new Set<string>();
    for (const id of codeIds) if (narratives.has(id)) own.add(id);
    users.set(claimId, own);
  }
  return users;
}

/** Sources that share an origin go by the first of them. */
function lineNames(sourceIds: readonly string[], graph: EvidenceGraph): Map<string, string> {
  const lines = graph.sharedLinesAmong(sourceIds);
  return new Map(lines.flatMap(({ sources }) => sources.map((id) => [id, sources[0] ?? id])));
}
