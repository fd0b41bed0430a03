/**
 * From a claim map back to the project's rows. A map holds no text, and the app counts in UTF-16 units, so the texts
 * must be at hand: those of a project that has the same articles, known by their hash.
 */
import { createCodePointMap } from '#shared/anchoring/code-points';
import type { ProjectRows } from '#shared/model/project';
import { fail, ok, type Result } from '#shared/model/result';
import { annotationRow } from './annotation-entry';
import { articleRow } from './article-entry';
import { cellRow } from './cell-entry';
import { claimRow } from './claim-entry';
import { codeRow } from './code-entry';
import { eventRow } from './event-entry';
import { linkRow } from './link-entry';
import { memoRow } from './memo-entry';
import { projectRow } from './project-entry';
import type { ClaimMap } from './schema';
import { snapshotRow } from './snapshot-entry';
import { sourceRow } from './source-entry';

/** `map` must be valid. `textOf` gives the canonical text with that hash; fails when it has none for an article. */
export function projectRowsOf(map: ClaimMap, textOf: (textHash: string) => string | undefined): Result<ProjectRows> {
  const texts = new Map<string, string>();
  for (const { id, textHash, metadata } of map.articles) {
    const text = textOf(textHash);
    if (text === undefined)
      return fail(
        'no-text',
        `The text of “${metadata.title}” is not here. Import that article first, then the claim map.`,
      );
    texts.set(id, text);
  }
  const codePoints = new Map([...texts].map(([id, text]) => [id, createCodePointMap(text)]));
  const noText = createCodePointMap('');
  const codePointsOf = (articleId: string) => codePoints.get(articleId) ?? noText;
  return ok({
    info: [projectRow(map.project)],
    articles: map.articles.map((entry) => articleRow(entry, texts.get(entry.id) ?? '')),
    annotations: map.annotations.map((entry) => annotationRow(entry, codePointsOf(entry.article))),
    claims: map.claims.map(claimRow),
    codes: map.codebook.map(codeRow),
    coders: map.coders,
    sources: map.sources.map((entry) => sourceRow(entry, codePointsOf)),
    links: map.links.map((entry) => linkRow(entry, codePointsOf)),
    memos: map.memos.map(memoRow),
    cells: map.cells.map(cellRow),
    events: map.events.map(eventRow),
    snapshots: map.snapshots.map(snapshotRow),
  });
}
