import { createCodePointMap, type CodePointMap } from '#shared/anchoring/code-points';
import type { MemoTarget } from '#shared/model/memo';
import { memoKey, type ProjectReader } from '#shared/model/project-state';
import { byText } from '../sorted';

/** What turning a project's rows into entries needs at hand. */
export type ExportContext = {
  readonly project: ProjectReader;
  /** The article's offsets in code points; made once an article. */
  readonly codePoints: (articleId: string) => CodePointMap;
  /** Sorted ids of the memos on something. */
  readonly memosOn: (kind: MemoTarget['kind'], id: string) => string[];
};

/** `textOf` gives an article's canonical text. */
export function exportContext(project: ProjectReader, textOf: (articleId: string) => string): ExportContext {
  const cache = new Map<string, CodePointMap>();
  return {
    project,
    codePoints: (articleId) => {
      const known = cache.get(articleId) ?? createCodePointMap(textOf(articleId));
      cache.set(articleId, known);
      return known;
    },
    memosOn: (kind, id) => sortedIds(project.related('memosByTarget', memoKey({ kind, id }))),
  };
}

export const sortedIds = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id).sort(byText);
export const unique = (ids: Iterable<string>): string[] => [...new Set(ids)];
