/** Where a code is used, and what a change to the codebook would do, in numbers. No mention is counted twice. */
import type { Annotation } from '#shared/model/annotation';
import type { Code } from '#shared/model/codebook';
import type { ProjectReader } from '#shared/model/project-state';
import { memoKey } from '#shared/model/project-state';
import { codesInOrder } from '../codebook-order';

export type Usage = { readonly mentions: number; readonly claims: number; readonly articles: number };

export type MergePreview = {
  /** Mentions that carry one of the codes that go. */
  readonly touched: Usage;
  /** Those of them that carry the code that stays already. */
  readonly already: number;
  /** Mentions that carry the code afterwards. */
  readonly after: number;
  /** Codes that change their place in the tree. */
  readonly moved: number;
  readonly memos: number;
  /** Judged cells of the matrix. */
  readonly cells: number;
};

export type RemovePreview = {
  readonly touched: Usage;
  /** Mentions that carry no other code. */
  readonly leftBare: number;
  /** Codes below it, which move up. */
  readonly moved: number;
  readonly memos: number;
  readonly cells: number;
};

/** Mentions that carry at least one of the codes, with their claims and articles. */
export const usageOf = (project: ProjectReader, codeIds: readonly string[]): Usage =>
  usageIn(mentionsOf(project, codeIds));

export function mergePreview(project: ProjectReader, id: string, fromIds: readonly string[]): MergePreview {
  const touched = mentionsOf(project, fromIds);
  const already = touched.filter(({ codeIds }) => codeIds.includes(id)).length;
  return {
    touched: usageIn(touched),
    already,
    after: project.related('annotationsByCode', id).length + touched.length - already,
    moved: [...project.all('codes')].filter(
      (code) => code.parentId !== null && fromIds.includes(code.parentId) && !fromIds.includes(code.id),
    ).length,
    memos: memosOn(project, fromIds),
    cells: cellsOf(project, fromIds),
  };
}

export function removePreview(project: ProjectReader, id: string): RemovePreview {
  const touched = mentionsOf(project, [id]);
  return {
    touched: usageIn(touched),
    leftBare: touched.filter(({ codeIds }) => codeIds.every((codeId) => codeId === id)).length,
    moved: [...project.all('codes')].filter(({ parentId }) => parentId === id).length,
    memos: memosOn(project, [id]),
    cells: cellsOf(project, [id]),
  };
}

/** All codes below a code, in the codebook's order. */
export function codesBelow(project: ProjectReader, id: string): Code[] {
  const inside = new Set([id]);
  return codesInOrder(project).filter((code) => {
    const below = code.parentId !== null && inside.has(code.parentId);
    if (below) inside.add(code.id);
    return below;
  });
}

function mentionsOf(project: ProjectReader, codeIds: readonly string[]): Annotation[] {
  const mentions = new Map<string, Annotation>();
  for (const codeId of codeIds)
    for (const mention of project.related('annotationsByCode', codeId)) mentions.set(mention.id, mention);
  return [...mentions.values()];
}

const usageIn = (mentions: readonly Annotation[]): Usage => ({
  mentions: mentions.length,
  claims: new Set(mentions.map(({ claimId }) => claimId)).size,
  articles: new Set(mentions.map(({ articleId }) => articleId)).size,
});

const memosOn = (project: ProjectReader, codeIds: readonly string[]): number =>
  codeIds.reduce((sum, id) => sum + project.related('memosByTarget', memoKey({ kind: 'code', id })).length, 0);

const cellsOf = (project: ProjectReader, codeIds: readonly string[]): number =>
  codeIds.reduce((sum, id) => sum + project.related('cellsByExplanation', id).length, 0);
