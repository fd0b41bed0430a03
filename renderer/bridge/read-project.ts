/** Questions that several features ask of the project, in the order people expect the answers. */
import { codesInOrder as treeInOrder } from '#shared/analysis/codebook-order';
import { newestFirst } from '#shared/analysis/library/newest-first';
import type { Article } from '#shared/model/article';
import type { Code } from '#shared/model/codebook';
import type { EvidenceLink, Stance } from '#shared/model/link';
import type { ProjectReader } from '#shared/model/project-state';

/** Codes that may be given, narratives first, in the codebook's order. */
export function codesInOrder(project: ProjectReader): Code[] {
  const codes = treeInOrder(project).filter((code) => !code.retired);
  return [...codes.filter(({ group }) => group === 'narrative'), ...codes.filter(({ group }) => group === 'theme')];
}

/**
 * Newest first; without a date last, then by title. Sorting starts from the last order, so that a few articles more
 * cost a pass over the list and no more.
 */
export function articlesInOrder(project: ProjectReader): Article[] {
  const kept: Article[] = [];
  const seen = new Set<string>();
  for (const { id } of lastOrder.get(project) ?? []) {
    const article = project.get('articles', id);
    if (article === undefined) continue;
    kept.push(article);
    seen.add(id);
  }
  const added = [...project.all('articles')].filter(({ id }) => !seen.has(id)).sort(newestFirst);
  const ordered = [...kept, ...added].sort(newestFirst);
  lastOrder.set(project, ordered);
  return ordered;
}
const lastOrder = new WeakMap<ProjectReader, readonly Article[]>();

export function codesOf(project: ProjectReader, codeIds: readonly string[]): Code[] {
  return codeIds.flatMap((id) => project.get('codes', id) ?? []);
}

export function stanceCounts(links: readonly EvidenceLink[]): Record<Stance, number> {
  const counts = { supports: 0, refutes: 0, neutral: 0 };
  for (const { stance } of links) counts[stance] += 1;
  return counts;
}
