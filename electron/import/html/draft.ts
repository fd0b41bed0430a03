/** Blocks on their way from elements to the document: each still knows which elements it came from. */
import type { BlockAttrs, DocumentBlock, DocumentInline } from '#shared/model/document';
import { joined, type OwnedInline } from './inline';

export type Draft =
  | {
      readonly kind: 'text';
      readonly pieces: readonly OwnedInline[];
      readonly build: (attrs: BlockAttrs, content: DocumentInline[]) => DocumentBlock;
    }
  | {
      readonly kind: 'container';
      readonly children: readonly Draft[];
      readonly build: (attrs: BlockAttrs, content: DocumentBlock[]) => DocumentBlock;
    }
  | { readonly kind: 'leaf'; readonly owner: number; readonly build: (attrs: BlockAttrs) => DocumentBlock };

/** Why an element's text is no part of the article (`navigation`, ...); null when it is. */
export type FoldOf = (owner: number) => string | null;

const attrs = (folded: string | null): BlockAttrs => ({ folded, page: null });

/**
 * The finished blocks. A textblock with pieces from inside and outside the article is split: the outside
 * pieces follow it as a folded paragraph, so that nothing is lost and nothing foreign is read.
 */
export function finished(drafts: readonly Draft[], foldOf: FoldOf): DocumentBlock[] {
  return drafts.flatMap((draft) => finishedOne(draft, foldOf));
}

function finishedOne(draft: Draft, foldOf: FoldOf): DocumentBlock[] {
  if (draft.kind === 'leaf') return [draft.build(attrs(foldOf(draft.owner)))];
  if (draft.kind === 'container') {
    const children = finished(draft.children, foldOf);
    const first = children[0];
    if (first === undefined) return [];
    if (!children.every((child) => child.attrs.folded !== null)) return [draft.build(attrs(null), children)];
    return [draft.build(attrs(first.attrs.folded), children.map(unfolded))];
  }
  const inside = draft.pieces.filter((piece) => foldOf(piece.owner) === null);
  if (inside.length === draft.pieces.length) return [draft.build(attrs(null), joined(inside))];
  const outside = draft.pieces.filter((piece) => foldOf(piece.owner) !== null);
  const reason = foldOf(outside[0]?.owner ?? 0);
  if (!hasText(inside)) return [draft.build(attrs(reason), joined(draft.pieces))];
  const kept = draft.build(attrs(null), joined(inside));
  if (!hasText(outside)) return [kept];
  return [kept, { type: 'paragraph', attrs: attrs(reason), content: joined(outside) }];
}

function hasText(pieces: readonly OwnedInline[]): boolean {
  return pieces.some(({ inline }) => inline.type === 'text' && inline.text.trim() !== '');
}

/** A container folded as a whole needs no folds inside. */
export function unfolded(block: DocumentBlock): DocumentBlock {
  return block.attrs.folded === null ? block : ({ ...block, attrs: { ...block.attrs, folded: null } } as DocumentBlock);
}
