/**
 * Folds furniture: navigation, sign-up, sharing, related posts, footers. Nothing is deleted and nothing is
 * rewritten; a folded block stands where it stood and can be brought back.
 */
import type { DocumentBlock } from '#shared/model/document';
import { bare } from '../blocks';
import { foldHead } from './head';
import { furnitureLine, isInlinePromotion, type FoldReason } from './phrases';
import { foldTail } from './tail';
import { viewOf } from './view';

/** `title`: the article's, to tell its heading from others; empty when unknown. */
export function foldFurniture(blocks: readonly DocumentBlock[], title: string): DocumentBlock[] {
  const open = blocks.map((block, index) => ({ block, index })).filter(({ block }) => block.attrs.folded === null);
  const views = open.map(({ block }) => viewOf(block));
  const reasons = new Map<number, FoldReason>();
  const fold = (index: number, reason: FoldReason): void => {
    if (!reasons.has(index)) reasons.set(index, reason);
  };
  foldHead(views, bare(title), fold);
  for (const [index, view] of views.entries()) {
    const reason = view.block.type === 'code_block' || view.block.type === 'footnote' ? null : furnitureLine(view.text);
    if (reason !== null) fold(index, reason);
    else if (view.text.length <= 220 && view.linked >= 0.4 && isInlinePromotion(view.text)) fold(index, 'related');
  }
  foldTail(views, (index) => reasons.has(index), fold);
  const anyLeft = views.some((view, index) => view.text !== '' && !reasons.has(index));
  if (!anyLeft) return [...blocks];
  const byBlock = new Map(open.map(({ index }, view) => [index, reasons.get(view) ?? null]));
  return blocks.map((block, index) => withFold(block, byBlock.get(index) ?? null));
}

function withFold(block: DocumentBlock, folded: FoldReason | null): DocumentBlock {
  if (folded === null) return block;
  return { ...block, attrs: { ...block.attrs, folded } } as DocumentBlock;
}
