/**
 * What the columns of a comparison say, lined up by what it is about, so that all that is said of one fact stands in one
 * row. A claim that is about several things stands in several rows.
 */
import type { Claim } from '#shared/model/claim';
import type { Compared } from '#shared/model/compared';
import type { ProjectReader } from '#shared/model/project-state';
import { comparedColumns, type QueriedMentions } from '../compared/columns';
import { comparisonOf } from '../comparison';
import type { ExplanationCounts } from '../comparison/counts';
import { grouped } from '../grouped';
import type { SubjectKind } from './subject-kinds';
import { subjectsBy } from './subjects';

export type Facts = {
  readonly columns: readonly { readonly id: string; readonly name: string; readonly counts: ExplanationCounts }[];
  readonly rows: readonly FactRow[];
};

export type FactRow = {
  /** Stable among the rows of the same kind; empty for the claims that are about nothing of that kind. */
  readonly id: string;
  readonly title: string;
  /** When it was, what is counted: empty when there is nothing to add. */
  readonly detail: string;
  /** For each column the claims that it makes, each with its mentions there, by id. */
  readonly cells: readonly (readonly FactClaim[])[];
  /** Claims about the same that stand in no column, where any column says something. */
  readonly others: readonly FactClaim[];
  /** Pairs of these claims whose numbers contradict each other. */
  readonly conflicts: readonly { readonly a: string; readonly b: string; readonly why: string }[];
};

export type FactClaim = { readonly claim: string; readonly mentions: readonly string[] };
export type ConflictingPair = { readonly a: string; readonly b: string; readonly why: string };

export function factsOf(
  project: ProjectReader,
  compared: Compared,
  by: SubjectKind,
  { conflicts, queried }: { conflicts: Iterable<ConflictingPair>; queried?: QueriedMentions },
): Facts {
  const columns = comparedColumns(project, compared, queried);
  const mentions = grouped(project.all('annotations'), ({ claimId }) => claimId);
  const partners = new Map<string, ConflictingPair[]>();
  const pairs = [...conflicts];
  for (const pair of pairs)
    for (const id of [pair.a, pair.b]) {
      const known = partners.get(id);
      if (known === undefined) partners.set(id, [pair]);
      else known.push(pair);
    }

  const { subjectsOf, none } = subjectsBy(project, by, pairs);
  type Building = { title: string; detail: string; order: string; cells: FactClaim[][]; others: FactClaim[] };
  const rows = new Map<string, Building>();
  for (const claim of [...project.all('claims')].sort(byCreation)) {
    const own = (mentions.get(claim.id) ?? []).sort(byCreation);
    const cells = columns.map(({ includes }) => own.filter(includes).map(({ id }) => id));
    const nowhere = cells.every((ids) => ids.length === 0);
    const subjects = subjectsOf(claim, own);
    for (const { id, title, detail, order } of subjects.length > 0 ? subjects : nowhere ? [] : [none]) {
      const row = rows.get(id) ?? { title, detail, order, cells: columns.map((): FactClaim[] => []), others: [] };
      if (nowhere) row.others.push({ claim: claim.id, mentions: own.map((mention) => mention.id) });
      for (const [column, ids] of cells.entries())
        if (ids.length > 0) row.cells[column]?.push({ claim: claim.id, mentions: ids });
      rows.set(id, row);
    }
  }
  const { explanations } = comparisonOf(project, compared, queried);
  return {
    columns: explanations.map(({ id, name, counts }) => ({ id, name, counts })),
    rows: [...rows]
      .filter(([, { cells }]) => cells.some((claims) => claims.length > 0))
      .sort(([idA, a], [idB, b]) => rank(idA) - rank(idB) || (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
      .map(([id, { title, detail, cells, others }]) => {
        const claims = new Set([...cells.flat(), ...others].map(({ claim }) => claim));
        const within = [...claims].flatMap((claim) =>
          (partners.get(claim) ?? []).filter(({ a, b }) => a === claim && claims.has(b)),
        );
        return { id, title, detail, cells, others, conflicts: id === none.id ? [] : within };
      }),
  };
}

/** What is about nothing of the kind stands last. */
const rank = (id: string): number => (id === '' ? 1 : 0);

function byCreation(a: Pick<Claim, 'created' | 'id'>, b: Pick<Claim, 'created' | 'id'>): number {
  return a.created < b.created ? -1 : a.created > b.created ? 1 : a.id < b.id ? -1 : 1;
}
