/** Which claims and sources the matrix shows, and in what order. */
import type { ProjectReader } from '#shared/model/project-state';

export type Axis = { readonly id: string; readonly text: string };

/** A narrative's id; `any` for all claims. */
export function matrixClaims(project: ProjectReader, narrative: string): Axis[] {
  const claims =
    narrative === 'any'
      ? [...project.all('claims')]
      : [...new Set(project.related('annotationsByCode', narrative).map(({ claimId }) => claimId))].flatMap(
          (id) => project.get('claims', id) ?? [],
        );
  return claims
    .sort((a, b) => (a.created < b.created ? -1 : a.created > b.created ? 1 : a.id < b.id ? -1 : 1))
    .map(({ id, statement }) => ({ id, text: statement }));
}

/** Those that most claims are linked to first; `all`: also those that none is. */
export function matrixSources(project: ProjectReader, claims: readonly Axis[], all: boolean): Axis[] {
  const counts = new Map<string, number>();
  for (const { id } of claims)
    for (const { sourceId } of project.related('linksByClaim', id))
      counts.set(sourceId, (counts.get(sourceId) ?? 0) + 1);
  const sources = all
    ? [...project.all('sources')]
    : [...counts.keys()].flatMap((id) => project.get('sources', id) ?? []);
  return sources
    .map(({ id, title }) => ({ id, text: title, count: counts.get(id) ?? 0 }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}
