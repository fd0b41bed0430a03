import { z } from 'zod';
import type { CodePointMap } from '#shared/anchoring/code-points';
import { sha256Schema } from '#shared/model/basics';
import type { Passage } from '#shared/model/passage';
import type { ExportContext } from './context';
import { refField } from './fields';
import { selectorsEntry, selectorsEntrySchema, selectorsOf } from './selectors-entry';

export const passageEntrySchema = z
  .strictObject({
    article: refField('the article in which it lies'),
    textHash: sha256Schema.describe("The article's `textHash`: the text that the selectors apply to."),
    selectors: selectorsEntrySchema,
  })
  .meta({ id: 'passage', description: 'A place in an article.' });
export type PassageEntry = z.infer<typeof passageEntrySchema>;

/** An article's offsets in code points, by its id. */
export type CodePointsOf = (articleId: string) => CodePointMap;

export function passageEntry({ project, codePoints }: ExportContext, passage: Passage | null): PassageEntry | null {
  if (passage === null) return null;
  const { articleId, selectors } = passage;
  return {
    article: articleId,
    textHash: project.get('articles', articleId)?.textHash ?? '',
    selectors: selectorsEntry(selectors, codePoints(articleId)),
  };
}

export function passageOf(entry: PassageEntry | null, codePoints: CodePointsOf): Passage | null {
  if (entry === null) return null;
  return { articleId: entry.article, selectors: selectorsOf(entry.selectors, codePoints(entry.article)) };
}
