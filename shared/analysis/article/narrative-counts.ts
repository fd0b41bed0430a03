import type { ProjectReader } from '#shared/model/project-state';
import { narrativesInOrder } from '../codebook-order';

export type ArticleCounts = {
  readonly annotations: number;
  readonly orphaned: number;
  /** Different claims made in the article, and those of them that rest on no evidence source. */
  readonly claims: number;
  readonly withoutEvidence: number;
  /** Annotations by narrative in use, zero included; one with two narratives counts for both. */
  readonly byNarrative: ReadonlyMap<string, number>;
  /** Annotations without any narrative in use. */
  readonly uncoded: number;
};

/** What is coded in one article; the work grows with the article's annotations alone. */
export function articleCounts(project: ProjectReader, articleId: string): ArticleCounts {
  const annotations = project.related('annotationsByArticle', articleId);
  const byNarrative = new Map(narrativesInOrder(project).map(({ id }) => [id, 0]));
  const claimIds = new Set(annotations.map(({ claimId }) => claimId));
  let uncoded = 0;
  for (const { codeIds } of annotations) {
    const narratives = [...new Set(codeIds)].filter((id) => byNarrative.has(id));
    for (const id of narratives) byNarrative.set(id, (byNarrative.get(id) ?? 0) + 1);
    if (narratives.length === 0) uncoded += 1;
  }
  return {
    annotations: annotations.length,
    orphaned: annotations.filter(({ orphaned }) => orphaned).length,
    claims: claimIds.size,
    withoutEvidence: [...claimIds].filter((id) => project.related('linksByClaim', id).length === 0).length,
    byNarrative,
    uncoded,
  };
}
