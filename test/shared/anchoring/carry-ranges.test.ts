/** Ranges carried over when blocks are folded or restored, on generated documents: the words must stay the words. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRangeCarrier } from '#shared/anchoring/carry-ranges';
import { canonicalText } from '#shared/model/canonical-text';
import type { ArticleDocument, DocumentBlock } from '#shared/model/document';
import { applyFolds, blockAt, type Folds } from '#shared/model/folds';

type Line = { readonly text: string; readonly folded: boolean; readonly restored: boolean; readonly listed: boolean };
const line: fc.Arbitrary<Line> = fc.record({
  text: fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  folded: fc.boolean(),
  restored: fc.boolean(),
  listed: fc.boolean(),
});

function build(lines: readonly Line[]): { document: ArticleDocument; folds: Folds } {
  const folds: Folds = {};
  const content = lines.map(({ text, folded, restored, listed }, index): DocumentBlock => {
    const attrs = { folded: folded ? 'navigation' : null, page: null };
    const paragraph = (own: typeof attrs): DocumentBlock => ({
      type: 'paragraph',
      attrs: own,
      content: [{ type: 'text', text }],
    });
    if (folded && restored) folds[listed ? `${index}.0` : `${index}`] = 'restored';
    const plain = { folded: null, page: null };
    return listed
      ? { type: 'bullet_list', attrs: plain, content: [{ type: 'list_item', attrs, content: [paragraph(plain)] }] }
      : paragraph(attrs);
  });
  return { document: { type: 'doc', content }, folds };
}

test('a range within a block that is open before and after keeps its words; one in a folded block is not carried', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (lines, a, b) => {
      const { document, folds } = build(lines);
      const before = canonicalText(document);
      const after = canonicalText(applyFolds(document, folds));
      const [there, back] = [createRangeCarrier(before, after), createRangeCarrier(after, before)];
      const open = after.textblocks;
      const block = open[a % Math.max(1, open.length)];
      if (block === undefined) return;
      const start = block.start + (b % (block.end - block.start));
      const range = { start, end: block.end };
      const carried = back(range);
      const wasOpen = before.textblocks.some(({ position }) => position === block.position);
      expect(carried !== null).toBe(wasOpen);
      if (carried === null) return;
      expect(before.text.slice(carried.start, carried.end)).toBe(after.text.slice(range.start, range.end));
      expect(there(carried)).toEqual(range);
    }),
    { numRuns: 500 },
  );
});

test('decisions on blocks that are not folded, or not there, change nothing', () => {
  const { document } = build([{ text: 'One', folded: false, restored: false, listed: false }]);
  expect(canonicalText(applyFolds(document, { '0': 'cut', '7.1': 'restored' }))).toEqual(canonicalText(document));
  expect(blockAt(document, '0')?.type).toBe('paragraph');
  expect(blockAt(document, '0.0')).toBeUndefined();
  expect(blockAt(document, '7.1')).toBeUndefined();
});
