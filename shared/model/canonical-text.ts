/**
 * The canonical text of a document, and where each textblock stands in it.
 *
 * One pure function gives the text that every offset counts in. Inside a textblock each character and each
 * hard break is one UTF-16 unit in both the text and ProseMirror's positions, so a textblock is all that is
 * needed to map between them: `offset - textblock.start === position - textblock.position`.
 *
 * Between textblocks stands a tab within a table row, a newline within a list or table, and a blank line
 * elsewhere. Folded blocks are no part of the text.
 */
import { isTextblock, type ArticleDocument, type DocumentBlock, type DocumentTextblock } from './document';

export type Textblock = {
  /** UTF-16 offset of its first character in the canonical text. */
  readonly start: number;
  /** UTF-16 offset after its last character. */
  readonly end: number;
  /** ProseMirror position of its first character. */
  readonly position: number;
};

export type CanonicalText = { readonly text: string; readonly textblocks: readonly Textblock[] };

export function canonicalText(document: ArticleDocument): CanonicalText {
  const parts: string[] = [];
  const textblocks: Textblock[] = [];
  let length = 0;
  let previous: readonly DocumentBlock[] | null = null;

  const visit = (
    blocks: readonly DocumentBlock[],
    from: number,
    ancestors: readonly DocumentBlock[],
    folded: boolean,
  ): number => {
    let position = from;
    for (const block of blocks) {
      const hidden = folded || block.attrs.folded !== null;
      if (isTextblock(block)) {
        const text = textOf(block);
        if (!hidden && text !== '') {
          const separator = previous === null ? '' : separatorBetween(previous, ancestors);
          parts.push(separator, text);
          length += separator.length;
          textblocks.push({ start: length, end: length + text.length, position: position + 1 });
          length += text.length;
          previous = ancestors;
        }
        position += text.length + 2;
      } else if ('content' in block) {
        position = visit(block.content, position + 1, [...ancestors, block], hidden) + 1;
      } else {
        position += 1;
      }
    }
    return position;
  };
  visit(document.content, 0, [], false);
  return { text: parts.join(''), textblocks };
}

function textOf(block: DocumentTextblock): string {
  return (block.content ?? []).map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('');
}

/** What stands between two textblocks depends on the innermost block that holds both. */
function separatorBetween(left: readonly DocumentBlock[], right: readonly DocumentBlock[]): string {
  let shared = 0;
  while (shared < left.length && shared < right.length && left[shared] === right[shared]) shared += 1;
  switch (left[shared - 1]?.type) {
    case 'table_row':
      return '\t';
    case 'table':
    case 'bullet_list':
    case 'ordered_list':
    case 'list_item':
    case 'table_cell':
      return '\n';
    default:
      return '\n\n';
  }
}
