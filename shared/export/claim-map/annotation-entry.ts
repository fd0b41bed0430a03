import { z } from 'zod';
import type { CodePointMap } from '#shared/anchoring/code-points';
import type { Annotation } from '#shared/model/annotation';
import { sha256Schema } from '#shared/model/basics';
import { voiceFields } from '#shared/model/voice';
import { unique, type ExportContext } from './context';
import { idField, memosField, refField, refsField, stampFields } from './fields';
import { selectorsEntry, selectorsEntrySchema, selectorsOf } from './selectors-entry';

export const annotationEntrySchema = z
  .strictObject({
    id: idField,
    article: refField('the article annotated'),
    textHash: sha256Schema.describe("The article's `textHash`: the text that the selectors apply to."),
    selectors: selectorsEntrySchema,
    claim: refField('the claim made there'),
    codes: refsField('the codes given to this mention'),
    orphaned: z
      .boolean()
      .describe('True when the words were not found in the text; the position is then the last known.'),
    voice: voiceFields.voice.describe(
      'What the author does with the claim: asserts it, reports that somebody makes it, or disputes it.',
    ),
    speaker: voiceFields.speaker.describe('Who is quoted or reported. Empty when unknown or when the author speaks.'),
    hedging: voiceFields.hedging.describe('How sure the passage makes itself; `denied`: that the claim does not hold.'),
    ...stampFields,
    memos: memosField,
  })
  .meta({ id: 'annotation', description: "A claim's mention in an article." });
export type AnnotationEntry = z.infer<typeof annotationEntrySchema>;

export function annotationEntry({ project, codePoints, memosOn }: ExportContext, row: Annotation): AnnotationEntry {
  return {
    id: row.id,
    article: row.articleId,
    textHash: project.get('articles', row.articleId)?.textHash ?? '',
    selectors: selectorsEntry(row.selectors, codePoints(row.articleId)),
    claim: row.claimId,
    codes: unique(row.codeIds),
    orphaned: row.orphaned,
    voice: row.voice,
    speaker: row.speaker,
    hedging: row.hedging,
    coder: row.coderId,
    created: row.created,
    modified: row.modified,
    memos: memosOn('annotation', row.id),
  };
}

export function annotationRow(entry: AnnotationEntry, codePoints: CodePointMap): Annotation {
  return {
    id: entry.id,
    articleId: entry.article,
    claimId: entry.claim,
    selectors: selectorsOf(entry.selectors, codePoints),
    codeIds: entry.codes,
    orphaned: entry.orphaned,
    voice: entry.voice,
    speaker: entry.speaker,
    hedging: entry.hedging,
    coderId: entry.coder,
    created: entry.created,
    modified: entry.modified,
  };
}
