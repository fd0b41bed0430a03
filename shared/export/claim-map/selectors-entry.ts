import { z } from 'zod';
import { createCodePointMap, type CodePointMap } from '#shared/anchoring/code-points';
import type { Selectors } from '#shared/model/selector';

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

export const selectorsEntrySchema = z
  .tuple([quoteEntrySchema, positionEntrySchema])
  .describe('How the words are found again: always a quote, then a position.');
export type SelectorsEntry = z.infer<typeof selectorsEntrySchema>;

export function selectorsEntry({ quote, position }: Selectors, codePoints: CodePointMap): SelectorsEntry {
  const start = codePoints.codePointOffset(position.start);
  return [
    { type: 'TextQuoteSelector', ...quote },
    { type: 'TextPositionSelector', start, end: start + createCodePointMap(quote.exact).length },
  ];
}

export function selectorsOf([quote, position]: SelectorsEntry, codePoints: CodePointMap): Selectors {
  const { exact, prefix, suffix } = quote;
  const start = codePoints.utf16Offset(position.start);
  return { quote: { exact, prefix, suffix }, position: { start, end: start + exact.length } };
}
