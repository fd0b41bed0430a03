import { bySibling, type Code } from '#shared/model/codebook';
import type { ProjectReader } from '#shared/model/project-state';

/** All codes as the codebook shows them: each before those below it, siblings by their order, then by name and id. */
export function codesInOrder(project: ProjectReader): Code[] {
  const below = new Map<string | null, Code[]>();
  for (const code of project.all('codes')) {
    const parentId = code.parentId !== null && project.get('codes', code.parentId) === undefined ? null : code.parentId;
    const siblings = below.get(parentId);
    if (siblings === undefined) below.set(parentId, [code]);
    else siblings.push(code);
  }
  const ordered: Code[] = [];
  const open = (below.get(null) ?? []).sort(bySibling).reverse();
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    ordered.push(code);
    open.push(...(below.get(code.id) ?? []).sort(bySibling).reverse());
  }
  return ordered;
}

/** The rival explanations: narratives in use, in the codebook's order. */
export function narrativesInOrder(project: ProjectReader): Code[] {
  return codesInOrder(project).filter(({ group, retired }) => group === 'narrative' && !retired);
}
