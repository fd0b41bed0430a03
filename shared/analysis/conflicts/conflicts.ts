/**
 * Claims of a project whose numbers stand against each other: as a conflict when they say the same of the same, else
 * with what differs. Numbers that a person confirmed count; where there are none, those that are proposed from the
 * claim's statement, or, when it states none, from its mentions.
 */
import type { Claim } from '#shared/model/claim';
import type { Judgement } from '#shared/model/judgement';
import type { ProjectReader } from '#shared/model/project-state';
import type { Compared } from './compare-quantities';
import { compareAll, readProposals } from './compare-statements';
import { readQuantity, type ReadQuantity } from './read-quantity';

/** `a` and `b`: ids of claims, `a` the one that sorts first. */
export type ConflictPair = { readonly a: string; readonly b: string } & Compared & {
    /** What a coder made of it; null when nobody has judged. */
    readonly judgement: Judgement | null;
  };

/** Sorted by `a`, then by `b`. */
export function conflictsOf(project: ProjectReader): ConflictPair[] {
  const claims = [...project.all('claims')].sort((x, y) => (x.id < y.id ? -1 : 1));
  const read = new Map(claims.map((claim) => [claim.id, quantitiesOf(project, claim)]));
  const pairs: ConflictPair[] = [];
  for (const [a, others] of candidates(read))
    for (const b of others) {
      const found = compareAll(read.get(a) ?? [], read.get(b) ?? []);
      if (found !== null) pairs.push({ a, b, ...found, judgement: judgementOn(project, a, b) });
    }
  return pairs;
}

/** For each claim the later ones with a number of the same unit and measure: all others have nothing to do with it. */
function* candidates(read: ReadonlyMap<string, readonly ReadQuantity[]>): Iterable<[string, string[]]> {
  const byKey = new Map<string, string[]>();
  for (const [id, quantities] of read)
    for (const key of new Set(quantities.map(keyOf))) {
      const ids = byKey.get(key);
      if (ids === undefined) byKey.set(key, [id]);
      else ids.push(id);
    }
  for (const [id, quantities] of read) {
    const others = new Set(quantities.flatMap((quantity) => byKey.get(keyOf(quantity)) ?? []));
    yield [id, [...others].filter((other) => other > id).sort()];
  }
}

const keyOf = ({ unit, measure }: ReadQuantity): string => `${unit}/${measure ?? ''}`;

function quantitiesOf(project: ProjectReader, claim: Claim): ReadQuantity[] {
  const confirmed = claim.quantities.filter((quantity) => quantity.confirmed);
  if (confirmed.length > 0) return confirmed.map(readQuantity);
  const mentions = project.related('annotationsByClaim', claim.id).sort((x, y) => (x.id < y.id ? -1 : 1));
  const dates = mentions
    .flatMap(({ articleId }) => project.get('articles', articleId)?.metadata.published ?? [])
    .sort();
  const stated = readProposals(claim.statement, { published: dates[0] ?? null });
  if (stated.length > 0) return stated;
  return mentions.flatMap(({ articleId, selectors }) => {
    const published = project.get('articles', articleId)?.metadata.published ?? null;
    return readProposals(selectors.quote.exact, { published });
  });
}

function judgementOn(project: ProjectReader, a: string, b: string): Judgement | null {
  return project.get('claims', a)?.judgements.find(({ claimId }) => claimId === b) ?? null;
}
