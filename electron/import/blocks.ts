/** Looking at blocks without minding how they are nested. */
import { isTextblock, type DocumentBlock, type DocumentTextblock } from '#shared/model/document';

export type FlatBlock = {
  readonly block: DocumentTextblock;
  readonly text: string;
  /** Share of its characters that are links, 0 to 1. */
  readonly linked: number;
  /** Whether it or a block around it is folded. */
  readonly folded: boolean;
};

/** All textblocks with text in reading order. */
export function flat(blocks: readonly DocumentBlock[], folded = false): FlatBlock[] {
  return blocks.flatMap((block): FlatBlock[] => {
    const hidden = folded || block.attrs.folded !== null;
    if (isTextblock(block)) {
      const text = textOf(block);
      return text.trim() === '' ? [] : [{ block, text, linked: linkedShare(block, text.length), folded: hidden }];
    }
    return 'content' in block ? flat(block.content, hidden) : [];
  });
}

/** The textblocks of the canonical text, one for each of `canonicalText(document).textblocks`. */
export function openTextblocks(blocks: readonly DocumentBlock[]): DocumentTextblock[] {
  return blocks.flatMap((block) => {
    if (block.attrs.folded !== null) return [];
    if (isTextblock(block)) return textOf(block) === '' ? [] : [block];
    return 'content' in block ? openTextblocks(block.content) : [];
  });
}

/** Text of a block and everything in it, a space between blocks. */
export function blockText(block: DocumentBlock): string {
  return flat([block])
    .map(({ text }) => text)
    .join(' ');
}

export const textOf = (block: DocumentTextblock): string =>
  (block.content ?? []).map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('');

function linkedShare(block: DocumentTextblock, length: number): number {
  const linked = (block.content ?? []).reduce(
    (sum, inline) =>
      sum +
      (inline.type === 'text' && (inline.marks ?? []).some(({ type }) => type === 'link') ? inline.text.length : 0),
    0,
  );
  return length === 0 ? 0 : linked / length;
}

/** Letters and digits only, lower case: for comparing headings with titles. */
export const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
