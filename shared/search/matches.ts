/** What of a project a query stands for, where it is used for more than looking things up: a column of a comparison. */
import type { ProjectReader } from '#shared/model/project-state';
import { codedPassages } from './code-passages';
import { codeFieldsOf } from './plan-query';
import type { Query } from './query';

export type QueryMatches = {
  readonly claimIds: readonly string[];
  /** Mentions of these claims: those with the codes that the query asks for; all when it asks for none. */
  readonly annotationIds: readonly string[];
};

/** `claimIds`: the claims that the query finds. */
export function mentionsAsked(project: ProjectReader, query: Query, claimIds: readonly string[]): QueryMatches {
  const fields = codeFieldsOf(query);
  const coded = new Set<string>();
  for (const { codes, narrative } of fields) {
    const passages = codedPassages(project, codes, narrative);
    for (const { id } of passages.ok ? passages.value.annotations : []) coded.add(id);
  }
  const annotationIds = claimIds.flatMap((id) =>
    project
      .related('annotationsByClaim', id)
      .flatMap((row) => (fields.length === 0 || coded.has(row.id) ? row.id : [])),
  );
  return { claimIds, annotationIds };
}
