import { z } from 'zod';
import { createCodePointMap, type CodePointMap } from '#shared/anchoring/code-points';
import type { Annotation } from '#shared/model/annotation';
import { sha256Schema } from '#shared/model/basics';
import { unique, type ExportContext } from './context';
import { idField, memosField, refField, refsField, stampFields } from './fields';

const quoteEntrySchema = z
  .strictObject({
    type: z.literal('TextQuoteSelector').describe('W3C Web Annotation, section 4.2.4.'),
    exact: z.string().min(1).describe('The words annotated, as they stand in the canonical text.'),
    prefix: z.string().describe('What stands before them. Empty at the start of the text.'),
    suffix: z.string().describe('What stands after them. Empty at the end of the text.'),
  })
  .meta({ id: 'quoteSelector', description: 'The words themselves and what stands around them.' });

const positionEntrySchema = z
  .strictObject({
    type: z.literal('TextPositionSelector').describe('W3C Web Annotation, section 4.2.5.'),
    start: z.int().min(0).describe('Code points before the first one annotated.'),
    end: z.int().min(1).describe('Code points before the first one no longer annotated.'),
  })
  .meta({ id: 'positionSelector', description: 'Half-open range in Unicode code points of the canonical text.' });

export const annotationEntrySchema = z
  .strictObject({
    id: idField,
    article: refField('the article annotated'),
    textHash: sha256Schema.describe("The article's `textHash`: the text that the selectors apply to."),
    selectors: z
      .tuple([quoteEntrySchema, positionEntrySchema])
      .describe('How the words are found again: always a quote, then a position.'),
    claim: refField('the claim made there'),
    codes: refsField('the codes given to this mention'),
    orphaned: z
      .boolean()
      .describe('True when the words were not found in the text; the position is then the last known.'),
    ...stampFields,
    memos: memosField,
  })
  .meta({ id: 'annotation', description: "A claim's mention in an article." });
export type AnnotationEntry = z.infer<typeof annotationEntrySchema>;

export function annotationEntry({ project, codePoints, memosOn }: ExportContext, row: Annotation): AnnotationEntry {
  const { quote, position } = row.selectors;
  const start = codePoints(row.articleId).codePointOffset(position.start);
  return {
    id: row.id,
    article: row.articleId,
    textHash: project.get('articles', row.articleId)?.textHash ?? '',
    selectors: [
      { type: 'TextQuoteSelector', ...quote },
      { type: 'TextPositionSelector', start, end: start + createCodePointMap(quote.exact).length },
    ],
    claim: row.claimId,
    codes: unique(row.codeIds),
    orphaned: row.orphaned,
    coder: row.coderId,
    created: row.created,
    modified: row.modified,
    memos: memosOn('annotation', row.id),
  };
}

export function annotationRow(entry: AnnotationEntry, codePoints: CodePointMap): Annotation {
  const [{ exact, prefix, suffix }, position] = entry.selectors;
  const start = codePoints.utf16Offset(position.start);
  return {
    id: entry.id,
    articleId: entry.article,
    claimId: entry.claim,
    selectors: { quote: { exact, prefix, suffix }, position: { start, end: start + exact.length } },
    codeIds: entry.codes,
    orphaned: entry.orphaned,
    coderId: entry.coder,
    created: entry.created,
    modified: entry.modified,
  };
}
