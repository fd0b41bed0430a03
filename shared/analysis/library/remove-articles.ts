import type { ProjectReader } from '#shared/model/project-state';
import { memoKey } from '#shared/model/project-state';

/** What goes with articles, and what stays without them. */
export type ArticlesRemoved = {
  readonly articles: number;
  readonly mentions: number;
  /** Claims that stand in no other article. */
  readonly claims: number;
  readonly links: number;
  /** On the articles, mentions, claims and links that go. */
  readonly memos: number;
  /** Sources that are one of the articles, and stay as sources alone. */
  readonly sources: number;
};

export function articlesRemoved(project: ProjectReader, ids: readonly string[]): ArticlesRemoved {
  const gone = new Set(ids);
  const claims = new Set<string>();
  let [mentions, links, memos, sources] = [0, 0, 0, 0];
  const memosOn = (kind: 'article' | 'annotation' | 'claim' | 'link', id: string): number =>
    project.related('memosByTarget', memoKey({ kind, id })).length;
  for (const id of gone) {
    memos += memosOn('article', id);
    sources += project.related('sourcesByArticle', id).length;
    for (const mention of project.related('annotationsByArticle', id)) {
      mentions += 1;
      memos += memosOn('annotation', mention.id);
      claims.add(mention.claimId);
    }
  }
  let alone = 0;
  for (const claimId of claims) {
    if (project.related('annotationsByClaim', claimId).some(({ articleId }) => !gone.has(articleId))) continue;
    alone += 1;
    memos += memosOn('claim', claimId);
    for (const link of project.related('linksByClaim', claimId)) {
      links += 1;
      memos += memosOn('link', link.id);
    }
  }
  return { articles: gone.size, mentions, claims: alone, links, memos, sources };
}
